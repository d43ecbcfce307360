import { parseDate } from '../date.ts'
import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { titlePairsOf } from '../title/title-pairs.ts'
import { parseVenue } from '../venue/venues.ts'

/** Years between two dates of one paper: the preprint, the conference, the journal. */
const FAR_APART = 2

export default {
  summary: 'No two papers of a section have the same title',
  why: `A paper that is listed twice is counted twice, and who corrects one entry leaves the other wrong. Case, punctuation, accents and
    LaTeX make no difference. Papers with different identifiers or authors may have one title.`,
  severity: 'error',
  examples: [
    {
      bad: [
        { title: 'The Quantization Model of Neural Scaling', url: 'https://example.org/quantization' },
        { title: 'The quantization model of neural scaling', url: 'https://arxiv.org/abs/2303.13506' },
      ],
      message:
        'Unexpected second entry for `The quantization model of neural scaling`, expected one; both have this title',
      good: [{ title: 'The Quantization Model of Neural Scaling' }],
    },
    {
      bad: [
        {
          title: 'Repairing Common Errors by Learning',
          url: 'https://example.org/errors',
          date: '2021-02',
          venue: 'AAAI 2021',
        },
        { title: 'Repairing Common Errors by Learning', date: '2021-05', venue: 'ICSE 2021' },
      ],
      message:
        'Unexpected second entry for `Repairing Common Errors by Learning`, expected one; both have this title, but other venues: remove one, or correct the title that was copied',
      good: [
        {
          title: 'Repairing Common Errors by Learning',
          url: 'https://example.org/errors',
          date: '2021-02',
          venue: 'AAAI 2021',
        },
        { title: 'A Benchmark of Flawed Programs', date: '2021-05', venue: 'ICSE 2021' },
      ],
    },
  ],
  *check(list) {
    for (const { first, second, kind } of titlePairsOf(list)) {
      if (kind !== 'repeat') continue
      const [one, other] = [list.papers[first] as Paper, list.papers[second] as Paper]
      const differing = differenceBetween(one, other)
      const remedy = differing
        ? `, but other ${differing}: remove one, or correct the title that was copied`
        : ''
      yield {
        path: ['papers', second, 'title'],
        message: `Unexpected second entry for ${quote(other.title)}, expected one; both have this title${remedy}`,
        related: [['papers', first, 'title']],
      }
    }
  },
} satisfies Rule

/** What makes it likely that the two are not one paper. */
function differenceBetween(a: Paper, b: Paper): 'venues' | 'dates' | undefined {
  const [venue, other] = [parseVenue(a.venue ?? ''), parseVenue(b.venue ?? '')]
  if (venue.series && other.series && venue.series !== other.series) {
    if (venue.kind !== 'preprint' && other.kind !== 'preprint') return 'venues'
  }
  const [date, otherDate] = [parseDate(a.date), parseDate(b.date)]
  if (date === undefined || otherDate === undefined) return undefined
  return Math.abs(date.year - otherDate.year) > FAR_APART ? 'dates' : undefined
}
