import { expect, test } from 'vitest'
import type { Answer } from '../facts.ts'
import { isStale } from './stale.ts'

const answer = (since: string, day = since): Answer => ({ since, day, records: [] })

test.each<[string, Answer | undefined, boolean, boolean]>([
  ['no answer', undefined, false, true],
  ['one of 29 days ago', answer('2026-10-27'), false, false],
  ['one of 30 days ago', answer('2026-10-26'), false, true],
  ['a record that did not change for a year', answer('2025-10-26', '2026-10-26'), false, true],
  ['a search that has given the same for a year', answer('2025-10-26', '2026-10-26'), true, false],
  ['a search that has given the same for 20 days', answer('2026-10-06', '2026-10-26'), true, true],
  ['a search of half a year ago', answer('2020-01-01', '2026-05-29'), true, true],
  ['one of a day to come', answer('2026-11-01', '9999-12-31'), false, true],
  ['one of no day', answer('2026-99-99'), true, true],
  ['a search since no day', answer('2026-99-99', '2026-10-26'), true, true],
  ['a search of yesterday since no day', answer('2026-99-99', '2026-11-24'), true, false],
  ['an answer of somebody else', { ...answer('2026-11-24'), from: 'a page' }, false, true],
])('%s', (_, known, isSearch, expected) => {
  expect(isStale(known, '2026-11-25', 30, isSearch)).toBe(expected)
})

test('with no days everything is stale', () => {
  expect(isStale(answer('2026-11-25'), '2026-11-25', 0)).toBe(true)
  expect(isStale(answer('2020-11-25', '2026-11-25'), '2026-11-25', 0, true)).toBe(true)
})
