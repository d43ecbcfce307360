import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { titlePairsOf } from '../title-pairs.ts'

export default {
  summary: 'No two entries look like one paper',
  why: `The same paper comes in twice when somebody mistypes its title, leaves the subtitle out, or adds it to another section. Numbers,
    negations and words that other titles have, too, make two titles, and so do different identifiers and authors.`,
  severity: 'warning',
  examples: [
    {
      bad: [
        { title: 'The Quantization Model of Neural Scaling', url: 'https://example.org/quantization' },
        { title: 'The Quantisation Model of Neural Scaling' },
      ],
      message:
        'Unexpected title `The Quantisation Model of Neural Scaling` beside `The Quantization Model of Neural Scaling`, expected one entry for each paper; remove one, or `ignore` this when they are two papers',
      good: [{ title: 'The Quantization Model of Neural Scaling' }],
    },
    {
      bad: [
        { title: 'Rephrasing the Web', url: 'https://example.org/rephrasing' },
        { title: 'Rephrasing the Web: A Recipe for Language Modeling' },
      ],
      message:
        'Unexpected title `Rephrasing the Web: A Recipe for Language Modeling` beside `Rephrasing the Web`, expected one entry for each paper; remove one, or `ignore` this when they are two papers',
      good: [{ title: 'Rephrasing the Web: A Recipe for Language Modeling' }],
    },
    {
      bad: {
        sections: [
          { id: 'theory', title: 'Theory' },
          { id: 'tools', title: 'Tools' },
        ],
        papers: [
          { title: 'Finding Neurons', url: 'https://example.org/neurons', section: 'theory' },
          { title: 'Finding Neurons', section: 'tools' },
        ],
      },
      message:
        'Unexpected title `Finding Neurons` in another section again, expected one entry whose `section` names both',
      good: {
        sections: [
          { id: 'theory', title: 'Theory' },
          { id: 'tools', title: 'Tools' },
        ],
        papers: [{ title: 'Finding Neurons', section: ['theory', 'tools'] }],
      },
    },
  ],
  *check(list) {
    for (const { first, second, likeness, together } of titlePairsOf(list)) {
      if (likeness === 'equal' && together) continue
      const title = quote(list.papers[second]?.title ?? '')
      const other = quote(list.papers[first]?.title ?? '')
      const message =
        likeness === 'equal'
          ? `Unexpected title ${title} in another section again, expected one entry whose \`section\` names both`
          : `Unexpected title ${title} beside ${other}, expected one entry for each paper; remove one, or \`ignore\` this when they are two papers`
      yield { path: ['papers', second, 'title'], message, related: [['papers', first, 'title']] }
    }
  },
} satisfies Rule
