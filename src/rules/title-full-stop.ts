import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

const ABBREVIATION = /(?:\b(?:al|Corp|etc|Inc|Jr|Ltd|Sr|vs)|[.\s][A-Za-z])\.$/

export default {
  summary: 'No title ends with a full stop',
  why: `A full stop at the end belongs to the reference that the title was copied from. It makes the
    same title look different from entry to entry, and comparisons with registries harder.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ title: 'Toy Models of Superposition.' }],
      message: 'Unexpected full stop at the end of the title, expected `Toy Models of Superposition`',
      good: [{ title: 'Toy Models of Superposition' }],
    },
  ],
  *check({ papers }) {
    for (let index = 0; index < papers.length; index++) {
      const { title } = papers[index] as Paper
      if (!title.endsWith('.') || title.endsWith('..') || ABBREVIATION.test(title)) continue
      const path = ['papers', index, 'title']
      const expected = title.slice(0, -1)
      yield {
        path,
        message: `Unexpected full stop at the end of the title, expected ${quote(expected)}`,
        fix: [{ path, value: expected }],
      }
    }
  },
} satisfies Rule
