import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { titlePairsOf } from '../title/title-pairs.ts'

export default {
  summary: 'No two entries look like one paper',
  why: `The same paper comes in twice when somebody mistypes its title, leaves the subtitle out, or adds it to another section. Numbers,
    negations and words that other titles have, too, make two titles, and so do different identifiers and authors. A few words
    that two titles have in common say nothing, and a post may have the title of the paper that it tells of.`,
  severity: 'warning',
  examples: [
    {
      bad: [
        { title: 'The Quantization Model of Neural Scaling', url: 'https://example.org/quantization' },
        { title: 'The Quantisation Model of Neural Scaling' },
      ],
      message:
        'Unexpected title `The Quantisation Model of Neural Scaling` like `The Quantization Model of Neural Scaling`, expected one entry; if they are two papers, `ignore` this with a reason',
      good: [{ title: 'The Quantization Model of Neural Scaling' }],
    },
    {
      bad: [
        { title: 'Rephrasing the Whole Web', url: 'https://example.org/rephrasing' },
        { title: 'Rephrasing the Whole Web: A Recipe for Language Modeling' },
      ],
      message:
        'Unexpected title `Rephrasing the Whole Web: A Recipe for Language Modeling` like `Rephrasing the Whole Web`, expected one entry; if they are two papers, `ignore` this with a reason',
      good: [{ title: 'Rephrasing the Whole Web: A Recipe for Language Modeling' }],
    },
    {
      bad: {
        sections: [
          { id: 'theory', title: 'Theory' },
          { id: 'tools', title: 'Tools' },
        ],
        papers: [
          { title: 'Finding Neurons in Noise', url: 'https://example.org/neurons', section: 'theory' },
          { title: 'Finding Neurons in Noise', section: 'tools' },
        ],
      },
      message:
        'Unexpected second entry for `Finding Neurons in Noise`, expected one whose `section` names the sections of both',
      good: {
        sections: [
          { id: 'theory', title: 'Theory' },
          { id: 'tools', title: 'Tools' },
        ],
        papers: [{ title: 'Finding Neurons in Noise', section: ['theory', 'tools'] }],
      },
    },
  ],
  *check(list) {
    for (const { first, second, kind } of titlePairsOf(list)) {
      if (kind === 'repeat') continue
      const title = quote(list.papers[second]?.title ?? '')
      const other = quote(list.papers[first]?.title ?? '')
      const message =
        kind === 'elsewhere'
          ? `Unexpected second entry for ${title}, expected one whose \`section\` names the sections of both`
          : `Unexpected title ${title} like ${other}, expected one entry; if they are two papers, \`ignore\` this with a reason`
      yield { path: ['papers', second, 'title'], message, related: [['papers', first, 'title']] }
    }
  },
} satisfies Rule
