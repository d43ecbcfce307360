import { expect, test } from 'vitest'
import { retryAfter } from './retry-after.ts'

const NOW = Date.UTC(2026, 10, 25, 5, 17, 0)

test.each([
  ['7', 7_000],
  [' 7 ', 7_000],
  ['0', 1_000],
  ['60', 60_000],
  ['61', 60_000],
  ['99999999999', 60_000],
  ['Wed, 25 Nov 2026 05:17:30 GMT', 30_000],
  ['Wednesday, 25-Nov-26 05:17:30 GMT', 30_000],
  ['Wed Nov 25 05:17:30 2026', 30_000],
  ['Wed, 25 Nov 2026 05:16:00 GMT', 1_000],
  ['Wed, 25 Nov 2099 05:16:00 GMT', 60_000],
  ['Mon, 45 Foo 2026 05:16:00 GMT', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['Monday', undefined],
  ['', undefined],
  [undefined, undefined],
  [`Wed, ${' '.repeat(100_000)}`, undefined],
])('%j', (header, expected) => {
  expect(retryAfter(header, NOW)).toBe(expected)
})
