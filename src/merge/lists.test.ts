import { describe, expect, test } from 'vitest'
import { formatList } from '../layout.ts'
import type { Paper, PaperList } from '../paper.ts'
import { conflictsIn } from './conflicts.ts'
import { mergeLists } from './lists.ts'
import { isSettled, sideOf } from './merged.ts'

const TOY: Paper = {
  title: 'Toy Models of Superposition',
  url: 'https://arxiv.org/abs/2209.10652',
  authors: ['Nelson Elhage', 'Tristan Hume', 'Catherine Olsson'],
  venue: 'arXiv',
  date: '2022-09-21',
  tags: ['superposition'],
}
const KEY_VALUE: Paper = {
  title: 'Transformer Feed-Forward Layers Are Key-Value Memories',
  url: 'https://arxiv.org/abs/2012.14913',
  date: '2020-12-29',
}
const HAYSTACK: Paper = {
  title: 'Finding Neurons in a Haystack',
  url: 'https://arxiv.org/abs/2305.01610',
  date: '2023-05-02',
}
const UNIVERSAL: Paper = {
  title: 'Universal Neurons in GPT2 Language Models',
  url: 'https://arxiv.org/abs/2401.12181',
  date: '2024-01-22',
}

function list(papers: readonly Paper[], more: Partial<PaperList> = {}): PaperList {
  return { title: 'Papers', order: 'newest', ...more, papers: [...papers] }
}

/** The merged list; what has to be chosen, where that is something. */
function merge(base: PaperList, ours: PaperList, theirs: PaperList): PaperList | string[] {
  const merged = mergeLists(base, ours, theirs)
  return isSettled(merged) ? (sideOf(merged, 'ours') as PaperList) : conflictsIn(merged)
}

const titles = (merged: PaperList | string[]) =>
  Array.isArray(merged) ? merged : merged.papers.map(({ title }) => title)

describe('papers', () => {
  const base = list([TOY, KEY_VALUE])

  test.each([
    ['newest', [UNIVERSAL, HAYSTACK], base],
    ['oldest', [HAYSTACK, UNIVERSAL], list([KEY_VALUE, TOY], { order: 'oldest' })],
    ['title', [HAYSTACK, UNIVERSAL], list([TOY, KEY_VALUE], { order: 'title' })],
  ] as const)(
    'that both sides added stand as the order `%s` has it, whoever added which',
    (order, expected, before) => {
      const first = order === 'newest'
      const added = (paper: Paper) => {
        const papers = first ? [paper, ...before.papers] : [...before.papers, paper]
        return {
          ...before,
          papers: order === 'title' ? papers.sort((a, b) => (a.title < b.title ? -1 : 1)) : papers,
        }
      }
      const one = titles(merge(before, added(HAYSTACK), added(UNIVERSAL)))
      const other = titles(merge(before, added(UNIVERSAL), added(HAYSTACK)))
      expect(one).toEqual(other)
      expect(one.filter((title) => expected.some((paper) => paper.title === title))).toEqual(
        expected.map(({ title }) => title),
      )
      expect(one).toHaveLength(4)
    },
  )

  test('that both sides added to a list in no order stand where each put them, ours first', () => {
    const listed = { order: 'listed' } as const
    const merged = merge(
      list([TOY, KEY_VALUE], listed),
      list([TOY, HAYSTACK, KEY_VALUE], listed),
      list([TOY, UNIVERSAL, KEY_VALUE], listed),
    )
    expect(titles(merged)).toEqual([TOY, HAYSTACK, UNIVERSAL, KEY_VALUE].map(({ title }) => title))
  })

  test('added by both are one entry, with the fields of both', () => {
    const merged = merge(
      base,
      list([{ ...HAYSTACK, tags: ['probing'] }, TOY, KEY_VALUE]),
      list([
        { ...HAYSTACK, tags: ['sparsity'], venue: 'TMLR 2023', links: { code: 'https://a.example/' } },
        TOY,
        KEY_VALUE,
      ]),
    )
    expect(merged).toEqual(
      list([
        {
          ...HAYSTACK,
          tags: ['probing', 'sparsity'],
          venue: 'TMLR 2023',
          links: { code: 'https://a.example/' },
        },
        TOY,
        KEY_VALUE,
      ]),
    )
  })

  test('added by both with two values of a field: a person chooses that one', () => {
    const ours = list([{ ...HAYSTACK, venue: 'TMLR 2023' }, TOY, KEY_VALUE])
    const theirs = list([{ ...HAYSTACK, venue: 'arXiv' }, TOY, KEY_VALUE])
    expect(merge(base, ours, theirs)).toEqual(['`venue` of `Finding Neurons in a Haystack`'])
  })

  test('by the same authors in the same year are two', () => {
    const [one, other] = ['First Study of Neurons', 'Second Look at Circuits'].map((title, index) => ({
      ...TOY,
      title,
      url: `https://a.example/${index}`,
      date: '2025',
    })) as [Paper, Paper]
    expect(titles(merge(base, list([one, TOY, KEY_VALUE]), list([other, TOY, KEY_VALUE])))).toHaveLength(4)
  })

  test('that one side removed are gone, also while the other side adds', () => {
    const merged = merge(base, list([TOY]), list([HAYSTACK, TOY, KEY_VALUE]))
    expect(titles(merged)).toEqual([HAYSTACK.title, TOY.title])
  })

  test('that one side removed and the other changed: a person chooses', () => {
    const changed = list([TOY, { ...KEY_VALUE, venue: 'EMNLP 2021' }])
    expect(merge(base, list([TOY]), changed)).toEqual([`\`${KEY_VALUE.title}\`, which ours removed`])
    expect(merge(base, changed, list([TOY]))).toEqual([`\`${KEY_VALUE.title}\`, which theirs removed`])
  })

  test('of which one side corrected the title and the other the address are still one', () => {
    const retitled = { ...TOY, title: 'Toy Models of Superposition in Transformers' }
    const moved = { ...TOY, url: 'https://transformer-circuits.pub/2022/toy_model/' }
    expect(merge(base, list([retitled, KEY_VALUE]), list([moved, KEY_VALUE]))).toEqual(
      list([{ ...retitled, url: moved.url }, KEY_VALUE]),
    )
  })

  test('that one side moved go there, and those that the other added stay beside their neighbours', () => {
    const listed = { order: 'listed' } as const
    const before = list([TOY, KEY_VALUE, HAYSTACK], listed)
    const moved = list([KEY_VALUE, HAYSTACK, TOY], listed)
    const added = list([TOY, KEY_VALUE, UNIVERSAL, HAYSTACK], listed)
    const expected = [KEY_VALUE, UNIVERSAL, HAYSTACK, TOY].map(({ title }) => title)
    expect(titles(merge(before, added, moved))).toEqual(expected)
    expect(titles(merge(before, moved, added))).toEqual(expected)
  })

  test('that were out of order stay where they are', () => {
    const before = list([KEY_VALUE, HAYSTACK, TOY])
    const merged = merge(
      before,
      list([KEY_VALUE, UNIVERSAL, HAYSTACK, TOY]),
      list([{ ...KEY_VALUE, note: 'n' }, HAYSTACK, TOY]),
    )
    expect(titles(merged)).toEqual([KEY_VALUE, UNIVERSAL, HAYSTACK, TOY].map(({ title }) => title))
  })
})

