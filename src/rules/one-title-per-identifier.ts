import { describeIdentifier, pathOf } from '../identifier/identifiers.ts'
import { retitledEntries } from '../identifier/repeats.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'An identifier stands under one title',
  why: `Two titles with one identifier are nearly always a link that was copied and not changed: its readers get another
    paper, and no link checker notices. Else the paper was renamed, and the list has it twice.`,
  severity: 'error',
  examples: [
    {
      bad: [
        {},
        {
          title: 'Knowledge Neurons in Pretrained Transformers',
          url: 'https://arxiv.org/abs/2209.10652',
          date: '2022-09-21',
        },
      ],
      message:
        'Unexpected arXiv id `2209.10652` under two titles, expected one; `Toy Models of Superposition` has it, too: correct the link that is wrong, or remove one entry if the paper was renamed',
      good: [
        {},
        { title: 'Knowledge Neurons in Pretrained Transformers', url: 'https://arxiv.org/abs/2104.08696' },
      ],
    },
  ],
  *check(list) {
    for (const { first, shared } of retitledEntries(list)) {
      if (typeof shared === 'string') continue
      yield {
        path: pathOf(shared),
        message: `Unexpected ${describeIdentifier(shared)} under two titles, expected one; ${quote(list.papers[first]?.title ?? '')} has it, too: correct the link that is wrong, or remove one entry if the paper was renamed`,
        related: [['papers', first]],
      }
    }
  },
} satisfies Rule
