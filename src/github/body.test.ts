import { expect, test } from 'vitest'
import { isSameBody } from './body.ts'

test.each([
  ['a\nb', true],
  ['a\r\nb', true],
  ['a\n\nb', false],
  ['a b', false],
])('%j is the body "a, b": %j', (there, expected) => {
  expect(isSameBody(there, 'a\nb')).toBe(expected)
})
