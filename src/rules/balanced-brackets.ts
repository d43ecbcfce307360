import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

const BRACKETS = /[()[\]{}]/g
const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
/** Smileys, enumerations such as `a)` and half-open intervals such as `[0, 1)`, whose brackets have no partner or another one. */
const EXEMPT = /[:;]-?[()]|(?<![^\s(])[\da-z]{1,2}\)|[[(][^()[\]]{1,20},[^()[\]]{1,20}[\])]/gi

export default {
  summary: 'Every bracket in a title has its partner',
  why: 'A bracket without a partner is what is left of a title that was cut, or of markup that was not understood.',
  severity: 'warning',
  examples: [
    {
      bad: [{ title: 'Toy Models (of Superposition' }],
      message:
        'Unexpected `(` without its partner in `Toy Models (of Superposition`, expected brackets in pairs',
      good: [{ title: 'Toy Models (of Superposition)' }],
    },
  ],
  *check({ papers }) {
    for (let index = 0; index < papers.length; index++) {
      const { title } = papers[index] as Paper
      const bracket = unpaired(title)
      if (bracket === undefined || unpaired(title.replace(EXEMPT, '')) === undefined) continue
      const message = `Unexpected \`${bracket}\` without its partner in ${quote(title)}, expected brackets in pairs`
      yield { path: ['papers', index, 'title'], message }
    }
  },
} satisfies Rule

/** The first bracket that closes none or is closed by none; undefined when all are in pairs. */
function unpaired(text: string): string | undefined {
  const open: string[] = []
  for (const bracket of text.match(BRACKETS) ?? []) {
    if (bracket in PARTNERS) open.push(bracket)
    else if (PARTNERS[open.pop() ?? ''] !== bracket) return bracket
  }
  return open[0]
}
