/** What is known of a paper as an entry of the list. */

import type { PaperRecord } from '../facts.ts'
import { identifierOf } from '../identifier/identifiers.ts'
import { idsIn } from '../identifier/key.ts'
import { KEYS } from '../layout.ts'
import type { Paper, PaperList } from '../paper.ts'
import { paperOf } from '../reference/paper-of.ts'
import { plainText } from '../reference/plain-text.ts'
import { cleanText } from '../text/clean.ts'
import { addressesFor } from './addresses-for.ts'
import { codeLinkIn } from './code-link.ts'
import { dateFor } from './date-for.ts'
import type { SourcedRecord } from './sourced-record.ts'
import type { FoundVenue } from './venue.ts'

/** What the user says of the paper; it goes before what was found. */
export interface Given {
  title?: string
  url?: string
  authors?: string[]
  date?: string
  venue?: string
  section?: string[]
  tags?: string[]
}

/** What is known of a paper: what is said, its identifiers, its venue. */
export interface Knowledge {
  told: readonly SourcedRecord[]
  keys: readonly string[]
  venue: FoundVenue
}

/** An entry, what could not be found for it, in words, and what its venue was taken from. */
export interface FoundEntry {
  paper: Paper
  missing: string[]
  evidence: string[]
}

/** Whose titles and names are whole, the best first: Semantic Scholar shortens given names, DBLP numbers those of one name. */
const BY_NAMES: readonly SourcedRecord['source'][] = [
  'arxiv',
  'openreview',
  'crossref',
  'datacite',
  'page',
  'dblp',
  'semantic-scholar',
]

/**
 * The entry for a paper of which `told` tells and which has the identifiers `keys`, as `list` has entries: its date by the policy of the
 * list and no more exact than its other dates, its url the abstract page on arXiv where there is one. `today` is the day on which
 * it is listed. All texts are clean; what is too long for the schema is missing. The title and the date are empty where nobody
 * gives them.
 */
export function entryOf(
  { told, keys, venue: found }: Knowledge,
  given: Given,
  list: PaperList,
  today: string,
): FoundEntry {
  const records = BY_NAMES.flatMap((source) =>
    told.filter((one) => one.source === source).map(({ record }) => record),
  )
  const [arxiv] = idsIn(keys, 'arxiv')
  const title = given.title ?? withoutStop(clean(records.find(({ title }) => title)?.title ?? ''))
  const authors = records.find(({ authors = [] }) => authors.length > 0)?.authors ?? []
  const result = paperOf({
    title,
    authors: given.authors ?? authors.map(clean),
    dates: [given.date ?? dateFor(told, found.year, list, today)],
    venues: [],
    ...addressesFor(told, keys, given.url),
    links: codeLink(records),
    tags: given.tags ?? [],
    notes: [],
  })
  if ('reason' in result) {
    const missing = title === '' ? 'title' : result.reason
    return { paper: { title: '', url: '', date: '' }, missing: [missing], evidence: [] }
  }
  const venue = given.venue ?? found.venue ?? (arxiv === undefined ? undefined : 'arXiv')
  const { venue: _, ...rest } = result.paper
  const paper = inOrder({
    ...rest,
    ...(venue !== undefined && { venue }),
    ...(arxiv !== undefined && identifierOf(rest.url)?.id !== arxiv && { arxiv }),
    ...section(given, list),
  })
  const unproven = given.venue === undefined ? found : undefined
  const missing = [
    ...result.left.map(({ reason }) => reason),
    ...missingIn(paper),
    ...(unproven?.missing ?? []),
  ]
  return { paper, missing, evidence: [...(unproven?.evidence ?? [])] }
}

function codeLink(records: readonly PaperRecord[]): [string, string][] {
  const url = codeLinkIn(records.flatMap(({ comment, abstract }) => [comment, abstract]))
  return url === undefined ? [] : [['code', url]]
}

/** A list with one section does not need its name, unless its papers have it. */
function section({ section = [] }: Given, { sections = [], papers }: PaperList): Pick<Paper, 'section'> {
  const [id, ...others] = section
  if (id === undefined) return {}
  const isNeedless = sections.length === 1 && !papers.some((paper) => paper.section !== undefined)
  if (others.length === 0) return isNeedless ? {} : { section: id }
  return { section }
}

function missingIn({ title, authors, date, venue, url, links }: Paper): string[] {
  return [
    ...(title === '' ? ['title'] : []),
    ...(authors === undefined ? ['authors'] : []),
    ...(date === '' ? ['date'] : []),
    ...(venue === undefined ? ['venue'] : []),
    ...(url === '' ? ['link'] : []),
    ...(links?.code === undefined ? ['code'] : []),
  ]
}

function inOrder(paper: Paper): Paper {
  const entries = KEYS.paper.filter((key) => paper[key] !== undefined).map((key) => [key, paper[key]])
  return Object.fromEntries(entries) as unknown as Paper
}

function clean(text: string): string {
  return cleanText(plainText(text))
}

/** Semantic Scholar and DBLP end titles with a full stop. */
function withoutStop(title: string): string {
  return title.replace(/(?<=[\p{L}\p{N})])\.$/u, '')
}
