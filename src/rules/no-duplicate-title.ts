import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { titlePairsOf } from '../title/title-pairs.ts'

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
  ],
  *check(list) {
    for (const { first, second, kind } of titlePairsOf(list)) {
      if (kind !== 'repeat') continue
      const title = quote(list.papers[second]?.title ?? '')
      yield {
        path: ['papers', second, 'title'],
        message: `Unexpected second entry for ${title}, expected one; both have this title`,
        related: [['papers', first, 'title']],
      }
    }
  },
} satisfies Rule
