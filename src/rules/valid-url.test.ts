import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './valid-url.ts'

function problemsOf(url: string) {
  return [...rule.check(listOf([{ links: { page: url } }]))]
}

test.each([
  [' https://a.org/b', 'https://a.org/b'],
  ['https://a.org/b\n', 'https://a.org/b'],
])('white space around %j can be left out', (url, value) => {
  expect(problemsOf(url)[0]?.fix).toEqual([{ path: ['papers', 0, 'links', 'page'], value }])
})

test.each([
  ['www.a.org/b', 'https://www.a.org/b'],
  ['https://a.org/b).', 'https://a.org/b'],
  ['https://a.org/forum?id=b},', 'https://a.org/forum?id=b'],
])('%s is probably %s', (url, value) => {
  expect(problemsOf(url)[0]?.suggestion).toEqual([{ path: ['papers', 0, 'links', 'page'], value }])
})

test.each(['CONTRIBUTING.md', './paper.pdf', 'to be done', 'SandAI-org/Magi-1', 'javascript:alert(1)'])(
  'what %s should be, nobody can tell',
  (url) => {
    expect(problemsOf(url)).toHaveLength(1)
    expect(problemsOf(url)[0]).not.toHaveProperty('fix')
    expect(problemsOf(url)[0]).not.toHaveProperty('suggestion')
  },
)

test.each([
  ['of a DOI `doi-link` speaks', 'doi:10.1162/tacl_a_00519'],
  ['of an impossible arXiv id `arxiv-id` speaks', 'https://arxiv.org/abs/2209.10652)'],
  ['of an empty link `schema` speaks', ''],
])('%s', (_, url) => {
  expect(problemsOf(url)).toEqual([])
})

test('of an arXiv id `arxiv-link` speaks', () => {
  expect([...rule.check(listOf([{ url: 'arXiv:2209.10652' }]))]).toEqual([])
})
