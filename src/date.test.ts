import { describe, expect, test } from 'vitest'
import { daysIn, firstDay, formatDate, lastDay, monthIndex, type PartialDate, parseDate } from './date.ts'

describe('dates', () => {
  test.each<[string, PartialDate, string, string, number]>([
    ['2024', { year: 2024 }, '2024-01-01', '2024-12-31', 24288],
    ['2024-02', { year: 2024, month: 2 }, '2024-02-01', '2024-02-29', 24289],
    ['2023-02', { year: 2023, month: 2 }, '2023-02-01', '2023-02-28', 24277],
    ['2024-06-24', { year: 2024, month: 6, day: 24 }, '2024-06-24', '2024-06-24', 24293],
    ['0099', { year: 99 }, '0099-01-01', '0099-12-31', 1188],
  ])('%s', (text, date, first, last, month) => {
    expect(parseDate(text)).toEqual(date)
    expect(formatDate(date)).toBe(text)
    expect(firstDay(date)).toBe(first)
    expect(lastDay(date)).toBe(last)
    expect(monthIndex(date)).toBe(month)
  })

  test.each(['2024-13', '2024-00', '2024-02-30', '2024-06-00', '2024.6', '24', '2024-6', ' 2024', ''])(
    '%j is none',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )
})

test.each([
  [2024, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2024, 12, 31],
  [2024, 4, 30],
])('%i-%i has %i days', (year, month, days) => {
  expect(daysIn(year, month)).toBe(days)
})
