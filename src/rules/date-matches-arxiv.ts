import { formatDate, type PartialDate, parseDate } from '../date.ts'
import { type IssuedId, issuedIds } from '../identifier/arxiv-dates.ts'
import { identifierOf, pathOf } from '../identifier/identifiers.ts'
import { isPost } from '../link/post.ts'
import type { Paper, PaperList } from '../paper.ts'
import { datesAreOfFirstVersions, firstVersionOf } from '../publication/first-version.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { parseVenue } from '../venue/venues.ts'

/** Months that a date may be before the id: some papers are preprints elsewhere first, or held back. In lists that say that dates are of the first version, fewer. */
const EARLY = 3
const EARLY_IF_DECLARED = 1
/** Months that a date may be after the id, in lists that say that dates are of the first version, and in those that show it. */
const LATE_IF_DECLARED = 1
const LATE_IF_SHOWN = 3
/** The month in which papers for the conferences of the next spring begin to be sent in. */
const FIRST_OF_ROUND = 8
/** A list shows it with so many dates, of which so large a share is not late. */
const ENOUGH = 20
const NEARLY_ALL = 0.97

export default {
  summary: 'Dates fit the month in which arXiv gave the paper its id',
  why: `Where a date is long before the month of the id, one of the two is wrong, unless the paper appeared elsewhere first: at
    its venue, or at another link of the entry that leads to OpenReview or a post. A date after it may be that of the last version or of the conference, and is let pass; but not where the list says
    \`"dates": "first"\`, or where nearly all of its other dates are those of the first version. Where the day of the first version is known,
    \`date-of-first-version\` judges by that.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ url: 'https://arxiv.org/abs/2109.03659', date: '2021-04' }],
      message:
        'Unexpected date `2021-04`, expected `2021-09` or close to it, the month of arXiv:2109.03659; check both',
      good: [{ url: 'https://arxiv.org/abs/2109.03659', date: '2021-09' }],
    },
    {
      bad: { dates: 'first', papers: [{ url: 'https://arxiv.org/abs/2108.13138', date: '2022-08' }] },
      message:
        'Unexpected date `2022-08`, expected `2021-08` or close to it, the month of arXiv:2108.13138; check both',
      good: { dates: 'first', papers: [{ url: 'https://arxiv.org/abs/2108.13138', date: '2021-08' }] },
    },
  ],
  *check(list, facts) {
    const ids = issuedIds(list)
    const isJudgedByDay = datesAreOfFirstVersions(list, facts)
    const early = list.dates === 'first' ? EARLY_IF_DECLARED : EARLY
    const late = lateFrom(list, ids)
    for (let index = 0; index < list.papers.length; index++) {
      const paper = list.papers[index] as Paper
      const id = ids[index]
      const date = parseDate(paper.date)
      if (id === undefined || date === undefined) continue
      if (isJudgedByDay && firstVersionOf(list, index, facts)) continue
      const isEarly = monthsBefore(date, id.issued) > early && !mayBeEarlier(paper, date, list, id)
      if (!isEarly && monthsAfter(date, id.issued) <= late) continue
      const path = ['papers', index, 'date']
      const month = formatDate(id.issued)
      yield {
        path,
        message: `Unexpected date ${quote(paper.date)}, expected ${quote(month)} or close to it, the month of arXiv:${id.id}; check both`,
        related: [pathOf(id)],
        suggestion: [{ path, value: month }],
      }
    }
  },
} satisfies Rule

/** How many months a date may be after the id in this list. */
function lateFrom({ dates, papers }: PaperList, ids: readonly (IssuedId | undefined)[]): number {
  if (dates !== undefined) return dates === 'first' ? LATE_IF_DECLARED : Number.POSITIVE_INFINITY
  let count = 0
  let late = 0
  for (let index = 0; index < papers.length; index++) {
    const paper = papers[index] as Paper
    const id = ids[index]
    const date = parseDate(paper.date)
    if (id === undefined || date === undefined) continue
    count++
    if (monthsAfter(date, id.issued) > LATE_IF_SHOWN) late++
  }
  return count >= ENOUGH && late <= count * (1 - NEARLY_ALL) ? LATE_IF_SHOWN : Number.POSITIVE_INFINITY
}

/** Whether the paper appeared, or can have appeared, at its venue or at another link before it was on arXiv. */
function mayBeEarlier(
  { url, links = {}, venue = '' }: Paper,
  date: PartialDate,
  { dates }: PaperList,
  { issued }: IssuedId,
): boolean {
  const { kind, year } = parseVenue(venue)
  if (venue !== '' && kind !== 'preprint') {
    if (dates === 'venue' || (year !== undefined && year < issued.year)) return true
    if (dates !== 'first' && year !== undefined && isOfRound(date, year)) return true
  }
  return dates !== 'first' && [url, ...Object.values(links)].some(isEarlierPage)
}

/** Whether papers for the conferences of the first half of that year are sent in then, and shown to all by some. */
function isOfRound(date: PartialDate, year: number): boolean {
  return date.year === year - 1 && (date.month ?? 12) >= FIRST_OF_ROUND
}

/** Where papers are shown before they are on arXiv. */
function isEarlierPage(url: string): boolean {
  return identifierOf(url)?.scheme === 'openreview' || isPost(url)
}

/** From the end of the date to the month of the id. */
function monthsBefore(date: PartialDate, issued: PartialDate): number {
  return months(issued, 1) - months(date, 12)
}

/** From the month of the id to the beginning of the date. */
function monthsAfter(date: PartialDate, issued: PartialDate): number {
  return months(date, 1) - months(issued, 12)
}

function months({ year, month }: PartialDate, missing: number): number {
  return year * 12 + (month ?? missing)
}
