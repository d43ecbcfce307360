import { describe, expect, test } from 'vitest'
import { type Exchange, ExchangeError } from '../exchange.ts'
import type { LinkFact } from '../facts.ts'
import { virtualClock } from '../fixtures/virtual-clock.ts'
import { canariesOf } from './canaries.ts'
import { checkLinks, type LinkCheckOptions } from './check-links.ts'

const START = Date.UTC(2026, 10, 26, 5, 17)
const CHECKED = '2026-11-26T05:17Z'
const DAY = '2026-11-26'

/** The status of an answer or the name of a failure, from the url and how often it was asked by that method. */
type Server = (url: string, method: string, count: number) => number | string

async function checked(
  urls: readonly string[],
  server: Server,
  known: Record<string, LinkFact> = {},
  options: Partial<LinkCheckOptions> = {},
) {
  const clock = virtualClock(START)
  const counts = new Map<string, number>()
  const requests: { url: string; host: string; start: number; end: number }[] = []
  const exchange: Exchange = async ({ url, method = 'GET', signal, deadline }) => {
    const count = (counts.get(`${method} ${url}`) ?? 0) + 1
    counts.set(`${method} ${url}`, count)
    const answer = server(url, method, count)
    const request = { url, host: new URL(url).host, start: clock.now(), end: 0 }
    requests.push(request)
    await clock.wait(answer === 'timeout' ? deadline : 100)
    request.end = clock.now()
    if (signal?.aborted) throw new ExchangeError('interrupted', 'it was interrupted')
    if (typeof answer === 'string' && answer.startsWith('/'))
      return { status: 301, headers: { location: answer }, text: '', truncated: false }
    if (typeof answer === 'string') throw new ExchangeError(answer as 'timeout', 'it failed')
    return { status: answer, headers: {}, text: '', truncated: false }
  }
  const result = await clock.run(() =>
    checkLinks(urls, known, { ...clock, exchange, canaries: [], ...options }),
  )
  return { ...result, asked: requests, seconds: (clock.now() - START) / 1_000 }
}

const pages = (count: number, host = 'a.example') =>
  Array.from({ length: count }, (_, index) => `https://${host}/${index + 1}`)

test('each link has its fact', async () => {
  const server: Server = (url) =>
    ({ 1: 200, 2: '/new', 3: 404, 4: 403, 5: 500, 6: 'refused' })[url.slice(-1)] ?? 200
  const { facts, left } = await checked(pages(6), server, {
    'https://a.example/4': { state: 'alive', checked: '', lastAlive: '2026-11-19' },
  })
  expect(Object.fromEntries(facts)).toEqual({
    'https://a.example/1': { state: 'alive', checked: CHECKED, lastAlive: DAY },
    'https://a.example/2': { state: 'moved', checked: CHECKED, to: 'https://a.example/new', lastAlive: DAY },
    'https://a.example/3': { state: 'suspect', checked: CHECKED, reason: '404', failures: [CHECKED] },
    'https://a.example/4': { state: 'blocked', checked: CHECKED, reason: '403', lastAlive: '2026-11-19' },
    'https://a.example/5': { state: 'unknown', checked: CHECKED, reason: '500' },
    'https://a.example/6': { state: 'refused', checked: CHECKED, reason: 'it failed' },
  })
  expect(left).toBe(0)
})

test('a third failure makes a link gone', async () => {
  const [url] = pages(1) as [string]
  const before: LinkFact = {
    state: 'suspect',
    checked: '',
    reason: '404',
    failures: ['2026-11-19T05:17Z', '2026-11-23T05:17Z'],
  }
  const { facts } = await checked([url], (asked) => (asked === url ? 404 : 200), { [url]: before })
  expect(facts.get(url)).toMatchObject({ state: 'gone', failures: [...(before.failures ?? []), CHECKED] })
})

describe('a failure counts only when it is seen twice in the run', () => {
  test.each<[string, (number | string)[], LinkFact['state']]>([
    ['404 and then 200', [404, 200], 'alive'],
    ['404 twice', [404, 404], 'suspect'],
    ['404, 503, 404', [404, 503, 404], 'suspect'],
    ['404, 503, 503', [404, 503, 503], 'unknown'],
    ['404, 410, 410', [404, 410, 410], 'suspect'],
    ['404, 410, 200', [404, 410, 200], 'alive'],
    ['404, 410, no such host', [404, 410, 'no such host'], 'unknown'],
    ['503, 404, 404', [503, 404, 404], 'suspect'],
    ['503 and then 200', [503, 200], 'alive'],
    ['no such host, 200', ['no such host', 200], 'alive'],
    ['no such host twice', ['no such host', 'no such host'], 'suspect'],
    ['404 and then 403', [404, 403], 'blocked'],
  ])('%s', async (_, answers, expected) => {
    const [url] = pages(1) as [string]
    const server: Server = (asked, method, count) => {
      if (asked !== url) return 200
      return method === 'HEAD' ? 405 : (answers[count - 1] ?? 'tls')
    }
    expect((await checked([url], server)).facts.get(url)?.state).toBe(expected)
  })
})

