import { expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest.ts'

const NAMES = ['title', 'url', 'venue', 'no-duplicate-title', 'openreview']

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['uri', 'url'],
  ['open_review', 'openreview'],
  ['noDuplicateTitle', 'no-duplicate-title'],
  ['abstract', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%.20s means %s', (name, expected) => {
  expect(nearest(name, NAMES)).toBe(expected)
})

test('the hint is a question, or nothing', () => {
  expect(didYouMean('titel', NAMES)).toBe(', did you mean `title`?')
  expect(didYouMean('abstract', NAMES)).toBe('')
})
