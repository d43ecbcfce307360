import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './doi-link.ts'

test.each([
  ['a DOI that is an address', { url: 'https://doi.org/10.1162/tacl_a_00519' }],
  ['a DOI that is an old address', { url: 'http://dx.doi.org/10.1162/tacl_a_00519' }],
  ['a DOI of arXiv, of which `arxiv-link` speaks', { url: '10.48550/arXiv.2209.10652' }],
  ['another text', { url: 'to be done' }],
  ['the field', { doi: '10.1162/tacl_a_00519' }],
])('not %s', (_, paper) => {
  expect([...rule.check(listOf([paper]))]).toEqual([])
})

test('a DOI of arXiv in a link that is named after it', () => {
  const [problem] = rule.check(listOf([{ links: { doi: '10.48550/arXiv.2209.10652' } }]))
  expect(problem?.fix[0]?.value).toBe('https://doi.org/10.48550/arXiv.2209.10652')
})
