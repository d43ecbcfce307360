import { expect, test } from 'vitest'
import { quote, visible } from './quote.ts'

test.each([
  ['plain text', 'plain text'],
  ['日本語 é 😀', '日本語 é 😀'],
  ['a\nb\tc\rd', 'a\\u{A}b\\u{9}c\\u{D}d'],
  ['\u001b[31mred', '\\u{1B}[31mred'],
  ['\u009b31m', '\\u{9B}31m'],
  ['right\u202eleft', 'right\\u{202E}left'],
  ['zero\u200bwidth', 'zero\\u{200B}width'],
  ['no\u00a0break', 'no\\u{A0}break'],
  ['line\u2028separator', 'line\\u{2028}separator'],
  ['\ud800', '\\u{D800}'],
  ['\u{E0041}', '\\u{E0041}'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
  expect(quote(text)).toBe(`\`${shown}\``)
})

test('long values are cut after 120 characters, never inside one', () => {
  expect(quote('x'.repeat(120))).toBe(`\`${'x'.repeat(120)}\``)
  expect(quote('😀'.repeat(121))).toBe(`\`${'😀'.repeat(120)}…\``)
})
