import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './canonical-url.ts'

function problemsOf(name: string, url: string) {
  return [...rule.check(listOf([{ links: { [name]: url } }]))]
}

test.each(['http://120.92.209.146:8081/', 'http://120.92.209.146/', 'http://a.org:8080/b', 'http://[::1]/'])(
  '%s cannot be expected to answer by https',
  (url) => {
    expect(problemsOf('demo', url)).toEqual([])
  },
)

test.each(['http://a.org', 'http://3d.a.org/b', 'http://a.org?b'])('%s can', (url) => {
  const value = url.replace('http', 'https')
  expect(problemsOf('demo', url)[0]).toMatchObject({ suggestion: [{ value }] })
})

test('what is certain is mended before the host is asked', () => {
  const [problem] = problemsOf('demo', 'http://a.org/b?fbclid=c')
  expect(problem?.fix).toEqual([{ path: ['papers', 0, 'links', 'demo'], value: 'http://a.org/b' }])
  expect(problem).not.toHaveProperty('suggestion')
})

test('links to arXiv papers are left to `arxiv-link`, but for those that it leaves alone', () => {
  expect(problemsOf('paper', 'http://arxiv.org/abs/2209.10652')).toEqual([])
  expect(problemsOf('html', 'http://arxiv.org/html/2209.10652')).toHaveLength(1)
})
