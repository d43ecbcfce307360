import { expect, test } from 'vitest'
import { cut } from './cut.ts'

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['', 0, ''],
  ['ab🧠', 4, 'ab🧠'],
  ['ab🧠', 3, 'ab'],
  ['ab🧠c', 4, 'ab🧠'],
])('%s to %i characters', (text, length, expected) => {
  expect(cut(text, length)).toBe(expected)
})