describe('404 counts only on a host that has other pages to show', () => {
  test.each<[string, string[], Server, string]>([
    ['another link answers', pages(2), (url) => (url.endsWith('2') ? 200 : 404), 'suspect: 404'],
    ['its home page answers', pages(1), (url) => (url.endsWith('/') ? 200 : 404), 'suspect: 404'],
    ['its home page is 404, too', pages(1), () => 404, 'suspect: 404, and its home page does not answer'],
    [
      'its home page is blocked',
      pages(1),
      (url) => (url.endsWith('/') ? 403 : 410),
      'suspect: 410, and its home page does not answer',
    ],
    ['a platform without home pages', pages(1, 'ada.github.io'), () => 404, 'suspect: 404'],
    ['a host that does not exist', pages(1), () => 'no such host', 'suspect: no such host'],
  ])('%s', async (_, urls, server, expected) => {
    const fact = (await checked(urls, server)).facts.get(urls[0] as string)
    expect(`${fact?.state}: ${fact?.reason}`).toBe(expected)
    expect(fact?.failures?.length ?? 0).toBe(expected.includes(',') ? 0 : 1)
  })
})

describe('canaries', () => {
  const CANARIES = ['https://canary-a.example/', 'https://canary-b.example/']
  const isCanary = (url: string) => url.includes('canary')
  const run = (canary: (url: string, count: number) => number | string) =>
    checked(
      pages(2),
      (url, _, count) => (isCanary(url) ? canary(url, count) : 404),
      {},
      { canaries: CANARIES },
    )

  test.each([200, 302, 401, 403, 429])('answer by %s', async (status) => {
    const { facts, silentCanary } = await run(() => status)
    expect(silentCanary).toBeUndefined()
    expect(facts.size).toBe(2)
  })

  test.each([404, 410, 500, 503, 'timeout', 'no such host', 'lookup failed', 'tls'])(
    'do not answer by %s',
    async (fault) => {
      const { facts, silentCanary, asked, left } = await run((url) => (url === CANARIES[1] ? fault : 200))
      expect(silentCanary).toBe(CANARIES[1])
      expect(facts.size).toBe(0)
      expect(left).toBe(2)
      expect(asked.some(({ url }) => !isCanary(url))).toBe(false)
    },
  )

  test('may fail twice', async () => {
    expect((await run((_, count) => (count < 3 ? 'timeout' : 200))).facts.size).toBe(2)
  })

  test('are asked at the end, too: when the network was lost meanwhile, nothing follows', async () => {
    const { facts, silentCanary, asked } = await run((_, count) => (count === 1 ? 200 : 'lookup failed'))
    expect(silentCanary).toBe(CANARIES[0])
    expect(facts.size).toBe(0)
    expect(asked.some(({ url }) => !isCanary(url))).toBe(true)
  })

  test.each([
    [undefined, 3],
    ['', 0],
    ['  ', 0],
    ['https://a.example/ https://b.example/', 2],
  ])('PAPERLIST_CANARIES=%j', (value, count) => {
    expect(canariesOf({ PAPERLIST_CANARIES: value })).toHaveLength(count)
  })
})

