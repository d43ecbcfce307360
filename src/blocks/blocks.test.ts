import { describe, expect, test } from 'vitest'
import type { Paper, PaperList } from '../paper.ts'
import { print } from '../readme/print.ts'
import { blocks } from './index.ts'

function paper(title: string, date: string, others: Partial<Paper> = {}): Paper {
  return { title, url: `https://x.org/${title}`, date, ...others }
}

const list: PaperList = {
  title: 'Papers',
  order: 'newest',
  sections: [
    { id: 'theory', title: 'Theory' },
    { id: 'empty', title: 'Empty' },
    { id: 'practice', title: 'Practice' },
  ],
  papers: [
    paper('b', '2023-11', { venue: 'ACL 2024', section: 'theory', tags: ['probing'] }),
    paper('a', '2024-06-24', {
      venue: 'EMNLP 2024',
      section: ['practice', 'theory'],
      tags: ['editing', 'probing'],
    }),
    paper('d', '2024-02', { venue: 'ACL 2024', section: 'practice', links: { code: 'https://x.org/code' } }),
    paper('c', '2022', { note: 'A note' }),
  ],
}

const headings = [
  { depth: 1, text: 'Title' },
  { depth: 2, text: 'Contents' },
  { depth: 2, text: 'Papers' },
  { depth: 3, text: '2024' },
  { depth: 4, text: 'Deep' },
  { depth: 3, text: '2023' },
  { depth: 2, text: 'Papers' },
  { depth: 3, text: 'C# & [x]' },
  { depth: 2, text: 'Contributing' },
]

function printed(name: string, attributes: Record<string, string> = {}, of = list): Promise<string> {
  return print(blocks[name]?.render(of, attributes, { headings: () => headings }) ?? [])
}

