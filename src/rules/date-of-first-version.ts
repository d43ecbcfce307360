import { formatDate, type PartialDate, parseDate } from '../date.ts'
import { identifierOf } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { factsOf } from '../publication/facts-of.ts'
import { datesAreOfFirstVersions, daysFrom, firstVersionOf, TOLERANCE } from '../publication/first-version.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { publicationsOf } from '../publication/published.ts'
import { evidenceOf } from '../publication/statement.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { parseVenue } from '../venue/venues.ts'

/** So many days a day may be away, where the list says whose day it is: arXiv announces papers days after they are sent in. */
const DAYS = 7

export default {
  summary: 'Dates are those of the first version on arXiv, where that is what the dates of the list are',
  why: `The list says so with \`"dates": "first"\`, or shows it: three quarters of its dates, and at least ten, are those of first
    versions. Then a date more than a month away is that of another version, of the conference or of the day of
    listing, and the paper stands in the wrong place. A paper that first appeared elsewhere may be of an earlier date.`,
  severity: 'warning',
  examples: [
    {
      bad: { dates: 'first', papers: [{ date: '2023-05' }] },
      message: 'Unexpected date `2023-05`, expected `2022-09`, when the first version appeared',
      good: { dates: 'first', papers: [{ date: '2022-09' }] },
      facts: factsOf({
        'arxiv:2209.10652': { arxiv: [{ title: 'Toy Models of Superposition', date: '2022-09-21' }] },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    if (!datesAreOfFirstVersions(list, facts)) return
    for (let index = 0; index < list.papers.length; index++) {
      const paper = list.papers[index] as Paper
      const first = firstVersionOf(list, index, facts)
      const date = first && parseDate(paper.date)
      if (first === undefined || date === undefined) continue
      const away = daysFrom(first.day, date)
      const tolerated = list.dates === 'first' && date.day !== undefined ? DAYS : TOLERANCE
      if (Math.abs(away) <= tolerated) continue
      const years = publicationsOf(list, index, facts).found.map(({ year }) => year)
      if (away < 0 && mayBeEarlier(paper, date, years)) continue
      const path = ['papers', index, 'date']
      const value = asPrecise(first.day, date)
      yield {
        path,
        message: `Unexpected date ${quote(paper.date)}, expected ${quote(value)}, when the first version appeared`,
        suggestion: [{ path, value }],
        evidence: [evidenceOf(first.statement, `first version of ${first.day}`)],
      }
    }
  },
} satisfies Rule

/** Whether a paper may have appeared before it was on arXiv: at the page that it is listed with, or at a venue of that year. */
function mayBeEarlier(
  { url, venue = '' }: Paper,
  date: Readonly<PartialDate>,
  years: readonly number[],
): boolean {
  if (identifierOf(url)?.scheme !== 'arxiv') return true
  const { kind, year } = parseVenue(venue)
  const listed = kind === 'preprint' || year === undefined ? [] : [year]
  return [...listed, ...years].some((one) => one <= date.year)
}

/** A day with as much of it as the date says. */
function asPrecise(day: string, { month, day: dayOfMonth }: Readonly<PartialDate>): string {
  const full = parseDate(day) as Required<PartialDate>
  if (month === undefined) return formatDate({ year: full.year })
  return dayOfMonth === undefined ? formatDate({ year: full.year, month: full.month }) : day
}
