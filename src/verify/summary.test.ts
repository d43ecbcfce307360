import { expect, test } from 'vitest'
import type { LinkFact } from '../facts.ts'
import { linksLine, sourceLine } from './summary.ts'

test.each([
  [{ asked: 17, answered: 17, requests: 1 }, 'arXiv: 17 asked, 17 answered, 1 request'],
  [
    { asked: 17, answered: 0, requests: 4, problem: 'it answered 429, asked 4 times' },
    'arXiv: 17 asked, 0 answered, 17 still unknown, 4 requests; it answered 429, asked 4 times',
  ],
  [
    { asked: 2, answered: 2, requests: 3, problem: 'it answered 503' },
    'arXiv: 2 asked, 2 answered, 3 requests',
  ],
])('%j', (tally, expected) => {
  expect(sourceLine('arXiv', tally)).toBe(expected)
})

test('links are counted by state, those that were not reached as unchecked', () => {
  const facts = (['alive', 'alive', 'gone', 'unknown'] as const).map(
    (state): LinkFact => ({ state, checked: '' }),
  )
  expect(linksLine(6, facts, 9)).toBe(
    'links: 6 asked, 2 alive, 1 gone, 1 unknown, 2 still unchecked, 9 requests',
  )
})

test('a canary that does not answer is named, without what could steer a terminal', () => {
  expect(linksLine(2, [], 3, 'https://example.com/\u001b[31m')).toBe(
    'links: 2 asked, 2 still unchecked, 3 requests; https://example.com/\\u{1B}[31m does not answer, so nothing follows from the others',
  )
})
