import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareText, isInOrder, orderOf } from './order.ts'
import { leastMoved, outOfOrder } from './out-of-order.ts'
import type { Order, Paper } from './paper.ts'

const dated = (dates: readonly string[]): Paper[] =>
  dates.map((date) => ({ title: date, url: 'https://example.org', date }))
const titled = (titles: readonly string[]): Paper[] =>
  titles.map((title) => ({ title, url: 'https://example.org', date: '2024' }))

describe('papers in order', () => {
  test.each<[Order, string[]]>([
    ['newest', ['2025', '2024-06-02', '2024-06', '2024-06-01', '2023']],
    ['newest', ['2024-08', '2024', '2024-02']],
    ['newest', ['2024-02', 'soon', '2024-01']],
    ['oldest', ['2023', '2023-05', '2023', '2024']],
    ['listed', ['2020', '2025', '2023']],
  ])('%s: %j', (order, dates) => {
    expect(isInOrder(dated(dates), order)).toBe(true)
    expect(orderOf(dated(dates), order)).toEqual(dates.map((_, index) => index))
    expect(outOfOrder(dated(dates), order)).toEqual([])
  })
})

describe('papers out of order: those that have to move, and the order that they should have', () => {
  test.each<[Order, string[], number[], number[]]>([
    ['newest', ['2023-11', '2023-12', '2023-09'], [0], [1, 0, 2]],
    ['newest', ['2025-06', '2020-05', '2024-01', '2023-01'], [1], [0, 2, 3, 1]],
    ['newest', ['2024-06', '2024', '2024-08'], [0], [1, 2, 0]],
    ['oldest', ['2021', '2020', '2022'], [0], [1, 0, 2]],
  ])('%s: %j', (order, dates, moving, expected) => {
    expect(outOfOrder(dated(dates), order)).toEqual(moving)
    expect(orderOf(dated(dates), order)).toEqual(expected)
  })

  test('title: without case and leading punctuation', () => {
    const papers = titled(['beta', 'Alpha', '“Gamma”', 'delta'])
    expect(orderOf(papers, 'title')).toEqual([1, 0, 3, 2])
    expect(outOfOrder(papers, 'title')).toEqual([0, 2])
  })
})

test('putting in order gives an order, and again the same', () => {
  const date = fc
    .tuple(fc.integer({ min: 2020, max: 2022 }), fc.option(fc.integer({ min: 1, max: 12 })))
    .map(([year, month]) => (month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`))
  fc.assert(
    fc.property(
      fc.array(date),
      fc.constantFrom<Order>('newest', 'oldest', 'title', 'listed'),
      (dates, order) => {
        const papers = dated(dates)
        const sorted = orderOf(papers, order).map((index) => papers[index] as Paper)
        expect(isInOrder(sorted, order)).toBe(true)
        expect(orderOf(sorted, order)).toEqual(sorted.map((_, index) => index))
        expect(outOfOrder(papers, order).length === 0).toBe(isInOrder(papers, order))
      },
    ),
  )
})

test.each([
  ['a', 'b', -1],
  ['a', 'ab', -1],
  ['\uFFFD', '😀', -1],
  ['x', 'x', 0],
])('%s before %s by code point', (a, b, sign) => {
  expect(Math.sign(compareText(a, b))).toBe(sign)
  expect(Math.sign(compareText(b, a))).toBe(-sign || 0)
})

describe('a date that can mean many days', () => {
  test.each<[Order, string[], number[], number[]]>([
    ['oldest', ['2018-03', '2018', '2018-11'], [], [0, 1, 2]],
    ['oldest', ['2018-03', '2018', '2018-11', '2017'], [3], [3, 0, 1, 2]],
    ['newest', ['2018-11', '2018', '2018-03'], [], [0, 1, 2]],
    ['newest', ['2018-11', '2018', '2018-03', '2019-01', '2018'], [3], [3, 0, 1, 2, 4]],
    ['newest', ['2019', '2018-11', '2018', '2018-12', '2018-03'], [1], [0, 2, 3, 1, 4]],
  ])('%s: of %j only what cannot stand there moves', (order, dates, moving, expected) => {
    expect(outOfOrder(dated(dates), order)).toEqual(moving)
    expect(leastMoved(dated(dates), order)).toEqual(expected)
  })
})

test('moving as little as possible gives an order, and keeps what is in order as it stands', () => {
  const date = fc
    .tuple(fc.integer({ min: 2020, max: 2022 }), fc.option(fc.integer({ min: 1, max: 12 })))
    .map(([year, month]) => (month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`))
  fc.assert(
    fc.property(fc.array(date), fc.constantFrom<Order>('newest', 'oldest', 'title'), (dates, order) => {
      const papers = dated(dates)
      const moved = leastMoved(papers, order)
      expect(moved.toSorted((a, b) => a - b)).toEqual(papers.map((_, index) => index))
      expect(
        isInOrder(
          moved.map((index) => papers[index] as Paper),
          order,
        ),
      ).toBe(true)
    }),
  )
})
