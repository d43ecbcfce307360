import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { unusualTexts } from '../text/texts.ts'

const SPACES = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g

export default {
  summary: 'White space is a single space between two words',
  why: `Other white space comes from copying out of a PDF or a web page. Readers do not see it, but searching and comparing
    fail on it, and a line break can end a list item in the middle.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ title: 'Toy  Models of Superposition' }],
      message:
        'Unexpected spaces in a row in `Toy  Models of Superposition`, expected `Toy Models of Superposition`',
      good: [{ title: 'Toy Models of Superposition' }],
    },
    {
      bad: [{ authors: ['Ada Lovelace '] }],
      message: 'Unexpected space at the end of `Ada Lovelace `, expected `Ada Lovelace`',
      good: [{ authors: ['Ada Lovelace'] }],
    },
    {
      bad: [{ note: 'A first\nlook' }],
      message: 'Unexpected line break in `A first\\u{A}look`, expected `A first look`',
      good: [{ note: 'A first look' }],
    },
  ],
  *check(list) {
    for (const { value, path } of unusualTexts(list)) {
      const expected = value.replace(SPACES, ' ').replace(/^ | $/g, '')
      if (expected === value) continue
      const message = `Unexpected ${nameOf(value)} ${quote(value)}, expected ${quote(expected)}`
      yield { path, message, ...(expected !== '' && { fix: [{ path, value: expected }] }) }
    }
  },
} satisfies Rule

/** What is wrong with the white space, in words. */
function nameOf(text: string): string {
  if (text.startsWith(' ')) return 'space at the beginning of'
  if (text.endsWith(' ')) return 'space at the end of'
  if (/[\n-\r\u0085\u2028\u2029]/.test(text)) return 'line break in'
  if (text.includes('\t')) return 'tab in'
  if (text.includes('\u00A0')) return 'no-break space in'
  return text.includes('  ') ? 'spaces in a row in' : 'kind of space in'
}
