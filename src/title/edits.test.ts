import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, test } from 'vitest'
import { withinEdits } from './edits.ts'

function within(a: string, b: string, count: number): boolean {
  const codes = Uint16Array.from(a + b, (character) => character.charCodeAt(0))
  return withinEdits(codes, 0, a.length, a.length, codes.length, count)
}

test.each([
  ['', '', 0, true],
  ['neuron', 'neuron', 0, true],
  ['neuron', 'neurons', 0, false],
  ['neuron', 'neurons', 1, true],
  ['neuron', 'meuron', 1, true],
  ['neuron', 'neruon', 1, true],
  ['neuron', 'enuro', 1, false],
  ['neuron', 'enuro', 2, true],
  ['neuron', 'enuorn', 2, true],
  ['ab', 'ba', 1, true],
  ['neuron', '', 2, false],
])('%j and %j within %i: %s', (a, b, count, expected) => {
  expect(within(a, b, count)).toBe(expected)
  expect(within(b, a, count)).toBe(expected)
})

const text = fc.array(fc.constantFrom(...'abc'), { maxLength: 8 }).map((letters) => letters.join(''))

test('allows at least what the Levenshtein distance does', () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 2 }), (a, b, count) => {
      if (distance(a, b) <= count) expect(within(a, b, count)).toBe(true)
    }),
  )
})

test('allows at most twice of it, because a swap is two', () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 2 }), (a, b, count) => {
      if (within(a, b, count)) expect(distance(a, b)).toBeLessThanOrEqual(2 * count)
    }),
  )
})
