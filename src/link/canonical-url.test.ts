import { describe, expect, test } from 'vitest'
import { canonicalUrl } from './canonical-url.ts'

describe('canonicalUrl', () => {
  test.each([
    ['http://github.com/a/b', 'https://github.com/a/b', ['`http:`']],
    ['HTTP://a.github.io/b', 'https://a.github.io/b', ['`http:`']],
    ['https://a.org/b?', 'https://a.org/b', ['empty `?`']],
    ['https://a.org/b?#c', 'https://a.org/b#c', ['empty `?`']],
    ['https://a.org/b#', 'https://a.org/b', ['empty `#`']],
    ['https://a.org/b?#', 'https://a.org/b', ['empty `?`', 'empty `#`']],
    ['https://a.org/b?utm_source=x', 'https://a.org/b', ['tracking parameter `utm_source`']],
    ['https://a.org/b?c=d&fbclid=x&e=f#g', 'https://a.org/b?c=d&e=f#g', ['tracking parameter `fbclid`']],
    ['https://a.org/b?UTM_Medium=x&utm_source', 'https://a.org/b', ['tracking parameter `UTM_Medium`']],
    ['https://x.com/a/status/1?s=20&t=x', 'https://x.com/a/status/1', ['tracking parameter `s`']],
    ['https://youtu.be/a?t=42&si=x', 'https://youtu.be/a?t=42', ['tracking parameter `si`']],
    [
      'https://browse.arxiv.org/html/2209.10652',
      'https://arxiv.org/html/2209.10652',
      ['old host `browse.arxiv.org`'],
    ],
    ['http://dx.doi.org/10.1162/a?b#c', 'https://doi.org/10.1162/a?b#c', ['old host `dx.doi.org`']],
    [
      'http://www.aclweb.org/anthology/P18-1198',
      'https://aclanthology.org/P18-1198/',
      ['old host `aclweb.org`'],
    ],
    [
      'https://aclanthology.info/papers/P18-1198/p18-1198',
      'https://aclanthology.org/P18-1198/',
      ['old host `aclanthology.info`'],
    ],
    [
      'http://anthology.aclweb.org/D/D14/D14-1082.pdf',
      'https://aclanthology.org/D14-1082.pdf',
      ['old host `anthology.aclweb.org`'],
    ],
    [
      'http://github.com/a?ref_src=b#',
      'https://github.com/a',
      ['`http:`', 'tracking parameter `ref_src`', 'empty `#`'],
    ],
  ])('%s', (url, expected, unexpected) => {
    expect(canonicalUrl(url)).toEqual({ url: expected, unexpected })
    expect(canonicalUrl(expected)).toBeUndefined()
  })

  test.each([
    ['nothing to change', 'https://a.org/b?c=d#e'],
    ['http on a host that is not known', 'http://a.org/b'],
    ['characters that could be encoded', 'https://A.org/[b] (c)?d=é&&e#f%20'],
    ['a parameter that only looks alike', 'https://a.org/b?utm=1&s=2&sort=utm_source'],
    ['a question mark in a fragment', 'https://a.org/b#/c?utm_source=d'],
    ['a number sign in a fragment', 'https://a.org/b#c#'],
    ['another page of an old host', 'https://www.aclweb.org/portal/what-is-cl'],
    ['a host that ends alike', 'http://notgithub.com/a'],
    ['no address', '10.1162/tacl_a_00519'],
  ])('%s: %s', (_, url) => {
    expect(canonicalUrl(url)).toBeUndefined()
  })
})
