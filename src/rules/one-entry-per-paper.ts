import { repeatedEntries } from '../identifier/repeats.ts'
import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { sectionsOf } from '../sections.ts'
import { quote } from '../text/quote.ts'

const SECTIONS = [
  { id: 'features', title: 'Features' },
  { id: 'theory', title: 'Theory' },
]

export default {
  summary: 'A paper of several sections has one entry',
  why: `One entry can stand in several sections. Of two entries for one paper, the venue, the links and the corrections
    reach only one.`,
  severity: 'warning',
  examples: [
    {
      bad: {
        sections: SECTIONS,
        papers: [
          { section: 'features' },
          {
            section: 'theory',
            title: 'Toy Models of Superposition',
            url: 'https://arxiv.org/abs/2209.10652',
            date: '2022-09-21',
          },
        ],
      },
      message:
        'Unexpected second entry for `Toy Models of Superposition`, expected one with `"section": ["features", "theory"]`',
      good: { sections: SECTIONS, papers: [{ section: ['features', 'theory'] }] },
    },
  ],
  *check(list) {
    for (const { first, second, isInSameSection } of repeatedEntries(list)) {
      if (isInSameSection) continue
      const sections = [first, second].flatMap((index) => sectionsOf(list.papers[index] as Paper, list))
      const expected = `"section": [${sections.map((id) => JSON.stringify(id)).join(', ')}]`
      yield {
        path: ['papers', second],
        message: `Unexpected second entry for ${quote(list.papers[first]?.title ?? '')}, expected one with ${quote(expected)}`,
        related: [['papers', first]],
      }
    }
  },
} satisfies Rule