describe('fields of a paper', () => {
  const [A, B, C] = ['Nelson Elhage', 'Tristan Hume', 'Catherine Olsson']

  test.each<[string, Partial<Paper>, Partial<Paper>, Partial<Paper>, Partial<Paper>]>([
    ['two fields', {}, { venue: 'TMLR 2023' }, { note: 'n' }, { venue: 'TMLR 2023', note: 'n' }],
    ['one field alike', {}, { venue: 'TMLR 2023' }, { venue: 'TMLR 2023' }, { venue: 'TMLR 2023' }],
    ['tags added', { tags: ['a'] }, { tags: ['a', 'c'] }, { tags: ['a', 'b'] }, { tags: ['a', 'b', 'c'] }],
    [
      'tags in an order of their own',
      { tags: ['z'] },
      { tags: ['z', 'c'] },
      { tags: ['z', 'b'] },
      { tags: ['z', 'c', 'b'] },
    ],
    [
      'a tag added, one removed',
      { tags: ['a', 'b'] },
      { tags: ['b'] },
      { tags: ['a', 'b', 'c'] },
      { tags: ['b', 'c'] },
    ],
    [
      'all tags removed, one added',
      { tags: ['a'] },
      { tags: undefined as never },
      { tags: ['a', 'b'] },
      { tags: ['b'] },
    ],
    [
      'two names corrected',
      { authors: ['Nelson E', 'Tristan H'] },
      { authors: [A, 'Tristan H'] },
      { authors: ['Nelson E', B] },
      { authors: [A, B] },
    ],
    [
      'a name corrected, one added',
      { authors: ['Nelson E', B] },
      { authors: [A, B] },
      { authors: ['Nelson E', B, C] },
      { authors: [A, B, C] },
    ],
    [
      'a name moved, another corrected',
      { authors: ['Nelson', B, 'X', 'Y', C] },
      { authors: ['Nelson', B, C, 'X', 'Y'] },
      { authors: [A, B, 'X', 'Y', C] },
      { authors: [A, B, C, 'X', 'Y'] },
    ],
    [
      'links',
      { links: { code: 'x' } },
      { links: { code: 'y' } },
      { links: { code: 'x', video: 'z' } },
      { links: { code: 'y', video: 'z' } },
    ],
    [
      'a section joined by each',
      { section: 'a' },
      { section: ['a', 'b'] },
      { section: ['a', 'c'] },
      { section: ['a', 'b', 'c'] },
    ],
    [
      'moved to a section, the same added',
      { section: 'a' },
      { section: 'b' },
      { section: ['a', 'b'] },
      { section: 'b' },
    ],
    [
      'ignored rules',
      { ignore: [{ rule: 'sorted', reason: 'r' }] },
      { ignore: [{ rule: 'sorted', reason: 'better' }] },
      {
        ignore: [
          { rule: 'sorted', reason: 'r' },
          { rule: 'no-latex', reason: 's' },
        ],
      },
      {
        ignore: [
          { rule: 'sorted', reason: 'better' },
          { rule: 'no-latex', reason: 's' },
        ],
      },
    ],
  ])('%s: both changes are made', (_, base, ours, theirs, expected) => {
    const one = (more: Partial<Paper>) => list([{ ...TOY, ...more }])
    expect(merge(one(base), one(ours), one(theirs))).toEqual(one(expected))
  })

  test.each<[string, Partial<Paper>, Partial<Paper>, Partial<Paper>]>([
    ['venue', {}, { venue: 'TMLR 2023' }, { venue: 'ICLR 2023' }],
    ['venue', { venue: 'arXiv' }, { venue: undefined as never }, { venue: 'ICLR 2023' }],
    ['authors', { authors: ['Nelson'] }, { authors: [A] }, { authors: ['N. Elhage'] }],
    ['authors', { authors: [A] }, { authors: [A, B] }, { authors: [A, C] }],
    ['links.code', { links: { code: 'x' } }, { links: { code: 'y' } }, { links: { code: 'z' } }],
    ['section', { section: 'a' }, { section: 'b' }, { section: 'c' }],
    ['section', { section: ['a', 'b'] }, { section: 'a' }, { section: 'b' }],
    ['links', { links: { code: 'x' } }, { links: undefined as never }, { links: { code: 'y' } }],
  ])('two values of `%s`: a person chooses', (field, base, ours, theirs) => {
    const one = (more: Partial<Paper>) => list([{ ...TOY, ...more }])
    expect(merge(one(base), one(ours), one(theirs))).toEqual([`\`${field}\` of \`${TOY.title}\``])
  })
})

