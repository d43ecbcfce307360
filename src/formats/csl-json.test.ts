import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import cslJson from './csl-json.ts'

const read = (text: string) => cslJson.read(text)
const readItem = (item: object) => read(JSON.stringify([{ title: 'T', ...item }]))

describe('what a paper gets', () => {
  test.each<[string, object, object]>([
    [
      'a paper of a conference',
      {
        id: 'x',
        type: 'paper-conference',
        author: [
          { family: 'Lovelace', given: 'Ada' },
          { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
          { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
          { literal: 'Gemini Team' },
          'Plato',
        ],
        'container-title':
          'Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing',
        issued: { 'date-parts': [[2024, 11, '12']] },
        DOI: '10.18653/v1/2024.emnlp-main.191',
        URL: 'https://aclanthology.org/2024.emnlp-main.191/',
        keyword: 'neurons, entropy',
        note: 'Best paper',
        abstract: 'An abstract',
      },
      {
        authors: ['Ada Lovelace', 'Ludwig van Beethoven', 'Martin Luther King Jr.', 'Gemini Team', 'Plato'],
        venue: 'EMNLP 2024',
        date: '2024-11-12',
        url: 'https://aclanthology.org/2024.emnlp-main.191/',
        tags: ['neurons', 'entropy'],
        note: 'Best paper',
      },
    ],
    [
      'a preprint as Zotero has it',
      { type: 'article', number: 'arXiv:2406.16254', publisher: 'arXiv', note: 'arXiv:2406.16254 [cs.LG]' },
      { url: 'https://arxiv.org/abs/2406.16254', venue: 'arXiv', date: '' },
    ],
    [
      'an item of Crossref, and its markup',
      {
        title: ['The <i>T</i> &amp; <span class="nocase">LLMs</span>'],
        'container-title': ['Nature'],
        issued: { 'date-parts': [[2024]] },
        DOI: '10.1000/x',
      },
      { title: 'The T & LLMs', venue: 'Nature 2024', date: '2024', url: 'https://doi.org/10.1000/x' },
    ],
    [
      'a report by who published it',
      { type: 'report', publisher: 'Anthropic', issued: { raw: '24 June 2024' } },
      { venue: 'Anthropic', date: '2024-06-24', url: '' },
    ],
    ['a date in a text', { issued: '2024-06' }, { date: '2024-06', url: '' }],
    [
      'a range',
      {
        issued: {
          'date-parts': [
            [2024, 6],
            [2024, 7],
          ],
        },
      },
      { date: '2024-06', url: '' },
    ],
    [
      'values of the wrong kind',
      { author: 'X', issued: { 'date-parts': 'x' }, DOI: {}, URL: null, keyword: [[]], note: true },
      { date: '', url: '' },
    ],
  ])('%s', (_, item, paper) => {
    expect(readItem(item)).toEqual({ papers: [{ title: 'T', ...paper }], unread: [] })
  })
})

test.each([
  ['an array', '[{"title":"A"},\n{"title":"B"}]', ['A', 'B']],
  ['one item', '\uFEFF{"title":"A"}', ['A']],
  ['an item a line', '{"title":"A"}\n{"title":"B"}\n', ['A', 'B']],
  ['brackets in texts', '[{"title":"A ]},{ \\" ["},{"title":"B"}]', ['A ]},{ " [', 'B']],
  [
    'names of Object',
    '[{"title":"A","__proto__":{"note":"x"},"constructor":1,"author":[{"__proto__":{"literal":"x"}}]}]',
    ['A'],
  ],
  ['nothing', '[]', []],
  ['no text', '', []],
])('what is read: %s', (_, text, expected) => {
  const { papers, unread } = read(text)
  expect(papers.map(({ title }) => title)).toEqual(expected)
  expect(papers.every(({ note }) => note === undefined)).toBe(true)
  expect(unread).toEqual([])
})

describe('what cannot be read is told, and loses no other', () => {
  test.each([
    ['no title', '{ "id": 1 }', 'Unexpected entry without a title, expected every paper to have one'],
    ['no item', '"x"', 'Unexpected `"x"`, expected an item in braces'],
    ['a number', '12', 'Unexpected `12`, expected an item in braces'],
    ['a missing comma', '{ "title": "X" "id": 1 }', 'Unexpected `"id"`, expected a comma before it'],
    ['a missing bracket', '{ "title": "X", "author": [ }', 'Unexpected `}`, expected a value'],
    [
      'a text that does not end',
      '{ "title": "X\n}',
      'Unexpected `"X`, expected a double quote that ends the string on the same line',
    ],
    [
      'a key twice',
      '{ "title": "X",\n    "title": "Y" }',
      'Unexpected second `title` in one object, expected each key once: the first is in line 3 (line 4)',
    ],
  ])('%s', (_, broken, reason) => {
    const { papers, unread } = read(`[\n  { "title": "A" },\n  ${broken},\n  { "title": "B" }\n]`)
    expect(papers.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(unread).toEqual([{ line: 3, text: broken, reason }])
  })

  test('a missing brace, when each item begins a line', () => {
    const { papers, unread } = read(
      '[\n  {\n    "title": "A",\n    "issued": {\n  },\n  {\n    "title": "B"\n  }\n]',
    )
    expect(papers.map(({ title }) => title)).toEqual(['B'])
    expect(unread.map(({ line }) => line)).toEqual([2])
  })

  test('what stands after the array', () => {
    const { papers, unread } = read('[{"title":"A"}]\nx')
    expect(papers).toHaveLength(1)
    expect(unread).toEqual([{ line: 2, text: 'x', reason: expect.stringContaining('Unexpected `x`') }])
  })
})

test('what another program has written comes back, in the order of the file', () => {
  const word = fc.stringMatching(/^[A-Zéöñ"][a-zéöñ[{]{1,8}$/)
  const words = (least: number) =>
    fc.array(word, { minLength: least, maxLength: 5 }).map((list) => list.join(' '))
  const name = fc.stringMatching(/^[A-Zéöñ][a-zéöñ]{3,8}$/)
  const paper = fc.record({
    title: words(1),
    authors: fc.array(fc.tuple(name, name), { maxLength: 4 }),
    date: fc.constantFrom([2024], [2024, 6], [2024, 6, 24]),
    tags: fc.uniqueArray(name, { maxLength: 3 }),
    note: fc.option(words(2)),
  })
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 6 }), fc.constantFrom(undefined, 2, '\t'), (papers, indent) => {
      const items = papers.map(({ title, authors, date, tags, note }, index) => ({
        title,
        author: authors.map(([given, family]) => ({ given, family })),
        issued: { 'date-parts': [date] },
        keyword: tags.join(','),
        ...(note !== null && { note }),
        URL: `https://example.org/${index}`,
      }))
      expect(read(JSON.stringify(items, null, indent))).toEqual({
        papers: papers.map(({ title, authors, date, tags, note }, index) => ({
          title,
          url: `https://example.org/${index}`,
          date: date.map((part) => String(part).padStart(2, '0')).join('-'),
          ...(authors.length > 0 && { authors: authors.map((parts) => parts.join(' ')) }),
          ...(tags.length > 0 && { tags }),
          ...(note !== null && { note }),
        })),
        unread: [],
      })
    }),
  )
})
