import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts } from '../facts.ts'
import type { DatePolicy, Paper } from '../paper.ts'
import rule from './date-matches-arxiv.ts'

const url = 'https://arxiv.org/abs/2406.16254'

function count(papers: Partial<Paper>[], dates?: DatePolicy): number {
  return [...rule.check(listOf(dates ? { dates, papers } : papers), noFacts('2026-11-22'))].length
}

test.each([
  ['2024-06-24', 0],
  ['2024-05-31', 0],
  ['2024-04', 0],
  ['2024-03', 0],
  ['2024-02', 1],
  ['2024', 0],
  ['2023', 1],
  ['2023-12', 1],
  ['2025', 0],
  ['2025-12', 0],
  ['June 2023', 0],
])('%s for an id of June 2024: %i', (date, expected) => {
  expect(count([{ url, date }])).toBe(expected)
})

test.each([
  ['2024-05', 0],
  ['2024-04', 1],
  ['2024-07', 0],
  ['2024-08', 1],
  ['2024', 0],
  ['2025', 1],
])('%s for an id of June 2024 where dates are of the first version: %i', (date, expected) => {
  expect(count([{ url, date }], 'first')).toBe(expected)
})

test('a year is near an id of the next January', () => {
  expect(count([{ url: 'https://arxiv.org/abs/2401.00466', date: '2023' }])).toBe(0)
})

test.each<[Partial<Paper>, DatePolicy | undefined, number]>([
  [{ venue: 'NeurIPS 2021' }, undefined, 0],
  [{ venue: 'NeurIPS 2024' }, undefined, 1],
  [{ venue: 'arXiv 2021' }, undefined, 1],
  [{ venue: 'NeurIPS 2024' }, 'venue', 0],
  [{ venue: 'arXiv' }, 'venue', 1],
  [{}, 'listed', 1],
])('with %o and dates %s: %i', (paper, dates, expected) => {
  expect(count([{ url, date: '2021-09', ...paper }], dates)).toBe(expected)
})

test.each<[Partial<Paper>, DatePolicy | undefined, number]>([
  [{ links: { openreview: 'https://openreview.net/forum?id=abcdefghij' } }, undefined, 0],
  [{ links: { blog: 'https://ai.example.org/blog/scores/' } }, undefined, 0],
  [{ links: { blog: 'https://ai.example.org/blog/scores/' } }, 'first', 1],
  [{ links: { code: 'https://github.com/doe/scores' } }, undefined, 1],
  [{ venue: 'ICLR 2024' }, undefined, 0],
  [{ venue: 'ICLR 2024' }, 'first', 1],
  [{ venue: 'ICLR 2025' }, undefined, 1],
])('a date half a year before the id, with %o and dates %s: %i', (paper, dates, expected) => {
  expect(count([{ url, date: '2023-11', ...paper }], dates)).toBe(expected)
})

test('a list that keeps to the first version is told of the papers that do not', () => {
  const kept = Array.from({ length: 40 }, () => ({ url, date: '2024-06' }))
  const late = { url, date: '2025-01' }
  expect(count([...kept, late])).toBe(1)
  expect(count([...kept, late], 'listed')).toBe(0)
  expect(count([...kept, late, late])).toBe(0)
  expect(count([...kept.slice(0, 10), late])).toBe(0)
})

test('papers without an id, or with two, are let be', () => {
  expect(
    count([
      { url: 'https://example.org', date: '2001' },
      { url, arxiv: '2305.01610', date: '2001' },
    ]),
  ).toBe(0)
})
