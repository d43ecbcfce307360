import { expect, test } from 'vitest'
import { identifierOf, keyOf } from './identifiers.ts'
import { doiIn, identifierIn, idsIn, pageOf, schemeIn } from './key.ts'

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

test.each([
  ['doi:10.1162/tacl_a_00519', '10.1162/tacl_a_00519'],
  ['acl:2024.acl-long.309', '10.18653/v1/2024.acl-long.309'],
  ['acl:2022.tacl-1.74', undefined],
  ['acl:P18-1023', undefined],
  ['arxiv:2406.16254', undefined],
  ['title:neurons', undefined],
])('%s has the DOI %s', (key, doi) => {
  expect(doiIn(key)).toBe(doi)
})
