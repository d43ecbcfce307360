import { expect, test } from 'vitest'
import { parsedUrl, percentDecoded, urlParts } from './url.ts'

test.each([
  [
    'https://WWW.Example.org//a/b?c=d#e?f',
    { host: 'example.org', path: 'a/b', query: 'c=d', fragment: 'e?f' },
  ],
  ['http://example.org:80', { host: 'example.org:80', path: '', query: '', fragment: '' }],
  ['https://user@example.org?#', { host: 'user@example.org', path: '', query: '', fragment: '' }],
])('the parts of %s', (text, parts) => {
  expect(urlParts(text)).toEqual(parts)
})

test.each(['ftp://example.org/', 'example.org', ''])('%s has no parts', (text) => {
  expect(urlParts(text)).toBeUndefined()
})

test.each([
  ['a%2Fb', 'a/b'],
  ['a/b', 'a/b'],
  ['100%', '100%'],
])('%s decoded', (text, expected) => {
  expect(percentDecoded(text)).toBe(expected)
})

test('hosts in any script are read however often', () => {
  const answers = Array.from({ length: 20_000 }, () => parsedUrl('https://müller.example/')?.hostname)
  expect(new Set(answers)).toEqual(new Set(['xn--mller-kva.example']))
})