describe('manners', () => {
  test('a host is asked one thing at a time, a second apart, redirects to it included; others meanwhile', async () => {
    const urls = [...pages(3), ...pages(3, 'b.example'), ...pages(30, 'c.example')]
    const { asked, seconds } = await checked(urls, (url) =>
      url === 'https://b.example/2' ? '//a.example/x' : url.endsWith('3') ? 404 : 200,
    )
    for (const host of ['a.example', 'b.example', 'c.example']) {
      const times = asked.filter((request) => request.host === host)
      for (let index = 1; index < times.length; index++)
        expect((times[index]?.start ?? 0) - (times[index - 1]?.end ?? 0)).toBeGreaterThanOrEqual(1_000)
    }
    expect(seconds).toBeLessThan(50)
  })

  test('at most 24 hosts are asked at once', async () => {
    const { asked } = await checked(
      Array.from({ length: 100 }, (_, host) => `https://h${host}.example/`),
      () => 200,
    )
    const most = Math.max(
      ...asked.map(({ start }) => asked.filter((other) => other.start <= start && start < other.end).length),
    )
    expect(most).toBe(24)
  })

  test.each(['timeout', 'connection', 'lookup failed', 503, 429])(
    'a host is left alone after three times %s',
    async (fault) => {
      const { facts, left } = await checked([...pages(10), 'https://b.example/'], (url) =>
        url.includes('//a.') ? fault : 200,
      )
      expect(facts.get('https://b.example/')?.state).toBe('alive')
      expect(facts.size).toBe(4)
      expect(left).toBe(7)
    },
  )

  test('a host that fails now and then is asked on', async () => {
    const { left } = await checked(pages(12), (url) => (/[369]$/.test(url) ? 200 : 503))
    expect(left).toBe(0)
  })

  test('first come links that were never asked, then those not asked for long, last those of which nothing is known', async () => {
    const facts: Record<string, LinkFact> = {
      'https://a.example/1': { state: 'unknown', checked: '2026-10-01T00:00Z' },
      'https://a.example/2': { state: 'alive', checked: '2026-11-20T00:00Z' },
      'https://a.example/3': { state: 'alive', checked: '2026-11-10T00:00Z' },
    }
    const { asked } = await checked(pages(4), () => 200, facts)
    expect(asked.map(({ url }) => url.slice(-1)).join('')).toBe('4321')
  })
})

describe('the end of a run', () => {
  test('no link is begun when the time is up', async () => {
    const { facts, left } = await checked(pages(100), () => 200, {}, { budget: 10_000 })
    expect(facts.size).toBeGreaterThan(5)
    expect(facts.size).toBeLessThan(12)
    expect(left).toBe(100 - facts.size)
  })

  test('a failure for whose second look there was no time is not known', async () => {
    const { facts } = await checked(
      pages(100),
      (url) => (/[^0]$/.test(url) ? 404 : 200),
      {},
      { budget: 10_000 },
    )
    expect([...facts.values()].map(({ state }) => state)).not.toContain('suspect')
  })

  test('an interrupted run keeps what was learnt, and nothing of the request that was interrupted', async () => {
    const controller = new AbortController()
    const server: Server = (url, method) => {
      if (url.endsWith('/4')) controller.abort()
      return method === 'HEAD' && url.endsWith('/2') ? 404 : 200
    }
    const { facts, left, asked, seconds } = await checked(
      pages(50),
      server,
      {},
      { signal: controller.signal, canaries: ['https://canary.example/'] },
    )
    expect([...facts].map(([url, { state }]) => `${url.slice(-2)} ${state}`)).toEqual([
      '/1 alive',
      '/2 alive',
      '/3 alive',
    ])
    expect(left).toBe(47)
    expect(asked.at(-1)?.url).toBe('https://canary.example/')
    expect(seconds).toBeLessThan(10)
  })

  test('no host is begun when the run is interrupted', async () => {
    const controller = new AbortController()
    const urls = Array.from({ length: 100 }, (_, host) => `https://h${host}.example/`)
    const { asked } = await checked(
      urls,
      () => {
        controller.abort()
        return 200
      },
      {},
      { signal: controller.signal },
    )
    expect(asked.length).toBeLessThanOrEqual(24)
  })

  test('a wait ends when the run is interrupted', async () => {
    const controller = new AbortController()
    const server: Server = (url) => {
      if (url.endsWith('/1')) setImmediate(() => controller.abort())
      return 200
    }
    const { seconds, facts } = await checked(pages(3), server, {}, { signal: controller.signal })
    expect(facts.size).toBeLessThanOrEqual(1)
    expect(seconds).toBeLessThan(1)
  })

  test('progress is told link by link', async () => {
    const progress: number[] = []
    await checked(pages(3), () => 200, {}, { onProgress: (asked) => progress.push(asked) })
    expect(progress).toEqual([1, 2, 3])
  })
})

test('four pages of a host that fail at once are an outage; when they still fail in the next run, they count', async () => {
  const server: Server = (url) => (/[1-4]$/.test(url) ? 404 : 200)
  const first = await checked(pages(5), server)
  expect([...first.facts.values()].map(({ state }) => state).join(' ')).toBe(
    'unknown unknown unknown unknown alive',
  )
  const second = await checked(pages(5), server, Object.fromEntries(first.facts))
  expect([...second.facts.values()].filter(({ state }) => state === 'suspect')).toHaveLength(4)
})

test('a mistake of the program is not taken for an answer', async () => {
  const run = checkLinks(
    pages(1),
    {},
    {
      now: () => START,
      wait: async () => {},
      canaries: [],
      exchange: () => Promise.reject(new TypeError('a bug')),
    },
  )
  await expect(run).rejects.toThrow('a bug')
})
