import { parseDate } from '../date.ts'
import type { DatePolicy, PaperList } from '../paper.ts'
import type { SourcedRecord } from './sourced-record.ts'

/** So many papers show how exact the dates of a list are. */
const ENOUGH = 1000
/** Who tells of the first version, and who of the publication. */
const FIRST: readonly SourcedRecord['source'][] = ['arxiv', 'datacite']
const PUBLISHED: readonly SourcedRecord['source'][] = [
  'crossref',
  'openreview',
  'page',
  'dblp',
  'semantic-scholar',
]

/**
 * The date that a list wants of a paper: of the first version, of the publication in the year `published`, or of `today`, on which
 * it is listed; and no more exact than all of its dates are. Empty when nobody says it.
 */
export function dateFor(
  told: readonly SourcedRecord[],
  published: number | undefined,
  { dates = 'first', papers }: PaperList,
  today: string,
): string {
  const date = dateBy(dates, told, published, today)
  const longest = Math.max(0, ...papers.slice(0, ENOUGH).map((paper) => paper.date.length))
  return longest === 0 ? date : date.slice(0, longest)
}

function dateBy(
  policy: DatePolicy,
  told: readonly SourcedRecord[],
  published: number | undefined,
  today: string,
): string {
  if (policy === 'listed') return today
  const [first, later] = [datesBy(FIRST, told), datesBy(PUBLISHED, told)]
  if (policy === 'first') return first[0] ?? later.sort()[0] ?? ''
  if (published === undefined) return first[0] ?? later[0] ?? ''
  return later.find((date) => date.startsWith(`${published}`)) ?? String(published)
}

function datesBy(sources: readonly SourcedRecord['source'][], told: readonly SourcedRecord[]): string[] {
  return sources.flatMap((name) =>
    told.flatMap(({ source, record: { date = '' } }) => (source === name && parseDate(date) ? [date] : [])),
  )
}