/** The titles in the order printed, with the headings above them. */
async function outline(attributes: Record<string, string>, of = list): Promise<string> {
  const lines = (await printed('papers', { layout: 'compact', ...attributes }, of)).split('\n')
  return lines.flatMap((line) => /^# .*|(?<=^- \[)\w+/.exec(line)?.[0] ?? []).join(' ')
}

describe('papers', () => {
  test.each([
    ['as the list says', {}, 'a d b c'],
    ['newest first', { order: 'newest' }, 'a d b c'],
    ['oldest first', { order: 'oldest' }, 'c b d a'],
    ['by title', { order: 'title' }, 'a b c d'],
    ['as they stand in the file', { order: 'listed' }, 'b a d c'],
    ['no more than so many', { limit: '2' }, 'a d'],
    ['of a section', { section: 'theory' }, 'a b'],
    ['of an empty section', { section: 'empty' }, ''],
    ['with a tag', { tag: 'editing' }, 'a'],
    ['by year', { group: 'year' }, '# 2024 a d # 2023 b # 2022 c'],
    ['by year, oldest first', { group: 'year', order: 'oldest' }, '# 2022 c # 2023 b # 2024 d a'],
    ['by year, sorted by title', { group: 'year', order: 'title' }, '# 2024 a d # 2023 b # 2022 c'],
    ['by section, the unassigned first', { group: 'section' }, 'c # Theory a b # Practice a d'],
    ['by venue, those without one first', { group: 'venue' }, 'c # ACL 2024 d b # EMNLP 2024 a'],
    ['not grouped', { group: 'none' }, 'a d b c'],
  ])('%s', async (_, attributes, expected) => {
    expect(await outline(attributes)).toBe(expected)
  })

  test('without an order they stand as in the file', async () => {
    const { order, ...unordered } = list
    expect(await outline({}, unordered)).toBe('b a d c')
  })

  test('a paper without a section stands in the only one', async () => {
    const single = { ...list, sections: [{ id: 'all', title: 'All' }], papers: [paper('a', '2024')] }
    expect(await outline({ group: 'section' }, single)).toBe('# All a')
    expect(await outline({ section: 'all' }, single)).toBe('a')
  })

  test('layout list', async () => {
    expect(await printed('papers')).toBe(
      [
        '- [a](https://x.org/a)\n  - \\[EMNLP 2024\\] \\[2024.6\\]',
        '- [d](https://x.org/d)\n  - \\[ACL 2024\\] \\[2024.2\\] \\[[code](https://x.org/code)\\]',
        '- [b](https://x.org/b)\n  - \\[ACL 2024\\] \\[2023.11\\]',
        '- [c](https://x.org/c)\n  - \\[2022\\] A note',
      ].join('\n\n'),
    )
  })

  test('layout compact', async () => {
    expect(await printed('papers', { layout: 'compact' })).toBe(
      [
        '- [a](https://x.org/a) (EMNLP 2024, 2024.6)',
        '- [d](https://x.org/d) (ACL 2024, 2024.2, [code](https://x.org/code))',
        '- [b](https://x.org/b) (ACL 2024, 2023.11)',
        '- [c](https://x.org/c) (2022) - A note',
      ].join('\n'),
    )
  })

  test('layout table', async () => {
    expect(await printed('papers', { layout: 'table' })).toBe(
      [
        '| Paper | Venue | Date | Links |',
        '| - | - | - | - |',
        '| [a](https://x.org/a) | EMNLP 2024 | 2024.6 | |',
        '| [d](https://x.org/d) | ACL 2024 | 2024.2 | [code](https://x.org/code) |',
        '| [b](https://x.org/b) | ACL 2024 | 2023.11 | |',
        '| [c](https://x.org/c) - A note | | 2022 | |',
      ].join('\n'),
    )
  })

  test.each(['list', 'compact', 'table'])('no papers print nothing in the layout %s', async (layout) => {
    expect(await printed('papers', { layout, group: 'year' }, { ...list, papers: [] })).toBe('')
    expect(await printed('papers', { layout }, { ...list, papers: [] })).toBe('')
  })

  test.each([
    ['list', '- a\n  - \\[ACL 2024\\] \\[code\\]\n\n- b\n  - A note\n\n- c'],
    ['compact', '- a (ACL 2024, code)\n- b - A note\n- c'],
    [
      'table',
      '| Paper | Venue | Date | Links |\n| - | - | - | - |\n| a | ACL 2024 | | code |\n| b - A note | | | |\n| c | | | |',
    ],
  ])('the layout %s prints nothing for what is not known', async (layout, expected) => {
    const papers = [
      { title: 'a', url: '', date: '', venue: 'ACL 2024', links: { code: '' } },
      { title: 'b', url: '', date: '', note: 'A note' },
      { title: 'c', url: '', date: '', venue: '', note: '' },
    ]
    expect(await printed('papers', { layout }, { ...list, papers })).toBe(expected)
  })

  test('papers without a date stand under no year, those without a venue under no venue', async () => {
    const papers = [paper('a', '2024', { venue: '' }), paper('b', '', { venue: 'ACL 2024' })]
    expect(await outline({ group: 'year', order: 'listed' }, { ...list, papers })).toBe('b # 2024 a')
    expect(await outline({ group: 'venue', order: 'listed' }, { ...list, papers })).toBe('a # ACL 2024 b')
  })

  test('entries as a pattern says, below their headings', async () => {
    expect(await printed('papers', { entry: '* {title}{ ({venue})}', group: 'year', limit: '3' })).toBe(
      '# 2024\n\n* a (EMNLP 2024)\n* d (ACL 2024)\n\n# 2023\n\n* b (ACL 2024)',
    )
    expect(await printed('papers', { entry: '{title}' }, { ...list, papers: [] })).toBe('')
  })

  test('what cannot be read or linked is shown as it is', async () => {
    const papers = [{ title: 'a', url: 'javascript:alert(1)', date: 'June', links: { code: 'x' } }]
    expect(await printed('papers', { layout: 'compact' }, { ...list, papers })).toBe('- a (June, code)')
  })
})

describe('count', () => {
  test.each([
    [{}, '4'],
    [{ section: 'theory' }, '2'],
    [{ tag: 'probing' }, '2'],
    [{ section: 'practice', tag: 'probing' }, '1'],
    [{ section: 'empty' }, '0'],
  ])('%j', async (attributes, expected) => {
    expect(await printed('count', attributes)).toBe(expected)
  })
})

test('recent', async () => {
  const papers = Array.from({ length: 7 }, (_, index) => paper(`p${index}`, `202${index}-01`))
  expect(await printed('recent', {}, { ...list, papers })).toMatch(
    /^- \[p6\].*\n- \[p5\].*\n.*\n.*\n- \[p2\][^\n]*$/,
  )
  expect(await printed('recent', { limit: '2', entry: '1. {title}' })).toBe('1. a\n2. d')
  expect(await printed('recent', { limit: '1' })).toBe('- [a](https://x.org/a) (EMNLP 2024, 2024.6)')
  expect(await printed('recent', {}, { ...list, papers: [] })).toBe('')
})

test('venues', async () => {
  expect(await printed('venues')).toBe('- ACL 2024 (2)\n- EMNLP 2024 (1)')
  expect(await printed('venues', {}, { ...list, papers: [] })).toBe('')
})

test('tags', async () => {
  expect(await printed('tags')).toBe('- probing (2)\n- editing (1)')
})

test.each([
  [
    {},
    [
      '- [Papers](#papers)',
      '  - [2024](#2024)',
      '  - [2023](#2023)',
      '- [Papers](#papers-1)',
      '  - [C# & \\[x\\]](#c--x)',
    ],
  ],
  [{ depth: '2' }, ['- [Papers](#papers)', '- [Papers](#papers-1)']],
])('contents %j', async (attributes, lines) => {
  expect(await printed('contents', attributes)).toBe(lines.join('\n'))
})

test('contents nest by depth, wherever they begin', async () => {
  const depths = [3, 4, 2, 4, 3, 2]
  const nodes = blocks.contents?.render(
    list,
    { depth: '6' },
    {
      headings: () => depths.map((depth, index) => ({ depth, text: `${index}` })),
    },
  )
  expect((await print(nodes ?? [])).replace(/\[|\].*/gm, '').split('\n')).toEqual([
    '- 0',
    '  - 1',
    '- 2',
    '  - 3',
    '  - 4',
    '- 5',
  ])
})
