import { expect, test } from 'vitest'
import { readJsonDocument } from '../documents/json.ts'
import { listOf, textOf } from '../example.ts'
import type { Paper, PaperList } from '../paper.ts'
import rule from './sorted.ts'

const SECTIONS = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
]

const problems = (list: Partial<PaperList>, papers: Partial<Paper>[]) => [
  ...rule.check(listOf({ ...list, papers })),
]

test.each<[string, Partial<PaperList>, Partial<Paper>[], string[]]>([
  ['no order is declared', {}, [{ date: '2020' }, { date: '2024' }], []],
  ['any order is right', { order: 'listed' }, [{ date: '2020' }, { date: '2024' }], []],
  [
    'the last paper in its place comes after another',
    { order: 'newest' },
    [
      { date: '2020', title: 'Old' },
      { date: '2024', title: 'New' },
      { date: '2023', title: 'Newish' },
    ],
    [
      'Unexpected place of this paper of `2020`, expected the newest first: it belongs after `Newish` of `2023`',
    ],
  ],
  [
    'the oldest first',
    { order: 'oldest' },
    [
      { date: '2024', title: 'New' },
      { date: '2020', title: 'Old' },
      { date: '2022', title: 'Middle' },
    ],
    [
      'Unexpected place of this paper of `2024`, expected the oldest first: it belongs after `Middle` of `2022`',
    ],
  ],
  [
    'by title',
    { order: 'title' },
    [{ title: 'Beta' }, { title: 'alpha' }, { title: 'Gamma' }],
    ['Unexpected place of this paper, expected papers by title: it belongs after `alpha`'],
  ],
  [
    'a paper that moves is no neighbour to go by',
    { order: 'newest' },
    [
      { date: '2024', title: 'Newest' },
      { date: '2020', title: 'Old' },
      { date: '2021', title: 'Less Old' },
      { date: '2023', title: 'New' },
      { date: '2022', title: 'Newish' },
    ],
    [
      'Unexpected place of this paper of `2020`, expected the newest first: it belongs after `Newish` of `2022`',
      'Unexpected place of this paper of `2021`, expected the newest first: it belongs after `Newish` of `2022`',
    ],
  ],
  [
    'a paper of the same date is no neighbour to go by',
    { order: 'newest' },
    [
      { date: '2024-05', title: 'Newest' },
      { date: '2023-05', title: 'New' },
      { date: '2022-05', title: 'Newish' },
      { date: '2024-05', title: 'Newest, Too' },
    ],
    [
      'Unexpected place of this paper of `2024-05`, expected the newest first: it belongs before `New` of `2023-05`',
    ],
  ],
  [
    'not the place is wrong but the date, as the id shows',
    { order: 'oldest' },
    [
      { date: '2021-09', url: 'https://arxiv.org/abs/2109.01234' },
      { date: '2022-10', url: 'https://arxiv.org/abs/2210.01234' },
      { date: '2022-01', url: 'https://arxiv.org/abs/2211.03622' },
      { date: '2022-12', url: 'https://arxiv.org/abs/2212.01234' },
    ],
    [],
  ],
  [
    'the place is wrong whether the date is or the id',
    { order: 'oldest' },
    [
      { date: '2021-09', url: 'https://arxiv.org/abs/2109.01234', title: 'First' },
      { date: '2022-09', url: 'https://arxiv.org/abs/2209.01234', title: 'Second' },
      { date: '2022-10', url: 'https://arxiv.org/abs/2210.01234', title: 'Third' },
      { date: '2022-01', url: 'https://arxiv.org/abs/2203.03622', title: 'Fourth' },
      { date: '2022-12', url: 'https://arxiv.org/abs/2212.01234', title: 'Fifth' },
    ],
    [
      'Unexpected place of this paper of `2022-01`, expected the oldest first: it belongs before `Second` of `2022-09`',
    ],
  ],
  [
    'each section has an order of its own',
    { order: 'newest', sections: SECTIONS },
    [
      { section: 'a', date: '2024' },
      { section: ['b', 'a'], date: '2026' },
      { section: 'a', date: '2023' },
      { section: 'b', date: '2025' },
    ],
    [],
  ],
])('%s', (_, list, papers, expected) => {
  expect(problems(list, papers).map(({ message }) => message)).toEqual(expected)
})

test('a repair sorts each section within the places that it has', () => {
  const list = { order: 'newest', sections: SECTIONS } as const
  const papers = [
    { title: 'a 2020', section: 'a', date: '2020' },
    { title: 'b 2021', section: 'b', date: '2021' },
    { title: 'a 2024', section: 'a', date: '2024' },
    { title: 'b 2025', section: 'b', date: '2025' },
  ]
  const [problem] = problems(list, papers)
  const document = readJsonDocument('papers.json', Buffer.from(textOf({ ...list, papers })))
  const sorted = JSON.parse(document.edit(problem?.fix ?? [])) as PaperList
  expect(sorted.papers.map(({ title }) => title)).toEqual(['a 2024', 'b 2025', 'a 2020', 'b 2021'])
})
