import { readCrossrefWork } from '../answer/crossref-work.ts'
import type { PaperRecord } from '../facts.ts'
import { doiOf } from '../identifier/doi.ts'
import { doiIn } from '../identifier/key.ts'
import type { Registry, Source } from '../source.ts'

/** The registrant of arXiv's DOIs, which Crossref does not have. */
const ARXIV = '10.48550/'
/** All that stands in its answer about a DOI that is not one of its own; others may have registered it. */
const NOT_FOUND = 'Resource not found.'

/**
 * Crossref, where most publishers register DOIs: title, authors, where and when, and whether it was retracted since. Public limits
 * of 2026 are five requests a second and one at a time; who leaves an e-mail address is served before others.
 */
export default {
  title: 'Crossref',
  address: 'https://api.crossref.org/works',
  variable: 'PAPERLIST_CROSSREF_API',
  pace: 250,
  batch: 1,
  most: 500,
  answers: (key) => doiOfKey(key) !== undefined,

  async ask(keys, registry) {
    const result = new Map<string, readonly PaperRecord[]>()
    for (const key of keys) {
      const doi = doiOfKey(key)
      if (doi !== undefined) result.set(key, await lookUp(doi, registry))
    }
    return result
  },
} satisfies Source

function doiOfKey(key: string): string | undefined {
  const doi = doiIn(key)?.toLowerCase()
  return doi !== undefined && doiOf(doi) === doi && !doi.startsWith(ARXIV) ? doi : undefined
}

async function lookUp(doi: string, registry: Registry): Promise<readonly PaperRecord[]> {
  const { address, mailto } = registry
  const contact = mailto ? `?mailto=${encodeURIComponent(mailto)}` : ''
  const reply = await registry.send({
    url: `${address}/${encodeURIComponent(doi)}${contact}`,
    headers: { accept: 'application/json' },
  })
  if (reply.status === 404 && reply.text.trim() === NOT_FOUND) return []
  return [readCrossrefWork(reply, doi)]
}
