import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPrettyPrinted } from './json-pretty.ts'

test('is true only where JSON.stringify prints the same text, and always where no string has escapes', () => {
  const json = fc
    .jsonValue({ maxDepth: 4, stringUnit: 'binary' })
    .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  const texts = fc.constantFrom<(value: unknown) => string>(
    (value) => JSON.stringify(value, null, 2),
    (value) => `${JSON.stringify(value, null, 2)}\n`,
    (value) => `${JSON.stringify(value, null, 2)}\n\n`,
    (value) => ` ${JSON.stringify(value, null, 2)}`,
    (value) => JSON.stringify(value),
    (value) => JSON.stringify(value, null, 3),
    (value) => JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'),
    (value) => JSON.stringify(value, null, 2).replace('"a', '"\\u0061'),
  )
  fc.assert(
    fc.property(json, texts, (value, print) => {
      const text = print(value)
      const printed = JSON.stringify(value, null, 2)
      const isSame = text === printed || text === `${printed}\n`
      const found = isPrettyPrinted(text, value, 32)
      if (found) expect(isSame).toBe(true)
      if (isSame && !text.includes('\\')) expect(found).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['{\n  "a": 1,\n  "a": 1\n}', false],
  ['{\n  "a": 1\n}', true],
])('a key that stands twice shows: %j', (text, expected) => {
  expect(isPrettyPrinted(text, JSON.parse(text), 32)).toBe(expected)
})

test('values that nest too deep are not followed', () => {
  const text = JSON.stringify([[[]]], null, 2)
  expect(isPrettyPrinted(text, [[[]]], 3)).toBe(true)
  expect(isPrettyPrinted(text, [[[]]], 2)).toBe(false)
})
