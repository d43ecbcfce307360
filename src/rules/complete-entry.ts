import type { Paper } from '../paper.ts'
import type { Problem, Rule } from '../rule.ts'

export default {
  summary: 'Each paper has a link and a date',
  why: `A title alone leads nowhere, and a paper without a date has no place in an order. \`"url": ""\` and \`"date": ""\` say that
    it is not known yet, as \`import\` writes where a README shows neither. In a README it counts only where
    nearly all entries of the section have it; there, any link and any year will do.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ url: '' }],
      message: 'Unexpected paper without a link, expected the address at which it can be read',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
    },
    {
      bad: [{ date: '' }],
      message: 'Unexpected paper without a date, expected when it first appeared, such as `2024-06`',
      good: [{ date: '2022-09' }],
    },
  ],
  *check({ papers }) {
    for (let index = 0; index < papers.length; index++) {
      const { url, date } = papers[index] as Paper
      if (url === '') yield problem(index, 'url', 'link', 'the address at which it can be read')
      if (date === '') yield problem(index, 'date', 'date', 'when it first appeared, such as `2024-06`')
    }
  },
} satisfies Rule

function problem(index: number, field: string, what: string, expected: string): Problem {
  return {
    path: ['papers', index, field],
    message: `Unexpected paper without a ${what}, expected ${expected}`,
  }
}
