import { describe, expect, test } from 'vitest'
import { type Exchange, ExchangeError, type Reply, type Request } from '../exchange.ts'
import { fetchPage } from './fetch-page.ts'

const PAGE: Reply = { status: 200, headers: { 'content-type': 'text/html' }, text: '<p>', truncated: false }
const to = (location: string, status = 302): Reply => ({ ...PAGE, status, headers: { location } })

/** A server with these pages, which tells what it was asked. */
function server(pages: Readonly<Record<string, Reply | ExchangeError>>) {
  const asked: Request[] = []
  const exchange: Exchange = async (request) => {
    asked.push(request)
    const reply = pages[request.url] ?? { ...PAGE, status: 404 }
    if (reply instanceof Error) throw reply
    return reply
  }
  return { exchange, asked }
}

const START = 'https://a.org/x'
const fetch = (pages: Parameters<typeof server>[0], now = () => 0) =>
  fetchPage(START, { exchange: server(pages).exchange, now })

test('a page is asked for once, untrusted, with bounds', async () => {
  const { exchange, asked } = server({ [START]: PAGE })
  expect(await fetchPage(START, { exchange, now: () => 0 })).toEqual({ url: START, html: '<p>' })
  expect(asked).toEqual([
    {
      url: START,
      headers: { accept: expect.stringContaining('text/html') },
      deadline: 20_000,
      bytes: 512 * 1024,
    },
  ])
})

describe('redirects', () => {
  test.each<[string, Parameters<typeof server>[0], object]>([
    [
      'to another page',
      { [START]: to('/y'), 'https://a.org/y': PAGE },
      { url: 'https://a.org/y', html: '<p>' },
    ],
    ['to arXiv', { [START]: to('https://arxiv.org/pdf/2406.16254v2', 301) }, { key: 'arxiv:2406.16254' }],
    ['to a DOI', { [START]: to('//doi.org/10.1162/tacl_a_00519', 308) }, { key: 'doi:10.1162/tacl_a_00519' }],
    ['to itself', { [START]: to(START) }, { reason: 'it redirects more than 5 times', isAnswer: true }],
    ['nowhere', { [START]: to('https://[') }, { reason: 'it answered 302', isAnswer: false }],
    [
      'to a private address',
      {
        [START]: to('http://169.254.169.254/'),
        'http://169.254.169.254/': new ExchangeError('refused', 'a private address'),
      },
      { reason: 'a private address', isAnswer: true },
    ],
  ])('%s', async (_, pages, expected) => {
    expect(await fetch(pages)).toEqual(expected)
  })

  test('all within one deadline', async () => {
    let time = 0
    const result = await fetch({ [START]: to(START) }, () => {
      time += 7000
      return time
    })
    expect(result).toEqual({ reason: 'it took too long', isAnswer: false })
  })
})

test.each<[string, Reply | ExchangeError, boolean]>([
  ['404', { ...PAGE, status: 404 }, true],
  ['410', { ...PAGE, status: 410 }, true],
  ['403', { ...PAGE, status: 403 }, false],
  ['429', { ...PAGE, status: 429 }, false],
  ['503', { ...PAGE, status: 503 }, false],
  ['a PDF', { ...PAGE, headers: { 'content-type': 'application/pdf' } }, true],
  ['no type', { ...PAGE, headers: {} }, true],
  ['no host', new ExchangeError('no such host', 'no such host'), true],
  ['a time-out', new ExchangeError('timeout', 'it did not answer in time'), false],
  ['bad TLS', new ExchangeError('tls', 'its certificate is not valid'), false],
])('%s: whether that is an answer', async (_, reply, isAnswer) => {
  expect(await fetch({ [START]: reply })).toMatchObject({ reason: expect.any(String), isAnswer })
})

test('a mistake of the program is none of the page', async () => {
  const exchange: Exchange = async () => {
    throw new TypeError('oops')
  }
  await expect(fetchPage(START, { exchange, now: () => 0 })).rejects.toThrow('oops')
})
