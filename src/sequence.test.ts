import { expect, test } from 'vitest'
import { outOfSequence } from './sequence.ts'

test.each([
  [[], []],
  [[1, 2, 3], []],
  [[3, 1, 2], [0]],
  [[1, 4, 2, 3], [1]],
  [
    [5, 1, 2, 3, 0],
    [0, 4],
  ],
])('of %j those at %j have to go', (numbers, expected) => {
  expect([...outOfSequence(numbers)]).toEqual(expected)
})
