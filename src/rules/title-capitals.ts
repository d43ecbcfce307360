import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

const FEWEST_WORDS = 4
const FEWEST_LETTERS = 20

export default {
  summary: 'No title is in capitals throughout',
  why: `Capitals throughout are the layout of a journal, not the title. They are hard to read among other titles, and acronyms
    cannot be told from words any more.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ title: 'TOY MODELS OF SUPERPOSITION' }],
      message:
        'Unexpected capitals throughout `TOY MODELS OF SUPERPOSITION`, expected them where the authors would write them in a sentence or a heading',
      good: [{ title: 'Toy Models of Superposition' }],
    },
  ],
  *check({ papers }) {
    for (let index = 0; index < papers.length; index++) {
      const { title } = papers[index] as Paper
      if (!isInCapitals(title)) continue
      const message = `Unexpected capitals throughout ${quote(title)}, expected them where the authors would write them in a sentence or a heading`
      yield { path: ['papers', index, 'title'], message }
    }
  },
} satisfies Rule

function isInCapitals(title: string): boolean {
  if (/[a-z]/.test(title) || title !== title.toUpperCase()) return false
  const capitals = [...title].filter((character) => character !== character.toLowerCase())
  return capitals.length >= FEWEST_LETTERS && title.split(/\s+/).length >= FEWEST_WORDS
}
