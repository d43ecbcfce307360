import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJsonDocument } from '../documents/json.ts'
import type { PaperRecord } from '../facts.ts'
import { formatList } from '../layout.ts'
import type { PaperList } from '../paper.ts'
import { entryOf, type Given } from './entry.ts'
import type { SourcedRecord } from './sourced-record.ts'

const LIST: PaperList = { title: 'Papers', papers: [] }
const NO_VENUE = { evidence: [], missing: [], isSettled: true }

function entry(
  records: Readonly<Partial<Record<SourcedRecord['source'], Partial<PaperRecord>>>>,
  keys: string[] = [],
  given: Given = {},
  list = LIST,
) {
  const told = Object.entries(records).map(([source, record]) => ({
    source: source as SourcedRecord['source'],
    record: { key: 'x', ...record },
  }))
  return entryOf({ told, keys, venue: NO_VENUE }, given, list, '2026-11-22')
}

describe('texts of registries', () => {
  test.each([
    ['A Title.', 'A Title'],
    ['What Is a Title?', 'What Is a Title?'],
    ['Two\n  Lines &amp; More', 'Two Lines & More'],
    ['$\\beta$-VAE of {BERT}', 'β-VAE of BERT'],
    ['Turned \u202Earound\u202C', 'Turned around'],
    ['Go\u0308del\u200B', 'Gödel'],
  ])('the title %j is %j', (title, expected) => {
    expect(entry({ arxiv: { title } }).paper.title).toBe(expected)
  })

  test('names are clean, and those of arXiv go before those that are shortened', () => {
    const { paper } = entry({
      'semantic-scholar': { title: 'T', authors: ['A. Lovelace'] },
      arxiv: { title: 'T', authors: ['Ada\u00A0 Lovelace\u200B', 'Kurt G{\\"o}del'] },
    })
    expect(paper.authors).toEqual(['Ada Lovelace', 'Kurt Gödel'])
  })

  test('whatever they are, the entry is one of the schema', () => {
    const text = fc.string({ unit: 'binary', maxLength: 700 })
    const record = fc.record(
      {
        title: text,
        authors: fc.array(text, { maxLength: 3 }),
        date: text,
        url: text,
        comment: text,
        abstract: text,
      },
      { requiredKeys: ['title'] },
    )
    fc.assert(
      fc.property(record, fc.constantFrom('arxiv', 'crossref', 'page'), (told, source) => {
        const { paper, missing } = entry({ [source]: told })
        if (missing.length > 0 && paper.title === '') return
        const { problems } = readJsonDocument('x', Buffer.from(formatList({ ...LIST, papers: [paper] })))
        expect(problems).toEqual([])
      }),
    )
  })
})

describe('where it is', () => {
  const RECORD = { title: 'T', date: '2024' }

  test.each<[string[], Given, object]>([
    [
      ['arxiv:2401.00123', 'acl:2024.acl-long.5'],
      {},
      { url: 'https://arxiv.org/abs/2401.00123', acl: '2024.acl-long.5' },
    ],
    [['acl:2024.acl-long.5'], {}, { url: 'https://aclanthology.org/2024.acl-long.5/' }],
    [['openreview:abcDEF1234'], {}, { url: 'https://openreview.net/forum?id=abcDEF1234' }],
    [['doi:10.1162/tacl_a_00999'], {}, { url: 'https://doi.org/10.1162/tacl_a_00999' }],
    [
      ['arxiv:2401.00123', 'doi:10.1162/tacl_a_00999'],
      { url: 'https://lab.org/p' },
      { url: 'https://lab.org/p', arxiv: '2401.00123', doi: '10.1162/tacl_a_00999' },
    ],
  ])('%j, %j', (keys, given, expected) => {
    const { title, date, venue, ...rest } = entry({ crossref: RECORD }, keys, given).paper
    expect(rest).toEqual(expected)
  })

  test('an address that a link must not have is no link', () => {
    expect(entry({ page: { ...RECORD, url: 'https://user:secret@a.org/' } }).paper.url).toBe('')
    expect(entry({ page: { ...RECORD, url: 'http://arxiv.org/help?utm_source=x' } }).paper.url).toBe(
      'https://arxiv.org/help',
    )
  })
})

test.each<[Partial<PaperList>, string[], object]>([
  [{ sections: [{ id: 'a', title: 'A' }] }, ['a'], {}],
  [
    { sections: [{ id: 'a', title: 'A' }], papers: [{ title: 'x', url: '', date: '', section: 'a' }] },
    ['a'],
    { section: 'a' },
  ],
  [
    {
      sections: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
    },
    ['b'],
    { section: 'b' },
  ],
  [
    {
      sections: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
    },
    ['b', 'a'],
    { section: ['b', 'a'] },
  ],
])('in a list with %j, the sections %j', (change, section, expected) => {
  const { paper } = entry({ arxiv: { title: 'T', date: '2024' } }, [], { section }, { ...LIST, ...change })
  expect(paper).toEqual({ title: 'T', url: '', date: '2024', ...expected })
})
