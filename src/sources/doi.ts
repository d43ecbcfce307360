import { fieldsOf, jsonIn } from '../answer/json.ts'
import type { PaperRecord } from '../facts.ts'
import { doiOf } from '../identifier/doi.ts'
import { doiIn } from '../identifier/key.ts'
import { type Registry, type Source, Unanswered } from '../source.ts'

/** What the handle system answers: there is such a name, with values or without; there is none. */
const FOUND = new Set([1, 200])
const NOT_FOUND = 100
/** Parts of a path that would lead elsewhere. */
const NO_PATH = /(?:^|\/)\.{1,2}(?:\/|$)/

/**
 * The DOI system itself: whether there is such a DOI, whoever registered it, and no more (`doi.org/factsheets/DOIProxy.html`, handle
 * API). The DOI of a paper in the ACL Anthology proves that there is the paper; that there is none proves nothing, as not all
 * papers in it have one.
 */
export default {
  title: 'DOI',
  address: 'https://doi.org/api/handles',
  variable: 'PAPERLIST_DOI_API',
  pace: 200,
  batch: 1,
  most: 1000,
  answers: (key) => doiOfKey(key) !== undefined,

  async ask(keys, registry) {
    const result = new Map<string, readonly PaperRecord[]>()
    for (const key of keys) {
      const doi = doiOfKey(key)
      if (doi === undefined) continue
      // that there is none is believed when it is said twice
      const exists = (await isRegistered(doi, registry)) || (await isRegistered(doi, registry))
      result.set(key, exists ? [{ key: doi }] : [])
    }
    return result
  },
} satisfies Source

function doiOfKey(key: string): string | undefined {
  const doi = doiIn(key)
  return doi !== undefined && doiOf(doi) === doi && !NO_PATH.test(doi) ? doi : undefined
}

async function isRegistered(doi: string, registry: Registry): Promise<boolean> {
  const path = doi.split('/').map(encodeURIComponent).join('/')
  const reply = await registry.send({
    url: `${registry.address}/${path}`,
    headers: { accept: 'application/json' },
  })
  const { responseCode: code, handle } = fieldsOf(jsonIn(reply))
  const isAboutIt = typeof handle === 'string' && handle.toLowerCase() === doi.toLowerCase()
  if (isAboutIt && reply.status === 200 && FOUND.has(code as number)) return true
  if (isAboutIt && reply.status === 404 && code === NOT_FOUND) return false
  throw new Unanswered(`it answered ${reply.status} with something else than whether there is such a DOI`)
}
