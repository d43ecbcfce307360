import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts } from '../facts.ts'
import rule from './no-future-date.ts'

test.each([
  ['2026', '2026-11-22', 0],
  ['2026-11', '2026-11-22', 0],
  ['2026-11-23', '2026-11-22', 0],
  ['2026-11-24', '2026-11-22', 1],
  ['2026-12', '2026-11-22', 1],
  ['2027', '2026-11-22', 1],
  ['2027', '2026-12-31', 0],
  ['unknown', '2026-11-22', 0],
])('%s on %s: %i', (date, today, expected) => {
  expect([...rule.check(listOf([{ date }]), noFacts(today))]).toHaveLength(expected)
})
