import { describe, expect, test } from 'vitest'
import { paperOf } from './paper-of.ts'
import type { Reference } from './reference.ts'

const NOTHING: Reference = {
  title: 'Toy Models',
  authors: [],
  dates: [],
  venues: [],
  arxiv: [],
  doi: '',
  urls: [],
  links: [],
  tags: [],
  notes: [],
}

function read(change: Partial<Reference>) {
  const result = paperOf({ ...NOTHING, ...change })
  if ('reason' in result) return result.reason
  const { title, date, ...rest } = result.paper
  return { ...rest, left: result.left.map(({ reason }) => reason) }
}

const ARXIV = 'https://arxiv.org/abs/2406.16254'
const ACL = 'https://aclanthology.org/2024.emnlp-main.191/'
const ACL_DOI = '10.18653/v1/2024.emnlp-main.191'
const OTHER_DOI = '10.1145/3580305.3599532'

describe('where a paper is', () => {
  test.each<[string, Partial<Reference>, object]>([
    ['nowhere', {}, { url: '' }],
    ['an address', { urls: ['https://example.org/p'] }, { url: 'https://example.org/p' }],
    ['a DOI alone', { doi: OTHER_DOI }, { url: `https://doi.org/${OTHER_DOI}` }],
    ['a DOI as an address', { doi: `https://doi.org/${OTHER_DOI}` }, { url: `https://doi.org/${OTHER_DOI}` }],
    [
      'an address that does not say the DOI',
      { urls: ['https://example.org/p'], doi: OTHER_DOI },
      { url: 'https://example.org/p', doi: OTHER_DOI },
    ],
    [
      'an address that says the DOI',
      { urls: [`https://dl.acm.org/doi/${OTHER_DOI}`], doi: OTHER_DOI },
      { url: `https://dl.acm.org/doi/${OTHER_DOI}` },
    ],
    ['a page of the ACL and its DOI', { urls: [ACL], doi: ACL_DOI }, { url: ACL }],
    [
      'arXiv before the rest, which becomes identifiers',
      { arxiv: ['2406.16254'], urls: [ACL, 'https://openreview.net/forum?id=abcDEF123'], doi: OTHER_DOI },
      { url: ARXIV, venue: 'arXiv', doi: OTHER_DOI, acl: '2024.emnlp-main.191', openreview: 'abcDEF123' },
    ],
    [
      'the same paper of arXiv in several ways',
      {
        arxiv: ['2406.16254v2'],
        urls: ['https://arxiv.org/pdf/2406.16254'],
        doi: '10.48550/arXiv.2406.16254',
      },
      { url: ARXIV, venue: 'arXiv' },
    ],
    ['the DOI of arXiv alone', { doi: '10.48550/arXiv.2406.16254' }, { url: ARXIV, venue: 'arXiv' }],
    [
      'further addresses by what they lead to',
      {
        urls: [
          'https://a.org/',
          'https://b.org/x.pdf',
          'https://github.com/a/b',
          'https://c.org/',
          'https://d.org/',
        ],
        links: [
          ['pdf', 'https://e.org/'],
          ['video', 'https://a.org/'],
        ],
      },
      {
        url: 'https://a.org/',
        links: {
          pdf: 'https://b.org/x.pdf',
          code: 'https://github.com/a/b',
          paper: 'https://c.org/',
          'paper 2': 'https://d.org/',
          'pdf 2': 'https://e.org/',
        },
      },
    ],
    [
      'another paper of arXiv',
      { arxiv: ['2406.16254'], urls: ['https://arxiv.org/abs/2301.00001'] },
      { url: ARXIV, venue: 'arXiv', links: { paper: 'https://arxiv.org/abs/2301.00001' } },
    ],
  ])('%s', (_, change, expected) => {
    expect(read(change)).toEqual({ ...expected, left: [] })
  })

  test.each([
    'arXiv preprint arXiv:2406.16254',
    'arXiv:2406.16254 [cs.LG]',
    'arXiv e-prints, page arXiv:2406.16254',
    'ArXiv, abs/2406.16254',
    'CoRR abs/2406.16254',
    'abs/2406.16254',
  ])('the arXiv id in %j is found, and as a note it says nothing else', (text) => {
    expect(read({ arxiv: [text], notes: [text] })).toEqual({ url: ARXIV, venue: 'arXiv', left: [] })
  })

  test.each(['Extends arXiv:2406.16254', 'Nature 2406.16254', 'arXiv:2413.16254'])(
    'the text %j names no paper of arXiv',
    (text) => {
      expect(read({ arxiv: [text] })).toEqual({ url: '', left: [] })
    },
  )
})

describe('what does not fit is told', () => {
  test.each<[string, Partial<Reference>, string]>([
    ['no title', { title: '' }, 'Unexpected entry without a title, expected every paper to have one'],
    ['a title', { title: 'x'.repeat(501) }, 'Unexpected title of 501 characters, expected at most 500'],
  ])('the entry: %s', (_, change, reason) => {
    expect(read(change)).toBe(reason)
  })

  test.each<[string, Partial<Reference>, string]>([
    [
      'an author',
      { authors: ['x'.repeat(201)] },
      'Unexpected author of 201 characters, expected at most 200',
    ],
    ['authors', { authors: Array(5001).fill('A B') }, 'Unexpected 5001 authors, expected at most 5000'],
    ['a venue', { venues: ['x'.repeat(201)] }, 'Unexpected venue of 201 characters, expected at most 200'],
    ['a tag', { tags: ['x'.repeat(101)] }, 'Unexpected tag of 101 characters, expected at most 100'],
    ['a note', { notes: ['x'.repeat(2001)] }, 'Unexpected note of 2001 characters, expected at most 2000'],
    [
      'a DOI',
      { doi: 'none' },
      'Unexpected DOI `none`, expected one such as `10.18653/v1/2024.emnlp-main.191`',
    ],
    ['an address', { urls: ['p.html'] }, 'Unexpected address `p.html`, expected one such as `https://...`'],
    [
      'a long address',
      { urls: [`https://a.org/${'x'.repeat(2000)}`] },
      `Unexpected address \`https://a.org/${'x'.repeat(106)}…\`, expected at most 2000 characters`,
    ],
    [
      'a date',
      { dates: ['in press'] },
      'Unexpected date `in press`, expected a year, a month or a day such as `2024-06-24`',
    ],
  ])('the value: %s', (_, change, reason) => {
    expect(read(change)).toEqual({ url: '', left: [reason] })
  })
})

test('letters outside of the basic plane count once', () => {
  expect(read({ title: '𝒩'.repeat(500) })).toEqual({ url: '', left: [] })
})

test('a tag is there once', () => {
  expect(read({ tags: ['a', '', 'b', 'a'] })).toMatchObject({ tags: ['a', 'b'] })
})
