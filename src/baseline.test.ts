import { describe, expect, test } from 'vitest'
import { compareWith, formatBaseline, parseBaseline, toleratedOf } from './baseline.ts'
import type { PaperList } from './paper.ts'
import type { Finding } from './reporter.ts'

const papers = [
  { title: 'One', url: 'https://arxiv.org/abs/2209.10652', date: '2022' },
  { title: 'The Second: Paper!', url: '', date: '2023' },
]
const list: PaperList = { title: 'Papers', papers }
const lists = new Map([['README.md', list]])

function finding(rule: string, index: number | undefined, file = 'README.md'): Finding {
  const range = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
  const path = index === undefined ? [] : ['papers', index, 'title']
  return { file, rule, path, range, message: '', severity: 'warning' } as unknown as Finding
}

test('a paper is known by its identifier, else by its title, and the list by nothing', () => {
  const found = [finding('a', 0), finding('a', 1), finding('b', undefined)]
  expect(toleratedOf(found, lists).map(({ paper }) => paper)).toEqual([
    'arxiv:2209.10652',
    expect.stringMatching(/second/i),
    '',
  ])
})

test('findings of one rule at one paper are counted', () => {
  expect(toleratedOf([finding('a', 0), finding('a', 0), finding('b', 0)], lists)).toMatchObject([
    { rule: 'a', count: 2 },
    { rule: 'b', count: 1 },
  ])
})

describe('compared with a baseline of two findings at the first paper', () => {
  const baseline = toleratedOf([finding('a', 0), finding('a', 0)], lists)
  const moved = new Map([['README.md', { ...list, papers: [...papers].reverse() }]])

  test.each([
    ['the same', [finding('a', 0), finding('a', 0)], lists, { fresh: 0, tolerated: 2, gone: 0, rest: 2 }],
    [
      'the paper moved',
      [finding('a', 1), finding('a', 1)],
      moved,
      { fresh: 0, tolerated: 2, gone: 0, rest: 2 },
    ],
    ['one more', Array(3).fill(finding('a', 0)), lists, { fresh: 1, tolerated: 2, gone: 0, rest: 2 }],
    ['one less', [finding('a', 0)], lists, { fresh: 0, tolerated: 1, gone: 1, rest: 1 }],
    ['none', [], lists, { fresh: 0, tolerated: 0, gone: 2, rest: 0 }],
    ['another rule', [finding('b', 0)], lists, { fresh: 1, tolerated: 0, gone: 2, rest: 0 }],
    ['another paper', [finding('a', 1)], lists, { fresh: 1, tolerated: 0, gone: 2, rest: 0 }],
    ['another file only', [], new Map([['b.md', list]]), { fresh: 0, tolerated: 0, gone: 0, rest: 2 }],
  ])('%s', (_, findings, lists, expected) => {
    const { fresh, tolerated, gone, rest } = compareWith(baseline, findings, lists)
    const left = rest.reduce((sum, { count }) => sum + count, 0)
    expect({ fresh: fresh.length, tolerated, gone, rest: left }).toEqual(expected)
  })
})

test('what is written is read again', () => {
  const tolerated = toleratedOf([finding('a', 0)], lists)
  expect(parseBaseline(formatBaseline(tolerated))).toEqual(tolerated)
  expect(formatBaseline(tolerated)).toMatch(/^\{\n {2}"version": 1,[\s\S]*\}\n$/)
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"version": 2, "findings": []}',
  '{"version": 1, "findings": {}}',
  '{"version": 1, "findings": [null]}',
  '{"version": 1, "findings": [{"file": "a", "rule": "b", "paper": "c", "count": 0}]}',
  '{"version": 1, "findings": [{"file": "a", "rule": "b", "count": 1}]}',
])('%s is no baseline', (text) => {
  expect(parseBaseline(text)).toBeUndefined()
})
