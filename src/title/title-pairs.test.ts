import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import type { Paper } from '../paper.ts'
import { titlePairsOf } from './title-pairs.ts'

const TITLE = 'The Quantization Model of Neural Scaling'
const SECTIONS = [
  { id: 'theory', title: 'Theory' },
  { id: 'tools', title: 'Tools' },
]
const here: Partial<Paper> = { title: TITLE, url: 'https://example.org/here' }
const there: Partial<Paper> = { title: TITLE, url: 'https://example.org/there' }
const arxiv = 'https://arxiv.org/abs/2303.13506'
const doi = '10.1000/182'

function kindOf(...papers: Partial<Paper>[]): string | undefined {
  return titlePairsOf(listOf({ sections: SECTIONS, papers }))[0]?.kind
}

test.each<[string, Partial<Paper>, Partial<Paper>, string | undefined]>([
  ['one title', here, there, 'repeat'],
  [
    'one title in one section',
    { ...here, section: 'tools' },
    { ...there, section: ['theory', 'tools'] },
    'repeat',
  ],
  ['one title in two sections', { ...here, section: 'tools' }, { ...there, section: 'theory' }, 'elsewhere'],
  [
    'a short title',
    { ...here, title: 'Neural Scaling Laws' },
    { ...there, title: 'Neural Scaling Laws' },
    'alike',
  ],
  [
    'a title of two words',
    { ...here, title: 'Deep Learning' },
    { ...there, title: 'Deep Learning' },
    undefined,
  ],
  [
    'a title of two words and an author in common',
    { ...here, title: 'Deep Learning', authors: ['Ada Lovelace'] },
    { ...there, title: 'Deep Learning', authors: ['Ada Lovelace'] },
    'alike',
  ],
  [
    'a title that begins with the whole of another',
    { ...here, title: 'Scaling Laws of Neural Networks' },
    { ...there, title: 'Scaling Laws of Neural Networks: A Theory' },
    'alike',
  ],
  [
    'a title that begins with the few words of another',
    { ...here, title: 'Deep Domain Adaptation' },
    { ...there, title: 'Deep Domain Adaptation: An Approach for Tracking Eyes' },
    undefined,
  ],
  [
    'a post and a paper',
    { ...here, url: 'https://doe.org/blog/2021/scaling/' },
    { ...there, url: arxiv },
    undefined,
  ],
  ['a post and another address', { ...here, url: 'https://doe.org/blog/2021/scaling/' }, there, 'repeat'],
  ['a typo', here, { ...there, title: TITLE.replace('z', 's') }, 'alike'],
  ['an identifier and none', { ...here, url: arxiv }, there, 'repeat'],
  ['one identifier', { ...here, url: arxiv }, { ...there, arxiv: '2303.13506' }, undefined],
  ['different identifiers', { ...here, url: arxiv }, { ...there, arxiv: '2303.13507' }, undefined],
  ['one title, identifiers of two schemes', { ...here, url: arxiv }, { ...there, doi }, undefined],
  [
    'a typo, identifiers of two schemes',
    { ...here, url: arxiv },
    { ...there, doi, title: `${TITLE}s` },
    'alike',
  ],
  ['one url', here, { ...there, url: 'https://example.org/here' }, undefined],
  [
    'an author in common',
    { ...here, authors: ['Ada Lovelace'] },
    { ...there, authors: ['Ada Lovelace'] },
    'repeat',
  ],
  [
    'authors that may be the same',
    { ...here, authors: ['A. Lovelace'] },
    { ...there, authors: ['Lovelace, Ada'] },
    'repeat',
  ],
  [
    'authors with a given name in common',
    { ...here, authors: ['Wei Li'] },
    { ...there, authors: ['Wei Zhang'] },
    undefined,
  ],
  ['other authors', { ...here, authors: ['Ada Lovelace'] }, { ...there, authors: ['A. Turing'] }, undefined],
  ['authors of one only', { ...here, authors: ['Ada Lovelace'] }, { ...there, authors: [] }, 'repeat'],
  ['another title', here, { ...there, title: 'Finding Neurons in a Haystack' }, undefined],
])('%s', (_, first, second, kind) => {
  expect(kindOf(first, second)).toBe(kind)
  expect(kindOf(second, first)).toBe(kind)
})

test('among papers with identifiers of one scheme there is none', () => {
  const papers = [1, 2, 3].map((number) => ({ title: TITLE, url: `${arxiv.slice(0, -1)}${number}` }))
  expect(kindOf(...papers)).toBeUndefined()
})
