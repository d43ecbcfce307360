import { describe, expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { describeIdentifier, identifierOf, identifiersOf, keyOf, pathOf } from './identifiers.ts'

describe('identifierOf', () => {
  test.each([
    ['https://arxiv.org/pdf/2209.10652v1', 'arxiv', '2209.10652'],
    ['https://doi.org/10.48550/arXiv.2209.10652', 'arxiv', '2209.10652'],
    ['https://aclanthology.org/P18-1198.pdf', 'acl', 'P18-1198'],
    ['https://doi.org/10.18653/v1/2022.acl-long.581', 'acl', '2022.acl-long.581'],
    ['https://openreview.net/pdf?id=cnKhHxN3xj', 'openreview', 'cnKhHxN3xj'],
    ['https://doi.org/10.1162/TACL_a_00519', 'doi', '10.1162/tacl_a_00519'],
    ['https://dl.acm.org/doi/abs/10.1145/3292500.3330701', 'doi', '10.1145/3292500.3330701'],
    ['doi:10.1162/tacl_a_00519', 'doi', '10.1162/tacl_a_00519'],
    ['arXiv:2209.10652', 'arxiv', '2209.10652'],
  ])('%s', (text, scheme, id) => {
    expect(identifierOf(text)).toEqual({ scheme, id })
  })

  test.each(['https://example.org/papers/1', 'Superposition', ''])('none in %s', (text) => {
    expect(identifierOf(text)).toBeUndefined()
  })
})

describe('identifiersOf', () => {
  test('takes them from the url, the links to the paper and the fields', () => {
    const list = listOf([
      {
        url: 'https://aclanthology.org/2022.acl-long.581/',
        links: {
          Paper: 'https://openreview.net/forum?id=cnKhHxN3xj',
          code: 'https://doi.org/10.5281/zenodo.1',
        },
        arxiv: 'arXiv:2104.08696v2',
        doi: '10.1162/TACL_a_00519',
      },
      {
        url: 'https://example.org/',
        doi: '10.48550/arXiv.2209.10652',
        acl: 'none',
        openreview: 'rylXBkrYDS',
      },
      { url: 'https://example.org/', links: { related: 'https://arxiv.org/abs/2209.10652' } },
    ])
    const found = identifiersOf(list).map((own) =>
      own.map((identifier) => ({ scheme: identifier.scheme, id: identifier.id, path: pathOf(identifier) })),
    )
    expect(found).toEqual([
      [
        { scheme: 'acl', id: '2022.acl-long.581', path: ['papers', 0, 'url'] },
        { scheme: 'openreview', id: 'cnKhHxN3xj', path: ['papers', 0, 'links', 'Paper'] },
        { scheme: 'arxiv', id: '2104.08696', path: ['papers', 0, 'arxiv'] },
        { scheme: 'doi', id: '10.1162/tacl_a_00519', path: ['papers', 0, 'doi'] },
      ],
      [
        { scheme: 'openreview', id: 'rylXBkrYDS', path: ['papers', 1, 'openreview'] },
        { scheme: 'arxiv', id: '2209.10652', path: ['papers', 1, 'doi'] },
      ],
      [],
    ])
  })

  test('is derived once', () => {
    const list = listOf([{}])
    expect(identifiersOf(list)).toBe(identifiersOf(list))
  })
})

test('identifiers in messages and as keys', () => {
  const identifier = { scheme: 'arxiv', id: '2209.10652' } as const
  expect(describeIdentifier(identifier)).toBe('arXiv id `2209.10652`')
  expect(keyOf(identifier)).toBe('arxiv:2209.10652')
})
