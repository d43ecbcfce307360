import { expect, test } from 'vitest'
import { plain, plainNames } from './plain.ts'

test.each([
  [' The\n  $\\beta$-VAE &amp; <i>E. coli</i> ', 'The β-VAE & E. coli'],
  ['e\u0301', 'é'],
  ['a\u0000\u001b[31mb\u0085c', 'a [31mb c'],
  ['a\ud800b\udc00', 'a b'],
  ['😀', '😀'],
  ['', undefined],
  [' \n\u0000', undefined],
  [null, undefined],
  [7, undefined],
  [['a'], undefined],
])('%j is %j', (value, text) => {
  expect(plain(value)).toBe(text)
})

test('no text is longer than 10,000 units, and none ends in half a character', () => {
  expect(plain('x'.repeat(20_000))).toHaveLength(10_000)
  expect(plain(`${'x'.repeat(9999)}😀`)).toBe('x'.repeat(9999))
})

test('names are texts in order, at most 5,000, or there are none', () => {
  expect(plainNames(['Ada', null, ' ', 'Bob'])).toEqual(['Ada', 'Bob'])
  expect(plainNames([])).toBeUndefined()
  expect(plainNames([null, ''])).toBeUndefined()
  expect(plainNames(Array(6000).fill('Ada'))).toHaveLength(5000)
})
