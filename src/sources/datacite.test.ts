import { describe, expect, test } from 'vitest'
import { dataciteService } from '../fixtures/services/datacite.ts'
import { plainRegistry } from '../fixtures/services/plain-registry.ts'
import type { RealPaper, Service } from '../fixtures/services/service.ts'
import datacite from './datacite.ts'

const ATTENTION: RealPaper = {
  title: 'Attention Is All You Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer', 'Google'],
  arxiv: {
    id: '1706.03762',
    versions: ['2017-06-12', '2017-06-19', '2023-08-02'],
    comment: '15 pages, 5 figures',
    doi: '10.65215/2Q58A426',
    abstract: 'The dominant models are  complex.',
  },
}
const OLD: RealPaper = {
  title: 'Strings',
  authors: ['A. Author'],
  arxiv: { id: 'hep-th/9901001', versions: ['1999-01-01'] },
}

function ask(key: string, service: Service) {
  return datacite.ask([key], plainRegistry({ [datacite.address]: service }))
}

test('says title, authors and the days of the first and the newest version', async () => {
  const service = dataciteService([ATTENTION])
  expect((await ask('arxiv:1706.03762', service)).get('arxiv:1706.03762')).toEqual([
    {
      key: '10.48550/arxiv.1706.03762',
      title: 'Attention Is All You Need',
      authors: ['Ashish Vaswani', 'Noam Shazeer', 'Google'],
      date: '2017-06-12',
      version: 3,
      updated: '2023-08-02',
      identifiers: ['doi:10.65215/2q58a426'],
      comment: '15 pages, 5 figures',
      abstract: 'The dominant models are complex.',
    },
  ])
  expect(service.asked.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
    'GET /10.48550/arXiv.1706.03762',
  ])
})

test('knows ids of before 2007', async () => {
  const found = await ask('arxiv:hep-th/9901001', dataciteService([OLD]))
  expect(found.get('arxiv:hep-th/9901001')?.[0]).toMatchObject({ title: 'Strings', date: '1999-01-01' })
})

test('a paper that it does not know stays unknown, for it learns of papers late', async () => {
  expect(await ask('arxiv:2401.00001', dataciteService([ATTENTION]))).toEqual(new Map())
})

test('has the first day first, in whatever order the dates are', async () => {
  const dates = ['2024-03-01', '2024-01-01', '2024-02-01'].map((day) => ({
    dateType: 'Submitted',
    date: `${day}T00:00:00Z`,
  }))
  const data = { id: '10.48550/arxiv.1706.03762', attributes: { titles: [{ title: 'T' }], dates } }
  const found = await ask('arxiv:1706.03762', () => ({ body: JSON.stringify({ data }) }))
  expect(found.get('arxiv:1706.03762')?.[0]).toMatchObject({ date: '2024-01-01', updated: '2024-03-01' })
})

test.each(['arxiv:abc', 'arxiv:1706.03762v1', 'doi:10.48550/arxiv.1706.03762', 'arxiv:../x', 'title:x'])(
  '%j is never asked for',
  async (key) => {
    const service = dataciteService([ATTENTION])
    expect(datacite.answers(key)).toBe(false)
    expect(await ask(key, service)).toEqual(new Map())
    expect(service.asked).toEqual([])
  },
)

describe('authors', () => {
  const authorsOf = async (creators: unknown) => {
    const data = { id: '10.48550/arxiv.1706.03762', attributes: { titles: [{ title: 'T' }], creators } }
    const found = await ask('arxiv:1706.03762', () => ({ body: JSON.stringify({ data }) }))
    return found.get('arxiv:1706.03762')?.[0]?.authors
  }
  test.each<[unknown, string[] | undefined]>([
    [[{ name: 'Vaswani, Ashish' }], ['Ashish Vaswani']],
    [[{ name: 'OpenAI', nameType: 'Organizational' }], ['OpenAI']],
    [[{ givenName: 'Ada', name: 'Lovelace, Ada' }], ['Ada Lovelace']],
    [[{}, null, 'x', { name: 7 }], undefined],
    ['nobody', undefined],
  ])('%j', async (creators, expected) => {
    expect(await authorsOf(creators)).toEqual(expected)
  })
})

test('has no version, date or comment that is none', async () => {
  const attributes = {
    titles: [{ title: 'T' }],
    version: 'x',
    dates: [{ dateType: 'Submitted', date: 'yesterday' }, { dateType: 'Issued', date: '2017-01-01' }, null],
    descriptions: [{ descriptionType: 'Other', description: ' ' }],
    relatedIdentifiers: [
      { relationType: 'IsVersionOf', relatedIdentifier: '10.48550/arXiv.1706.03762' },
      { relationType: 'References', relatedIdentifier: '10.1000/1' },
      { relationType: 'IsVersionOf', relatedIdentifier: 'x' },
    ],
  }
  const body = JSON.stringify({ data: { id: '10.48550/ARXIV.1706.03762', attributes } })
  const found = await ask('arxiv:1706.03762', () => ({ body }))
  expect(found.get('arxiv:1706.03762')).toEqual([{ key: '10.48550/arxiv.1706.03762', title: 'T' }])
})

describe('what is no good answer', () => {
  const says =
    (value: unknown, status = 200): Service =>
    () => ({ status, body: JSON.stringify(value) })
  const other = { data: { id: '10.48550/arxiv.2401.00001', attributes: { titles: [{ title: 'T' }] } } }
  const untitled = { data: { id: '10.48550/arxiv.1706.03762', attributes: { titles: [] } } }

  test.each<[string, Service, string]>([
    ['HTML', () => ({ body: '<html>' }), 'it answered 200 with something else than JSON'],
    ['a refusal', says({}, 403), 'it answered 403'],
    ['another record', says(other), 'its answer is no record of the paper'],
    ['a record without a title', says(untitled), 'its answer is no record of the paper'],
    ['null', says(null), 'its answer is no record of the paper'],
  ])('%s', async (_, service, message) => {
    await expect(ask('arxiv:1706.03762', service)).rejects.toThrow(message)
    await expect(ask('arxiv:1706.03762', service)).rejects.toMatchObject({ name: 'Unanswered' })
  })
})
