import { expect, test } from 'vitest'
import { mayNamePaper } from './paper-host.ts'

test.each([
  ['2209.10652', true],
  ['10.1162/tacl_a_00519', true],
  ['https://arxiv.org/abs/2209.10652', true],
  ['HTTPS://WWW.ARXIV.ORG/abs/2209.10652', true],
  ['https://link.springer.com/article/10.1007/s11263', true],
  ['https://openreview.net', true],
  ['https://example.org/arxiv', false],
  ['https://example.org', false],
  ['https://example.org', false],
])('%s: %s', (text, expected) => {
  expect(mayNamePaper(text)).toBe(expected)
})

test('thousands of hosts are told apart too', () => {
  const hosts = Array.from({ length: 10_001 }, (_, index) => `https://host-${index}-x.example/`)
  expect(hosts.some(mayNamePaper)).toBe(false)
})
