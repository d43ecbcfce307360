import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts } from '../facts.ts'
import type { Paper } from '../paper.ts'
import { factsOf, type Said } from '../publication/facts-of.ts'
import rule from './identifier-exists.ts'

function problems(entry: Partial<Paper>, said: Record<string, Said>) {
  return [...rule.check(listOf([entry]), { ...noFacts('2026-11-22'), ...factsOf(said) })]
}

const arxiv = 'arxiv:2209.10652'
const doi = { doi: '10.1000/1' }
const record = [{ title: 'Toy Models of Superposition' }]

test.each<[string, Partial<Paper>, Record<string, Said>, number]>([
  ['arXiv knows no such id', {}, { [arxiv]: { arxiv: [] } }, 1],
  [
    'arXiv knows no such id, and another registry has a paper under it',
    {},
    { [arxiv]: { arxiv: [], 'semantic-scholar': record } },
    0,
  ],
  [
    'the registry of DOIs knows no such name, and Crossref has the work',
    doi,
    { 'doi:10.1000/1': { doi: [], crossref: record } },
    0,
  ],
  ['arXiv knows it', {}, { [arxiv]: { arxiv: record } }, 0],
  [
    'arXiv was not asked, and others do not know it',
    {},
    { [arxiv]: { 'semantic-scholar': [], datacite: [], dblp: [] } },
    0,
  ],
  ['the registry of DOIs knows no such name', doi, { 'doi:10.1000/1': { doi: [] } }, 1],
  ['only Crossref does not know it', doi, { 'doi:10.1000/1': { crossref: [], 'semantic-scholar': [] } }, 0],
  [
    'OpenReview does not know it',
    { openreview: 'abcdefghij' },
    { 'openreview:abcdefghij': { openreview: [] } },
    0,
  ],
])('%s: %s', (_, entry, said, expected) => {
  expect(problems(entry, said)).toHaveLength(expected)
})

test('the id that the title has is suggested', () => {
  const title = 'Counting Stars with Small Neural Networks'
  const found = { title, authors: ['Jane Doe'], identifiers: ['arxiv:2402.00001'] }
  const said = {
    [arxiv]: { arxiv: [] },
    'title:counting stars with small neural networks': { dblp: [found] },
  }
  const [problem] = problems({ title, url: 'https://arxiv.org/pdf/2209.10652' }, said)
  expect(problem?.suggestion).toEqual([
    { path: ['papers', 0, 'url'], value: 'https://arxiv.org/abs/2402.00001' },
  ])
})
