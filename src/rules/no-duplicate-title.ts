import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { titlePairsOf } from '../title-pairs.ts'

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
        'Unexpected title `The quantization model of neural scaling` for the second time, expected one entry for each paper; remove one',
      good: [{ title: 'The Quantization Model of Neural Scaling' }],
    },
  ],
  *check(list) {
    for (const { first, second, likeness, together } of titlePairsOf(list)) {
      if (likeness !== 'equal' || !together) continue
      yield {
        path: ['papers', second, 'title'],
        message: `Unexpected title ${quote(list.papers[second]?.title ?? '')} for the second time, expected one entry for each paper; remove one`,
        related: [['papers', first, 'title']],
      }
    }
  },
} satisfies Rule
