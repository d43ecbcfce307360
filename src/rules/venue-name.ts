import type { PaperList } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { papersByVenue } from '../shared-values.ts'
import { quote } from '../text/quote.ts'
import { similarVenue } from '../venue/similar-venue.ts'
import { wordsOf } from '../venue/venue-words.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'
import { inYearForm, USUAL_YEAR, yearFormIn } from '../venue/year-forms.ts'

export default {
  summary: 'Each venue has the name that it is known by, and had in that year',
  why: `Readers look for \`NeurIPS 2024\`, and so does whoever counts or filters papers by venue: the conference's title,
    another spelling or \`NIPS 2024\` is a venue of its own to them. \`venues.json\` has the names. A list that writes nearly
    all of its years as in \`ICML'24\` keeps doing so, and one that writes them in several ways may.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ venue: 'Neural Information Processing Systems 2024' }],
      message: 'Unexpected venue `Neural Information Processing Systems 2024`, expected `NeurIPS 2024`',
      good: [{ venue: 'NeurIPS 2024' }],
    },
    {
      bad: [{ venue: "EMNLP'24 Findings" }],
      message: "Unexpected venue `EMNLP'24 Findings`, expected `Findings of EMNLP 2024`",
      good: [{ venue: 'Findings of EMNLP 2024' }],
    },
    {
      bad: [{ venue: 'NIPS 2024 (Oral)' }],
      message: 'Unexpected venue `NIPS 2024 (Oral)`, expected `NeurIPS 2024 (Oral)`, its name since 2018',
      good: [{ venue: 'NeurIPS 2024 (Oral)' }],
    },
    {
      bad: [{ venue: 'NeurlPS 2024' }],
      message: 'Unexpected `l` in venue `NeurlPS 2024`, expected `NeurIPS 2024`',
      good: [{ venue: 'NeurIPS 2024' }],
    },
    {
      bad: [{ venue: 'ICLR 2003' }],
      message: 'Unexpected year in venue `ICLR 2003`, expected one from 2013 on, the first year of ICLR',
      good: [{ venue: 'ICLR 2023' }],
    },
  ],
  *check(list) {
    for (const [venue, indices] of papersByVenue(list)) {
      const fault = faultOf(venue, list)
      if (fault === undefined) continue
      const { message, fixed, suggested } = fault
      for (const index of indices) {
        const path = ['papers', index, 'venue']
        if (fixed !== undefined) yield { path, message, fix: [{ path, value: fixed }] }
        else if (suggested !== undefined) yield { path, message, suggestion: [{ path, value: suggested }] }
        else yield { path, message }
      }
    }
  },
} satisfies Rule

interface Fault {
  message: string
  fixed?: string
  suggested?: string
}

function faultOf(text: string, list: PaperList): Fault | undefined {
  const venue = parseVenue(text)
  if (venue.series === undefined) return similarityOf(text)
  return impossibleYear(text, venue) ?? otherName(text, venue, list)
}

function similarityOf(text: string): Fault | undefined {
  const similar = similarVenue(text)
  if (similar === undefined) return undefined
  const { meant: suggested, lookAlike } = similar
  const message = lookAlike
    ? `Unexpected ${quote(lookAlike)} in venue ${quote(text)}, expected ${quote(suggested)}`
    : `Unexpected venue ${quote(text)}, did you mean ${quote(suggested)}?`
  return { message, suggested }
}

function impossibleYear(text: string, { series, kind, year }: Venue): Fault | undefined {
  const first = kind === 'findings' ? series?.findings : series?.first
  if (series === undefined || year === undefined || first === undefined || year >= first) return undefined
  const what = kind === 'findings' ? `Findings of ${series.name}` : series.name
  return {
    message: `Unexpected year in venue ${quote(text)}, expected one from ${first} on, the first year of ${what}`,
  }
}

function otherName(text: string, venue: Venue, list: PaperList): Fault | undefined {
  const { canonical, year, yearForm = USUAL_YEAR } = venue
  const form = year === undefined ? USUAL_YEAR : (yearFormIn(list, year) ?? yearForm)
  const fixed = canonical && inYearForm(canonical, year, form)
  const written = text.trim().replace(/\s+/g, ' ')
  if (fixed === undefined || fixed === written || canonical === written) return undefined
  return { message: `Unexpected venue ${quote(text)}, expected ${quote(fixed)}${eraOf(text, venue)}`, fixed }
}

/** When the expected name is the right one, if the name in the text is that of another time. */
function eraOf(text: string, { series, year }: Venue): string {
  if (series?.former === undefined || year === undefined) return ''
  const words = new Set(wordsOf(text).map((word) => word.text))
  for (const { name, until } of series.former) {
    if (year > until && words.has(name)) return `, its name since ${until + 1}`
    if (year <= until && words.has(series.name)) return `, its name until ${until}`
  }
  return ''
}
