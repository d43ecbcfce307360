import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases } from '../fixtures/hostile-text.ts'
import type { Paper } from '../paper.ts'
import noInvisibleCharacter from '../rules/no-invisible-character.ts'
import whiteSpace from '../rules/white-space.ts'
import { cleanText } from './clean.ts'

test.each([
  ['Toy  Models\n  of\tSuperposition ', 'Toy Models of Superposition'],
  ['Toy\u2028Models\u0085of\u00A0Superposition', 'Toy Models of Superposition'],
  ['Models \u202Eyot\u202C', 'Models yot'],
  ['zero\u200Bwidth\uFEFF', 'zerowidth'],
  ['a\u0000b\u001B[31mc\u009B', 'ab[31mc'],
  ['half \uD800 of a pair', 'half of a pair'],
  ['Go\u0308del', 'Gödel'],
  ['self\u00AD\u2010attention', 'self-attention'],
  ['Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306', 'Z\u0300\u0301\u0302\u0303'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['la\u200Ctin', 'latin'],
  ['👩\u200D💻', '👩\u200D💻'],
  ['𝒩 and 日本語', '𝒩 and 日本語'],
  ['\u202E', ''],
])('%j is %j', (text, expected) => {
  expect(cleanText(text)).toBe(expected)
})

const strange = fc.constantFrom(
  ...' \t\n\u0085\u00A0\u00AD\u2010\u061C\u200B\u200C\u200D\u202E\u2066\uFE0F\uFEFF\uD83D\uDC69\u0301\u0600\u0627\u180Eae-',
)

test('the rules about characters find nothing, and a second time nothing changes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(strange).map((parts) => parts.join('')),
      ),
      (text) => {
        const title = cleanText(text)
        const paper: Paper = { title, url: '', date: '' }
        const list = { title: '', papers: [paper] }
        expect([...noInvisibleCharacter.check(list)]).toEqual([])
        expect([...whiteSpace.check(list)]).toEqual([])
        expect(cleanText(title)).toBe(title)
      },
    ),
    cases(500),
  )
})
