import { readArxivFeed } from '../answer/arxiv-feed.ts'
import { readArxivRaw } from '../answer/arxiv-raw.ts'
import { saysWithdrawn, successorIn } from '../answer/withdrawal.ts'
import type { PaperRecord } from '../facts.ts'
import { readArxivId } from '../identifier/arxiv-id.ts'
import { isUnanswered, type Registry, type Source, Unanswered } from '../source.ts'

/** arXiv answers 406 at times to programs that do not say what they accept. */
const ACCEPT = 'application/atom+xml, application/xml;q=0.9, */*;q=0.8'
/** So many ids can be malformed to arXiv that are well-formed to us, before we stop leaving them out. */
const MOST_MALFORMED = 3
/** An id that names a version of a paper, of which only the title is of interest. */
const VERSION = /v\d+$/
/** When none of so many papers is known, it is arXiv that has a bad day. */
const TOO_MANY_UNKNOWN = 10

/** The query API (`info.arxiv.org/help/api`): one request every three seconds, all that the authors say of a paper. */
export default {
  title: 'arXiv',
  address: 'https://export.arxiv.org/api/query',
  variable: 'PAPERLIST_ARXIV_API',
  confirmation: { address: 'https://oaipmh.arxiv.org/oai', variable: 'PAPERLIST_ARXIV_OAI' },
  pace: 3000,
  batch: 100,
  most: 200,
  answers: (key) => idOf(key) !== undefined,

  async ask(keys, registry) {
    const ids = [...new Set(keys.flatMap((key) => idOf(key) ?? []))]
    const papers = await lookUp(ids, registry)
    const result = new Map<string, readonly PaperRecord[]>()
    for (const [id, paper] of await withWithdrawals(papers, registry))
      result.set(`arxiv:${id}`, paper === undefined ? [] : [paper])
    return result
  },
} satisfies Source

function idOf(key: string): string | undefined {
  const id = key.startsWith('arxiv:') ? key.slice('arxiv:'.length) : ''
  const reference = readArxivId(id)
  if (typeof reference !== 'object') return undefined
  const { id: paper, version } = reference
  return id === paper || id === `${paper}v${version}` ? id : undefined
}

/** The papers by id; undefined for those that arXiv does not know. That is silence in a good answer, twice. */
async function lookUp(
  ids: readonly string[],
  registry: Registry,
): Promise<Map<string, PaperRecord | undefined>> {
  const first = await query(ids, registry)
  const silent = first.asked.filter((id) => !first.papers.has(id))
  const second = await query(silent, registry).catch((error: unknown) => {
    if (isUnanswered(error)) return undefined
    throw error
  })
  const papers = new Map<string, PaperRecord | undefined>(first.papers)
  if (second === undefined) return papers
  if (first.papers.size + second.papers.size === 0 && silent.length >= TOO_MANY_UNKNOWN)
    throw new Unanswered(`it knew none of ${silent.length} papers, twice`)
  for (const id of second.asked) {
    if (second.papers.has(id) || (first.isWhole && second.isWhole)) papers.set(id, second.papers.get(id))
  }
  return papers
}

interface Answer {
  /** The ids of the question that was answered. */
  asked: readonly string[]
  papers: ReadonlyMap<string, PaperRecord>
  /** Whether all that was found is there, and nothing else: only then silence means something. */
  isWhole: boolean
}

/** One question. A malformed id spoils all of it; when arXiv names it, the others are asked for again. */
async function query(ids: readonly string[], registry: Registry, malformed = 0): Promise<Answer> {
  if (ids.length === 0) return { asked: ids, papers: new Map(), isWhole: true }
  const { status, text } = await registry.send({
    url: registry.address,
    method: 'POST',
    headers: { accept: ACCEPT, 'content-type': 'application/x-www-form-urlencoded' },
    body: `id_list=${ids.join(',')}&start=0&max_results=${ids.length}`,
  })
  if (status !== 200 && status !== 400) throw new Unanswered(`it answered ${status}`)
  const { total, papers, versions, error } = readArxivFeed(text)
  if (status === 400 || error !== undefined) {
    const others = ids.filter((id) => error !== `incorrect id format for ${id}`)
    if (others.length === ids.length || malformed === MOST_MALFORMED)
      throw new Unanswered(`it answered ${status} with a complaint`)
    return query(others, registry, malformed + 1)
  }
  const wanted = new Map<string, PaperRecord>()
  for (const id of ids) {
    const record = papers.get(id) ?? versions.get(id)
    if (record) wanted.set(id, { ...record, key: id })
  }
  return { asked: ids, papers: wanted, isWhole: total === versions.size && versions.size === wanted.size }
}

/** The papers with what is known of their withdrawal. OAI-PMH is asked for those whose comment hints at one. */
async function withWithdrawals(
  papers: ReadonlyMap<string, PaperRecord | undefined>,
  registry: Registry,
): Promise<Map<string, PaperRecord | undefined>> {
  const result = new Map(papers)
  let isAnswering = registry.confirmation !== undefined
  for (const [id, paper] of papers) {
    const said = saysWithdrawn(paper?.comment ?? '')
    if (paper === undefined || said === 'no' || VERSION.test(id)) continue
    const confirmed = isAnswering ? await isWithdrawn(paper, registry) : undefined
    if (confirmed === undefined) isAnswering = false
    if (confirmed ?? said === 'yes')
      result.set(id, { ...paper, withdrawn: withdrawal(paper, confirmed === true) })
  }
  return result
}

function withdrawal(
  { key, comment = '' }: PaperRecord,
  confirmed: boolean,
): NonNullable<PaperRecord['withdrawn']> {
  const supersededBy = successorIn(comment, key)
  return { reason: comment, confirmed, ...(supersededBy && { supersededBy }) }
}

/** Whether OAI-PMH says so of the version that we know, or of a newer one; undefined when it does not answer. */
async function isWithdrawn(
  { key, version = 1 }: PaperRecord,
  registry: Registry,
): Promise<boolean | undefined> {
  try {
    const { status, text } = await registry.send({
      url: `${registry.confirmation}?verb=GetRecord&identifier=oai:arXiv.org:${key}&metadataPrefix=arXivRaw`,
      headers: { accept: 'text/xml, application/xml;q=0.9, */*;q=0.8' },
    })
    const raw = status === 200 ? readArxivRaw(text, key) : undefined
    return raw && raw.version >= version ? raw.isWithdrawn : undefined
  } catch (error) {
    if (isUnanswered(error)) return undefined
    throw error
  }
}