describe('what the list says of itself', () => {
  const section = (id: string, title = id) => ({ id, title })

  test.each<[string, Partial<PaperList>, Partial<PaperList>, Partial<PaperList>, Partial<PaperList>]>([
    [
      'sections added',
      { sections: [section('a')] },
      { sections: [section('a'), section('b')] },
      { sections: [section('a'), section('c')] },
      { sections: ['a', 'b', 'c'].map((id) => section(id)) },
    ],
    [
      'a section renamed, one moved',
      { sections: ['a', 'b', 'c'].map((id) => section(id)) },
      { sections: [section('a', 'New'), section('b'), section('c')] },
      { sections: ['c', 'a', 'b'].map((id) => section(id)) },
      { sections: [section('c'), section('a', 'New'), section('b')] },
    ],
    [
      'tags, which stay sorted',
      { tags: ['a', 'z'] },
      { tags: ['a', 'm', 'z'] },
      { tags: ['a', 'c', 'z'] },
      { tags: ['a', 'c', 'm', 'z'] },
    ],
    [
      'severities',
      { rules: { sorted: 'off' } },
      { rules: { sorted: 'error' } },
      { rules: { sorted: 'off', 'no-latex': 'off' } },
      { rules: { sorted: 'error', 'no-latex': 'off' } },
    ],
  ])('%s: both changes are made', (_, base, ours, theirs, expected) => {
    const one = (more: Partial<PaperList>) => list([TOY], more)
    expect(merge(one(base), one(ours), one(theirs))).toEqual(one(expected))
  })

  test('another order is that of the papers that the other side adds', () => {
    const merged = merge(
      list([TOY, KEY_VALUE]),
      list([KEY_VALUE, TOY], { order: 'oldest' }),
      list([HAYSTACK, TOY, KEY_VALUE]),
    )
    expect(merged).toEqual(list([KEY_VALUE, TOY, HAYSTACK], { order: 'oldest' }))
  })

  test('two titles: a person chooses', () => {
    const one = (title: string) => ({ ...list([TOY]), title })
    expect(merge(one('a'), one('b'), one('c'))).toEqual(['`title`'])
  })
})

test('hostile names of members stay names', () => {
  const list = (more: string): PaperList =>
    JSON.parse(`{"title":"P","papers":[{"title":"A B C","url":"u","date":"2024","links":{${more}}}]}`)
  const merged = mergeLists(list('"a":"x"'), list('"a":"x","__proto__":"p"'), list('"a":"y"'))
  expect(formatList(sideOf(merged, 'ours') as PaperList)).toContain('"__proto__": "p"')
  expect(({} as { a?: string }).a).toBeUndefined()
})
