import { expect, test } from 'vitest'
import { cut, shortened } from './cut.ts'

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

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc…'],
  ['a🧠🧠', 3, 'a🧠🧠'],
  ['a🧠🧠c', 3, 'a🧠🧠…'],
])('%s shortened to %i', (text, length, expected) => {
  expect(shortened(text, length)).toBe(expected)
})
