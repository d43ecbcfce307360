import type { Edit } from '../document.ts'
import { issuedIds } from '../identifier/arxiv-dates.ts'
import type { Paper, PaperList } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { papersByVenue } from '../shared-values.ts'
import { quote } from '../text/quote.ts'
import { type VenueLabel, venueLabelOf } from '../venue/venue-label.ts'
import { labelOf } from '../venue/venue-words.ts'
import { parseVenue } from '../venue/venues.ts'

/** What other things stand where the venue should, and what is expected instead. */
interface Misplaced {
  expected: string
  remedy?: 'leave out' | 'move to tags' | 'write arXiv'
}

const KIND: Misplaced = {
  expected: 'the name of the venue; what kind of paper it is goes into `tags`',
  remedy: 'move to tags',
}
const NOTHING: Misplaced = {
  expected: 'the name of the venue, or no venue as long as there is none',
  remedy: 'leave out',
}
const PENDING: Misplaced = {
  expected: 'the venue where it was published, `arXiv` until then',
  remedy: 'write arXiv',
}
const FORM: Misplaced = { expected: 'the name of the venue or of the site, such as `Alignment Forum`' }
const WORKSHOP: Misplaced = {
  expected: 'its name and that of the conference, such as `BlackboxNLP @ EMNLP 2024`',
}
const AWARD: Misplaced = { expected: 'the name of the venue before it, as in `ICLR 2024 (Oral)`' }
const PROCEEDINGS: Misplaced = { expected: 'the conference that they are the proceedings of' }
const YEAR: Misplaced = { expected: 'the name of the venue; the year goes into `date`', remedy: 'leave out' }
const ADDRESS: Misplaced = { expected: 'the name of the venue; an address goes into `url` or `links`' }

const MISPLACED: Readonly<Record<VenueLabel, Misplaced>> = {
  kind: KIND,
  nothing: NOTHING,
  pending: PENDING,
  form: FORM,
  workshop: WORKSHOP,
  award: AWARD,
  proceedings: PROCEEDINGS,
  year: YEAR,
  address: ADDRESS,
}

export default {
  summary: 'The venue is the name of one, not a label or a year',
  why: `Papers are grouped, filtered and cited by venue. A label such as \`survey\` or \`under review\` becomes a group of its own
    there, and hides that the venue is missing.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ venue: 'survey' }],
      message:
        'Unexpected `survey` as the venue, expected the name of the venue; what kind of paper it is goes into `tags`',
      good: [{ tags: ['survey'] }],
    },
    {
      bad: [{ venue: 'Under review' }],
      message:
        'Unexpected `Under review` as the venue, expected the venue where it was published, `arXiv` until then',
      good: [{ venue: 'arXiv' }],
    },
    {
      bad: [{ venue: 'TBD' }],
      message:
        'Unexpected `TBD` as the venue, expected the name of the venue, or no venue as long as there is none',
      good: [{}],
    },
    {
      bad: [{ venue: 'Blog' }],
      message:
        'Unexpected `Blog` as the venue, expected the name of the venue or of the site, such as `Alignment Forum`',
      good: [{ venue: 'Alignment Forum' }],
    },
    {
      bad: [{ venue: 'workshop' }],
      message:
        'Unexpected `workshop` as the venue, expected its name and that of the conference, such as `BlackboxNLP @ EMNLP 2024`',
      good: [{ venue: 'BlackboxNLP @ EMNLP 2022' }],
    },
    {
      bad: [{ venue: '2022' }],
      message: 'Unexpected `2022` as the venue, expected the name of the venue; the year goes into `date`',
      good: [{}],
    },
  ],
  *check(list) {
    for (const [venue, indices] of papersByVenue(list)) {
      const misplaced = misplacedIn(venue)
      if (misplaced === undefined) continue
      const message = `Unexpected ${quote(venue)} as the venue, expected ${misplaced.expected}`
      for (const index of indices) {
        const path = ['papers', index, 'venue']
        const suggestion = remedyFor(misplaced, list, index)
        yield suggestion ? { path, message, suggestion } : { path, message }
      }
    }
  },
} satisfies Rule

function misplacedIn(venue: string): Misplaced | undefined {
  const label = venueLabelOf(venue)
  return label && MISPLACED[label]
}

function remedyFor({ remedy }: Misplaced, list: PaperList, index: number): Edit[] | undefined {
  const path = ['papers', index, 'venue']
  const { venue = '', tags = [] } = list.papers[index] as Paper
  if (remedy === undefined) return undefined
  if (remedy === 'write arXiv' && issuedIds(list)[index]) return [{ path, value: 'arXiv' }]
  if (remedy !== 'move to tags') return [{ path, remove: true }]
  const tag = labelOf(parseVenue(venue).name)
  if (tags.includes(tag)) return [{ path, remove: true }]
  if (list.tags && !list.tags.includes(tag)) return undefined
  return [
    { path, remove: true },
    { path: ['papers', index, 'tags'], value: [...tags, tag] },
  ]
}
