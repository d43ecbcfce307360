import { readOpenreviewNote } from '../answer/openreview-note.ts'
import type { PaperRecord } from '../facts.ts'
import { openreviewId } from '../identifier/openreview.ts'
import type { Registry, Source } from '../source.ts'

const PREFIX = 'openreview:'

/**
 * OpenReview: what conferences that review there have decided. Notes from before about 2023 are only in the older API, so that one has
 * none proves nothing unless both say so (`docs.openreview.net`).
 */
export default {
  title: 'OpenReview',
  address: 'https://api2.openreview.net',
  variable: 'PAPERLIST_OPENREVIEW_API',
  confirmation: { address: 'https://api.openreview.net', variable: 'PAPERLIST_OPENREVIEW_OLD_API' },
  pace: 1000,
  batch: 1,
  most: 200,
  answers: (key) => idOf(key) !== undefined,

  async ask(keys, registry) {
    const result = new Map<string, readonly PaperRecord[]>()
    for (const key of keys) {
      const id = idOf(key)
      if (id === undefined) continue
      const paper =
        (await lookUp(id, registry, registry.address)) ?? (await lookUp(id, registry, registry.confirmation))
      if (paper !== undefined) result.set(key, [paper])
      else if (registry.confirmation !== undefined) result.set(key, [])
    }
    return result
  },
} satisfies Source

function idOf(key: string): string | undefined {
  const id = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : ''
  return openreviewId(id) === id ? id : undefined
}

async function lookUp(
  id: string,
  registry: Registry,
  address: string | undefined,
): Promise<PaperRecord | undefined> {
  if (address === undefined) return undefined
  const reply = await registry.send({
    url: `${address}/notes?id=${id}`,
    headers: { accept: 'application/json' },
  })
  return readOpenreviewNote(reply, id)
}
