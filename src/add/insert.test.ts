import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInOrder } from '../order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import { insertionsInto } from './insert.ts'

const paper = (title: string, date: string, section?: string): Paper => ({
  title,
  url: `https://example.org/${title}`,
  date,
  ...(section && { section }),
})

function placed(list: Partial<PaperList> & { papers: Paper[] }, ...papers: Paper[]): string[] {
  const result = list.papers.map(({ title }) => title)
  const insertions = insertionsInto({ title: '', ...list }, papers)
  insertions.forEach(({ at, value }, before) => void result.splice(at + before, 0, (value as Paper).title))
  return result
}

describe('where a paper belongs', () => {
  const dated = (...dates: string[]) => dates.map((date) => paper(date, date))

  test.each<[Order, string[], string, string[]]>([
    ['newest', ['2024-05-01', '2023-01-01'], '2023-06-01', ['2024-05-01', 'new', '2023-01-01']],
    ['newest', ['2024-05-01', '2023-01-01'], '2024-06-01', ['new', '2024-05-01', '2023-01-01']],
    ['newest', ['2024-05-01', '2023-01-01'], '2022', ['2024-05-01', '2023-01-01', 'new']],
    ['newest', ['2024-05-01', '2023-01-01'], '2024-05-01', ['2024-05-01', 'new', '2023-01-01']],
    ['newest', ['2024', '2024-05-01', '2023'], '2024-03', ['2024', '2024-05-01', 'new', '2023']],
    [
      'newest',
      ['2024-05', '2021-01', '2023-04', '2022-02'],
      '2022-06',
      ['2024-05', '2021-01', '2023-04', 'new', '2022-02'],
    ],
    ['oldest', ['2022-01', '2023-01'], '2022-06', ['2022-01', 'new', '2023-01']],
    ['listed', ['2022-01', '2023-01'], '2022-06', ['2022-01', '2023-01', 'new']],
    ['listed', ['2024-01', '2023-01', '2021-01'], '2022-06', ['2024-01', '2023-01', 'new', '2021-01']],
    ['listed', ['2021-01', '2023-01', '2024-01'], '2022-06', ['2021-01', 'new', '2023-01', '2024-01']],
    ['listed', ['2023-01', '2021-01', '2024-01'], '2022-06', ['2023-01', '2021-01', '2024-01', 'new']],
    ['newest', [], '2022', ['new']],
  ])('%s, %j, of %s', (order, dates, date, expected) => {
    expect(placed({ order, papers: dated(...dates) }, paper('new', date))).toEqual(expected)
  })

  test('by title', () => {
    const papers = [paper('Ants', '2024'), paper('“Cats”', '2020')]
    expect(placed({ order: 'title', papers }, paper('bees', '2022'))).toEqual(['Ants', 'bees', '“Cats”'])
  })

  const SECTIONS = ['one', 'two', 'three'].map((id) => ({ id, title: id }))

  test('among those of its section', () => {
    const papers = [
      paper('a', '2024', 'one'),
      paper('b', '2024', 'two'),
      paper('c', '2020', 'one'),
      paper('d', '2020', 'two'),
    ]
    expect(placed({ order: 'newest', sections: SECTIONS, papers }, paper('new', '2022', 'two'))).toEqual([
      'a',
      'b',
      'c',
      'new',
      'd',
    ])
  })

  test.each([
    ['one', ['new', 'b', 'd']],
    ['three', ['b', 'd', 'new']],
  ])('in the empty section %s', (section, expected) => {
    const papers = [paper('b', '2024', 'two'), paper('d', '2020', 'two')]
    expect(placed({ order: 'newest', sections: SECTIONS, papers }, paper('new', '2022', section))).toEqual(
      expected,
    )
  })

  test('several', () => {
    const list = { order: 'newest' as const, papers: dated('2024', '2020') }
    expect(placed(list, paper('x', '2022'), paper('y', '2023'), paper('z', '2025'))).toEqual([
      'z',
      '2024',
      'y',
      'x',
      '2020',
    ])
  })
})

test('a list in order stays in order', () => {
  const day = fc
    .tuple(
      fc.integer({ min: 2018, max: 2021 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
  const order = fc.constantFrom<Order>('newest', 'oldest', 'title')
  fc.assert(
    fc.property(
      order,
      fc.array(day),
      fc.array(day, { minLength: 1, maxLength: 4 }),
      (order, dates, others) => {
        const sorted = [...dates].sort()
        const papers = (order === 'newest' ? sorted.reverse() : sorted).map((date) => paper(date, date))
        const list = { title: '', order, papers }
        const result: Paper[] = [...papers]
        insertionsInto(
          list,
          others.map((date) => paper(date, date)),
        ).forEach(({ at, value }, before) => void result.splice(at + before, 0, value as Paper))
        expect(isInOrder(result, order)).toBe(true)
      },
    ),
  )
})
