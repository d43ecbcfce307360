import { formatDate, type PartialDate, parseDate } from '../date.ts'
import { type IssuedId, issuedIds } from '../identifier/arxiv-dates.ts'
import { pathOf } from '../identifier/identifiers.ts'
import type { Paper, PaperList } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { parseVenue } from '../venue/venues.ts'

const CONFERENCE: ReadonlySet<string> = new Set(['main', 'findings', 'track'])
/** The first ids of a month, up to this number, are of papers that were sent in before it began. */
const FIRST_DAYS = 1000
/** Before this year ids say little, as conferences put papers of many years on arXiv at once. */
const PROMPT_SINCE = 2015
/** Months after the year of the conference in which camera-ready versions still reach arXiv. */
const CAMERA_READY = 4

export default {
  summary: 'The year of a venue fits the time when the paper first appeared',
  why: `The year of a venue is easily copied from another paper, and then this one is cited wrongly. What appeared only months
    after the year of a conference was not presented there, and a preprint is of the year in which arXiv gave it its id.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ url: 'https://arxiv.org/abs/2104.08696', date: '2021-04', venue: 'arXiv 2022' }],
      message:
        'Unexpected venue `arXiv 2022`, expected `arXiv 2021`, the year of the first version of arXiv:2104.08696; check both',
      good: [{ url: 'https://arxiv.org/abs/2104.08696', date: '2021-04', venue: 'arXiv 2021' }],
    },
    {
      bad: [{ url: 'https://arxiv.org/abs/2203.14680', date: '2022-03', venue: 'EMNLP 2020' }],
      message:
        'Unexpected venue `EMNLP 2020`, expected a later year, as arXiv:2203.14680 is of `2022-03`; check both',
      good: [{ url: 'https://arxiv.org/abs/2203.14680', date: '2022-03', venue: 'EMNLP 2022' }],
    },
    {
      bad: [{ url: 'https://aclanthology.org/2022.acl-long.581/', date: '2022-05', venue: 'ACL 2020' }],
      message: 'Unexpected venue `ACL 2020`, expected a later year, as the paper is of `2022-05`; check both',
      good: [{ url: 'https://aclanthology.org/2022.acl-long.581/', date: '2022-05', venue: 'ACL 2022' }],
    },
    {
      bad: [{ venue: 'ICML 2202' }],
      message: 'Unexpected venue `ICML 2202`, expected a year up to 2027',
      good: [{ venue: 'ICML 2022' }],
      facts: { today: '2026-11-22' },
    },
  ],
  *check(list, { today }) {
    const ids = issuedIds(list)
    const latest = Number(today.slice(0, 4)) + 1
    for (let index = 0; index < list.papers.length; index++) {
      const paper = list.papers[index] as Paper
      if (paper.venue === undefined) continue
      const { kind, year } = parseVenue(paper.venue)
      if (year === undefined || kind === 'unknown') continue
      const path = ['papers', index, 'venue']
      const unexpected = `Unexpected venue ${quote(paper.venue)}, expected`
      const id = ids[index]
      if (year > latest) {
        yield { path, message: `${unexpected} a year up to ${latest}` }
      } else if (kind === 'preprint' && id && !isYearOf(id, year)) {
        const value = withYear(paper.venue, year, id.issued.year)
        yield {
          path,
          message: `${unexpected} ${quote(value)}, the year of the first version of arXiv:${id.id}; check both`,
          related: [pathOf(id)],
          suggestion: [{ path, value }],
        }
      } else if (CONFERENCE.has(kind)) {
        const appeared = appearance(paper, list, id)
        if (appeared === undefined || monthsAfter(year, appeared) <= CAMERA_READY) continue
        const what = id ? `arXiv:${id.id}` : 'the paper'
        yield {
          path,
          message: `${unexpected} a later year, as ${what} is of ${quote(formatDate(appeared))}; check both`,
          related: [id ? pathOf(id) : ['papers', index, 'date']],
        }
      }
    }
  },
} satisfies Rule

/** When the paper first appeared, as far as the list says so. */
function appearance(
  { date }: Paper,
  { dates = 'first' }: PaperList,
  id: IssuedId | undefined,
): PartialDate | undefined {
  if (id) return id.issued.year < PROMPT_SINCE ? undefined : id.issued
  return dates === 'first' ? parseDate(date) : undefined
}

/** From the end of the year to the first month that the date can mean. */
function monthsAfter(year: number, { year: other, month = 1 }: PartialDate): number {
  return (other - year - 1) * 12 + month
}

/** Whether that is the year of the id; around the turn of the year, of the paper. */
function isYearOf({ id, issued }: IssuedId, year: number): boolean {
  if (year === issued.year) return true
  if (year === issued.year + 1) return issued.month === 12
  const number = Number(id.slice(id.indexOf('.') + 1))
  return year === issued.year - 1 && issued.month === 1 && (id.includes('/') || number < FIRST_DAYS)
}

/** The venue with the other year, in as many digits. */
function withYear(venue: string, year: number, other: number): string {
  return venue.includes(String(year))
    ? venue.replace(String(year), String(other))
    : venue.replace(String(year).slice(2), String(other).slice(2))
}
