import { fieldsOf, jsonIn } from '../answer/json.ts'
import { S2_FIELDS, s2Record } from '../answer/s2-record.ts'
import type { PaperRecord } from '../facts.ts'
import { identifierOf, keyOf } from '../identifier/identifiers.ts'
import { type Registry, type RegistryReply, type Source, Unanswered } from '../source.ts'

/** What it calls the identifiers that it is asked for. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['arxiv', 'ARXIV'],
  ['acl', 'ACL'],
  ['doi', 'DOI'],
])

/** The Academic Graph API (`api.semanticscholar.org/api-docs/graph`): up to 500 papers with one request. */
export default {
  title: 'Semantic Scholar',
  address: 'https://api.semanticscholar.org/graph/v1',
  variable: 'PAPERLIST_S2_API',
  pace: 1100,
  batch: 500,
  most: 100,
  answers: (key) => idOf(key) !== undefined,

  async ask(keys, registry) {
    const asked = [...new Set(keys)]
      .flatMap((key) => ({ key, id: idOf(key) ?? '' }))
      .filter(({ id }) => id !== '')
    return asked.length === 0 ? new Map() : lookUp(asked, registry)
  },
} satisfies Source

interface Asked {
  key: string
  /** As Semantic Scholar writes it: `ARXIV:2406.16254`. */
  id: string
}

/** Its own ids in keys: of a paper, and of what it has read in papers. */
const OWN = /^s2:([\da-f]{40}|CorpusId:\d{1,12})$/

function idOf(key: string): string | undefined {
  const [, own] = OWN.exec(key) ?? []
  if (own !== undefined) return own
  const colon = key.indexOf(':')
  const id = key.slice(colon + 1)
  const name = NAMES.get(key.slice(0, colon))
  const identifier = name && identifierOf(id)
  return identifier && keyOf(identifier) === key ? `${name}:${id}` : undefined
}

async function lookUp(
  asked: readonly Asked[],
  registry: Registry,
): Promise<Map<string, readonly PaperRecord[]>> {
  const reply = await send(asked, registry)
  const answer = reply.status === 200 || reply.status === 400 ? jsonIn(reply) : undefined
  if (reply.status === 400 && fieldsOf(answer).error === 'No valid paper ids given')
    return withoutAny(asked, registry)
  if (reply.status !== 200) throw new Unanswered(`it answered ${reply.status}`)
  if (!Array.isArray(answer) || answer.length !== asked.length)
    throw new Unanswered(`it did not answer with ${asked.length} papers`)

  const found = new Map<string, readonly PaperRecord[]>()
  asked.forEach(({ key }, index) => {
    const record = s2Record(answer[index])
    if (record !== undefined || answer[index] === null) found.set(key, record === undefined ? [] : [record])
  })
  return found
}

/**
 * Semantic Scholar answers so when it knows none of the papers, but also when one id is malformed to it. A DOI can be that;
 * then the others are asked for again.
 */
async function withoutAny(
  asked: readonly Asked[],
  registry: Registry,
): Promise<Map<string, readonly PaperRecord[]>> {
  const certain = asked.filter(({ id }) => !id.startsWith('DOI:'))
  if (certain.length === asked.length || asked.length === 1) return new Map(asked.map(({ key }) => [key, []]))
  return certain.length === 0 ? new Map() : lookUp(certain, registry)
}

/** The answer to a batch. A key that is refused is left out, which costs speed and nothing else. */
async function send(asked: readonly Asked[], registry: Registry): Promise<RegistryReply> {
  const request = {
    url: `${registry.address}/paper/batch?fields=${S2_FIELDS}`,
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ ids: asked.map(({ id }) => id) }),
  } as const
  if (registry.key === undefined) return registry.send(request)
  const reply = await registry.send({
    ...request,
    headers: { ...request.headers, 'x-api-key': registry.key },
  })
  return reply.status === 401 || reply.status === 403 ? registry.send(request) : reply
}
