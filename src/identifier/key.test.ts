import { expect, test } from 'vitest'
import { identifierOf, keyOf } from './identifiers.ts'
import { identifierIn, idsIn, pageOf, schemeIn } from './key.ts'

const KEYS = [
  'arxiv:2406.16254',
  'doi:10.1/a:b',
  'acl:2024.acl-long.309',
  'openreview:cnKhHxN3xj',
  'doi:10.1/c',
]

test('a key is taken apart and put together again', () => {
  for (const key of KEYS) {
    const identifier = identifierIn(key)
    expect(identifier && keyOf(identifier)).toBe(key)
    expect(schemeIn(key)).toBe(identifier?.scheme)
  }
})

test.each(['title:a', 's2:a', 'dblp:a', 'arxiv', ''])('%j is no identifier', (key) => {
  expect(identifierIn(key)).toBeUndefined()
})

test('the ids of one scheme stay in order', () => {
  expect(idsIn(KEYS, 'doi')).toEqual(['10.1/a:b', '10.1/c'])
  expect(idsIn(KEYS, 'title')).toEqual([])
})

test.each(KEYS.filter((key) => !key.startsWith('doi')))('the page of %s names it', (key) => {
  const identifier = identifierIn(key)
  expect(identifier).toBeDefined()
  expect(identifier && identifierOf(pageOf(identifier))).toEqual(identifier)
})
