import type { PaperRecord } from '../facts.ts'
import { identifierOf, keyOf } from '../identifier/identifiers.ts'
import { parsedUrl } from '../link/url.ts'
import { type RegistryReply, Unanswered } from '../source.ts'
import { fieldsOf, jsonIn } from './json.ts'
import { plain, plainNames } from './plain.ts'

/** What DBLP found for a question. */
export interface DblpHits {
  /** How many publications it found, of which the answer has the first. */
  total: number
  records: readonly PaperRecord[]
}

const COUNT = /^\d{1,9}$/
const KEY = /^[A-Za-z\d]+(?:\/[\w.+-]{1,80}){1,4}$/
const YEAR = /^[12]\d{3}$/
/** Authors of one name are told apart by a number: `Jiani Zhang 0003`. */
const HOMONYM = / \d{4}$/
/** The name of what is no publication: a preprint on arXiv. */
const PREPRINTS = 'CoRR'
const LONGEST_URL = 2000
/** Links that lead to what others say of a paper. */
const ELSEWHERE = /(?:^|\.)(?:wikidata\.org|dblp\.org|unpaywall\.org)$/

/**
 * The publications in an answer of DBLP's search (`dblp.org/faq/How+to+use+the+dblp+search+API`), of which `most` were wanted.
 * @throws {Unanswered} when it is no such answer, or fewer publications are in it than there should be.
 */
export function readDblpHits(reply: RegistryReply, most: number): DblpHits {
  const result = fieldsOf(fieldsOf(jsonIn(reply)).result)
  const code = fieldsOf(result.status)['@code'] ?? '200'
  const hits = fieldsOf(result.hits)
  const total = hits['@total']
  if (reply.status !== 200 || code !== '200' || typeof total !== 'string' || !COUNT.test(total))
    throw new Unanswered(`it answered ${reply.status} with something else than what it found`)
  // without a hit there is no `hit`
  const found = severalOf(hits.hit)
  if (found.length < Math.min(Number(total), most)) throw new Unanswered('it left out some of what it found')
  return {
    total: Number(total),
    records: found.slice(0, most).flatMap((hit) => recordOf(fieldsOf(fieldsOf(hit).info)) ?? []),
  }
}

function recordOf(info: Readonly<Record<string, unknown>>): PaperRecord | undefined {
  const { key, doi } = info
  const title = plain(info.title)?.replace(/(?<!\.)\.$/, '')
  if (typeof key !== 'string' || !KEY.test(key) || title === undefined) return undefined
  const authors = plainNames(severalOf(fieldsOf(info.authors).author).map((author) => fieldsOf(author).text))
  const venue = severalOf(info.venue).flatMap((name) => plain(name) ?? [])[0]
  const date = typeof info.year === 'string' && YEAR.test(info.year) ? info.year : undefined
  const links = severalOf(info.ee).filter(isAddress)
  const identifiers = identifiersIn([doi, `https://dblp.org/rec/${key}`, ...links])
  const url = links.find(
    (link) => identifierOf(link) === undefined && !ELSEWHERE.test(parsedUrl(link)?.hostname ?? ''),
  )
  return {
    key,
    title,
    ...(authors && { authors: authors.map((name) => name.replace(HOMONYM, '')) }),
    ...(date && { date }),
    ...(venue && { venue }),
    ...(date && venue && venue !== PREPRINTS && { year: Number(date) }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(url && { url }),
  }
}

/** What stands once as a value, and several times as an array. */
function severalOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_URL && /^https?:\/\/[^\s\p{C}]+$/u.test(value)
}

/** The key of a preprint has its arXiv id. DBLP writes DOIs in capitals. */
function identifiersIn(names: readonly unknown[]): string[] {
  const found = names.flatMap((name) => (typeof name === 'string' && identifierOf(name)) || [])
  return [...new Set(found.map(keyOf))]
}
