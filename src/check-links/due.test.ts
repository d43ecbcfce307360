import { expect, test } from 'vitest'
import type { LinkFact } from '../facts.ts'
import { isDue } from './due.ts'

const NOW = Date.UTC(2026, 10, 26, 5, 17)
const HOUR = 60 * 60 * 1_000

function minute(hoursAgo: number): string {
  return `${new Date(NOW - hoursAgo * HOUR).toISOString().slice(0, 16)}Z`
}

test.each<[LinkFact['state'], number, number, boolean]>([
  ['alive', 59, 30, false],
  ['alive', 60, 30, true],
  ['alive', 23, 1, false],
  ['alive', 24, 1, true],
  ['moved', 59, 30, false],
  ['moved', 60, 30, true],
  ['suspect', 59, 30, false],
  ['suspect', 60, 30, true],
  ['unknown', 19, 30, false],
  ['unknown', 20, 30, true],
  ['blocked', 19, 30, false],
  ['blocked', 20, 30, true],
  ['gone', 29 * 24, 90, false],
  ['gone', 30 * 24, 90, true],
  ['gone', 7 * 24, 7, true],
  ['suspect', 0, 0, true],
  ['blocked', 0, 0, true],
  ['refused', 6 * 24, 7, false],
  ['refused', 7 * 24, 7, true],
])('%s, checked %s hours ago, stale after %s days: %s', (state, hours, stale, expected) => {
  expect(isDue({ state, checked: minute(hours) }, NOW, stale)).toBe(expected)
})

test('a link that was never asked is due', () => {
  expect(isDue(undefined, NOW, 30)).toBe(true)
})

test.each([
  [59, false],
  [60, true],
])('a suspect that failed %s hours ago and was seen since: %s', (hours, expected) => {
  const fact: LinkFact = {
    state: 'suspect',
    checked: minute(1),
    reason: '404',
    failures: [minute(200), minute(hours)],
  }
  expect(isDue(fact, NOW, 30)).toBe(expected)
})

test.each(['', 'yesterday', '2099-01-01T00:00Z'])('a time that cannot be, %j, is long ago', (checked) => {
  expect(isDue({ state: 'alive', checked }, NOW, 30)).toBe(true)
})
