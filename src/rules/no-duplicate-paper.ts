import { describeIdentifier } from '../identifier/identifiers.ts'
import { repeatedEntries } from '../identifier/repeats.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'A paper stands once in a section',
  why: `A paper that is there twice is counted twice, and of two entries only one is kept right. A preprint and its
    publication are one paper, under whichever address.`,
  severity: 'error',
  examples: [
    {
      bad: [
        {},
        { title: 'Toy Models of Superposition', url: 'https://arxiv.org/abs/2209.10652', date: '2022-09' },
      ],
      message:
        'Unexpected second entry for `Toy Models of Superposition`, expected one; both have arXiv id `2209.10652`',
      good: [{}],
    },
    {
      bad: [
        {},
        {},
        {
          title: 'Knowledge Neurons in Pretrained Transformers',
          url: 'https://aclanthology.org/2022.acl-long.581/',
        },
      ],
      message:
        'Unexpected second entry for `Knowledge Neurons in Pretrained Transformers`, expected one; both have this title',
      good: [{}, {}],
    },
  ],
  *check(list) {
    for (const { first, second, shared, isInSameSection } of repeatedEntries(list)) {
      if (!isInSameSection) continue
      const what = typeof shared === 'string' ? `this ${shared}` : describeIdentifier(shared)
      yield {
        path: ['papers', second],
        message: `Unexpected second entry for ${quote(list.papers[first]?.title ?? '')}, expected one; both have ${what}`,
        related: [['papers', first]],
      }
    }
  },
} satisfies Rule
