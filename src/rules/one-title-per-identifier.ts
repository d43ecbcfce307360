import { describeIdentifier, pathOf } from '../identifier/identifiers.ts'
import { retitledEntries } from '../identifier/repeats.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

export default {
  summary: 'An identifier stands under one title',
  why: `Two titles with one identifier are nearly always a link that was copied and not changed: its readers get another
    paper, and no link checker notices. Else the paper was renamed, and the list has it twice. An entry whose other link
    names another paper is the business of \`one-paper-per-entry\`.`,
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
    for (const { first, others } of retitledEntries(list)) {
      const [shared, ...further] = others
      if (shared === undefined) continue
      const titles = NUMBERS[others.length + 1] ?? String(others.length + 1)
      yield {
        path: pathOf(shared),
        message: `Unexpected ${describeIdentifier(shared)} under ${titles} titles, expected one; ${quote(list.papers[first]?.title ?? '')} has it, too: correct the link that is wrong, or remove one entry if the paper was renamed`,
        related: [['papers', first], ...further.map(pathOf)],
      }
    }
  },
} satisfies Rule
