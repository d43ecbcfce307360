import { dataciteRecord } from '../answer/datacite-record.ts'
import { jsonIn } from '../answer/json.ts'
import type { PaperRecord } from '../facts.ts'
import { identifierOf } from '../identifier/identifiers.ts'
import { type Source, Unanswered } from '../source.ts'

/**
 * The registry of arXiv's DOIs (`support.datacite.org/docs/api`), which stands in for arXiv when that refuses: title, authors,
 * and the day of each version. It says nothing of papers that it does not know, for it learns of new ones late.
 */
export default {
  title: 'DataCite',
  address: 'https://api.datacite.org/dois',
  variable: 'PAPERLIST_DATACITE_API',
  pace: 1000,
  batch: 1,
  most: 50,
  answers: (key) => idOf(key) !== undefined,

  async ask(keys, registry) {
    const found = new Map<string, readonly PaperRecord[]>()
    for (const key of keys) {
      const id = idOf(key)
      if (id === undefined) continue
      const doi = `10.48550/arxiv.${id}`
      const url = `${registry.address}/10.48550/arXiv.${id}`
      const reply = await registry.send({
        url,
        headers: { accept: 'application/vnd.api+json, application/json;q=0.9' },
      })
      if (reply.status === 404) continue
      if (reply.status !== 200) throw new Unanswered(`it answered ${reply.status}`)
      const record = dataciteRecord(jsonIn(reply), doi)
      if (record === undefined) throw new Unanswered('its answer is no record of the paper')
      found.set(key, [record])
    }
    return found
  },
} satisfies Source

function idOf(key: string): string | undefined {
  const id = key.startsWith('arxiv:') ? key.slice('arxiv:'.length) : ''
  const identifier = identifierOf(id)
  return identifier?.scheme === 'arxiv' && identifier.id === id ? id : undefined
}
