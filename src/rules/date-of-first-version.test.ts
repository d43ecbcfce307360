import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts } from '../facts.ts'
import type { DatePolicy, Paper } from '../paper.ts'
import { factsOf, type Said } from '../publication/facts-of.ts'
import matchesArxiv from './date-matches-arxiv.ts'
import rule from './date-of-first-version.ts'

const titles = Array.from({ length: 20 }, (_, at) => `Star Number ${at} of the Southern Sky`)
const id = (at: number) => `2406.0${1000 + at}`

/** The dates that are suggested for papers whose first versions are of 2024-06-10. */
function suggested(papers: Partial<Paper>[], dates: DatePolicy | undefined, day = '2024-06-10') {
  const list = listOf({
    ...(dates && { dates }),
    papers: papers.map((paper, at) => ({
      title: titles[at] as string,
      url: `https://arxiv.org/abs/${id(at)}`,
      ...paper,
    })),
  })
  const said = papers.map((_, at): [string, Said] => [
    `arxiv:${id(at)}`,
    { arxiv: [{ title: titles[at] as string, authors: ['Jane Doe'], date: day }] },
  ])
  const facts = { ...noFacts('2026-11-22'), ...factsOf(Object.fromEntries(said)) }
  expect(
    [...matchesArxiv.check(list, facts)].filter(({ path }) =>
      [...rule.check(list, facts)].some((one) => one.path[1] === path[1]),
    ),
  ).toEqual([])
  return [...rule.check(list, facts)].map(({ suggestion }) => suggestion[0]?.value)
}

test.each([
  ['2024-06', undefined],
  ['2024-05', undefined],
  ['2024-07', undefined],
  ['2024-08', '2024-06'],
  ['2024-04', '2024-06'],
  ['2024-06-10', undefined],
  ['2024-06-14', undefined],
  ['2024-06-30', '2024-06-10'],
  ['2024-05-10', '2024-06-10'],
  ['2024', undefined],
  ['2023', '2024'],
  ['2025', '2024'],
  ['June 2023', undefined],
])('where dates are of first versions, %s for one of 2024-06-10: %s', (date, expected) => {
  expect(suggested([{ date }], 'first')).toEqual(expected === undefined ? [] : [expected])
})

test('the turn of the year is no year off', () => {
  expect(suggested([{ date: '2023' }], 'first', '2024-01-02')).toEqual([])
})

test.each<[DatePolicy | undefined]>([['venue'], ['listed'], [undefined]])(
  'where dates are %s, a single one proves nothing',
  (dates) => {
    expect(suggested([{ date: '2025-01' }], dates)).toEqual([])
  },
)

test.each<[string, number, number, boolean]>([
  ['a list of ten that are right for the most part', 8, 2, true],
  ['a list of nine', 8, 1, false],
  ['a list in which many are of something else', 7, 3, false],
])('%s shows that its dates are of first versions', (_, right, wrong, isShown) => {
  const papers = [...Array(right).fill({ date: '2024-06' }), ...Array(wrong).fill({ date: '2025-01' })]
  expect(suggested(papers, undefined)).toEqual(isShown ? Array(wrong).fill('2024-06') : [])
  expect(suggested(papers, 'listed')).toEqual([])
})

test.each<[string, Partial<Paper>, string | undefined]>([
  ['at another page', { url: 'https://example.org/blog/post', arxiv: id(0) }, undefined],
  ['at a venue of that year', { venue: 'ICML 2023' }, undefined],
  ['at a venue of the year after', { venue: 'ICLR 2024' }, '2024-06'],
  ['nowhere else', {}, '2024-06'],
])('a date before the first version, where the paper appeared %s', (_, entry, expected) => {
  expect(suggested([{ date: '2023-11', ...entry }], 'first')).toEqual(
    expected === undefined ? [] : [expected],
  )
})

test('a date after the first version is wrong, whatever the page', () => {
  expect(
    suggested([{ date: '2025-01', url: 'https://example.org/blog/post', arxiv: id(0) }], 'first'),
  ).toEqual(['2024-06'])
})

test('DataCite stands in for arXiv', () => {
  const said = {
    'arxiv:2209.10652': { datacite: [{ title: 'Toy Models of Superposition', date: '2022-09-21' }] },
  }
  const list = listOf({ dates: 'first', papers: [{ date: '2023-05' }] })
  const [problem] = [...rule.check(list, { ...noFacts('2026-11-22'), ...factsOf(said) })]
  expect(problem?.evidence).toEqual(['DataCite 2209.10652: first version of 2022-09-21 (asked 2026-11-20)'])
})

test.each(['2022', '2022-13-40', 'September 2022', ''])('a first version of %o says nothing', (day) => {
  expect(suggested([{ date: '2025-01' }], 'first', day)).toEqual([])
})
