import { expect, test } from 'vitest'
import { ExchangeError, type ExchangeFailure, type Request } from '../exchange.ts'
import { virtualClock } from '../fixtures/virtual-clock.ts'
import { createHosts } from './hosts.ts'
import type { Observation } from './observation.ts'
import { observe } from './observe.ts'

const URL = 'https://neurons.example/1'

interface Answer {
  status?: number
  headers?: Record<string, string>
  text?: string
  failure?: ExchangeFailure
  /** Milliseconds. */
  takes?: number
}

/** What is observed where servers answer so, by method and address; the last answer is given from then on. */
async function observed(
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
  url = URL,
): Promise<{ observation: Observation; requests: Request[]; seconds: number }> {
  const clock = virtualClock(0)
  const requests: Request[] = []
  const counts = new Map<string, number>()
  const observation = await clock.run(() =>
    observe(url, {
      ...clock,
      hosts: createHosts(clock),
      async exchange(request) {
        requests.push(request)
        const key = `${request.method} ${request.url}`
        const given = [answers[key] ?? []].flat() as Answer[]
        const count = counts.get(key) ?? 0
        counts.set(key, count + 1)
        const {
          status = 0,
          headers = {},
          text = '',
          failure,
          takes = 0,
        } = given[Math.min(count, given.length - 1)] ?? {
          failure: 'no such host',
        }
        await clock.wait(Math.min(takes, request.deadline))
        if (takes > request.deadline) throw new ExchangeError('timeout', 'it took too long')
        if (failure !== undefined) throw new ExchangeError(failure, 'it failed')
        return { status, headers, text, truncated: false }
      },
    }),
  )
  return { observation, requests, seconds: clock.now() / 1_000 }
}

const redirect = (location: string, status = 301): Answer => ({ status, headers: { location } })

test('HEAD is enough where it finds the page', async () => {
  const { observation, requests } = await observed({ [`HEAD ${URL}`]: { status: 200 } })
  expect(observation).toMatchObject({ method: 'HEAD', status: 200, redirects: [] })
  expect(requests).toHaveLength(1)
})

test.each<[string, Answer]>([
  ['404', { status: 404 }],
  ['405', { status: 405 }],
  ['403', { status: 403 }],
  ['500', { status: 500 }],
  ['a lost connection', { failure: 'connection' }],
  ['a challenge', { status: 200, headers: { 'cf-mitigated': 'challenge' } }],
  ['a redirect to the home page', redirect('/')],
])('GET is asked after %s', async (_, head) => {
  const { observation, requests } = await observed({
    [`HEAD ${URL}`]: head,
    'HEAD https://neurons.example/': { status: 200 },
    [`GET ${URL}`]: { status: 200 },
  })
  expect(observation).toMatchObject({ method: 'GET', status: 200 })
  expect(requests.at(-1)?.headers?.accept).toMatch(/^text\/html,/)
})

test.each<ExchangeFailure>(['refused', 'interrupted'])('GET is not asked after %s', async (failure) => {
  const { observation, requests } = await observed({ [`HEAD ${URL}`]: { failure } })
  expect(observation).toMatchObject({ failure, failureMessage: 'it failed' })
  expect(requests).toHaveLength(1)
})

test('redirects are followed by the same method, relative ones too, without fragments', async () => {
  const { observation, requests } = await observed(
    {
      [`HEAD ${URL}`]: redirect('two#x', 301),
      'HEAD https://neurons.example/two': redirect('//papers.example/3', 308),
      'HEAD https://papers.example/3': { status: 200 },
    },
    `${URL}#abstract`,
  )
  expect(observation.url).toBe(`${URL}#abstract`)
  expect(observation.redirects).toEqual([
    { status: 301, to: 'https://neurons.example/two' },
    { status: 308, to: 'https://papers.example/3' },
  ])
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `HEAD ${URL}`,
    'HEAD https://neurons.example/two',
    'HEAD https://papers.example/3',
  ])
})

test.each([
  [5, { status: 200 }],
  [6, { failure: 'too many redirects' }],
])('after %s redirects', async (count, expected) => {
  const chain = Array.from({ length: count }, (_, index) => [
    `HEAD https://r.example/${index}`,
    redirect(`/${index + 1}`),
  ])
  const answers = { ...Object.fromEntries(chain), [`HEAD https://r.example/${count}`]: { status: 200 } }
  const { observation, requests } = await observed(answers, 'https://r.example/0')
  expect(observation).toMatchObject(expected)
  expect(requests).toHaveLength(6)
})

test.each([
  ['to itself', redirect(URL), undefined],
  ['there and back', redirect('/2'), redirect('/1')],
])('a circle %s', async (_, first, second) => {
  const both = (method: string) => ({
    [`${method} ${URL}`]: first,
    ...(second && { [`${method} https://neurons.example/2`]: second }),
  })
  const { observation } = await observed({ ...both('HEAD'), ...both('GET') })
  expect(observation).toMatchObject({ method: 'GET', failure: 'circle' })
})

test.each<[string, Answer]>([
  ['without a place', { status: 302 }],
  ['to what is no address', redirect('https://[x')],
  ['to an endless address', redirect(`/${'é'.repeat(400)}`)],
])('a redirect %s is an answer', async (_, answer) => {
  const { observation } = await observed({ [`HEAD ${URL}`]: answer, [`GET ${URL}`]: answer })
  expect(observation).toMatchObject({ status: answer.status, redirects: [] })
})

test.each<[string, Answer, boolean]>([
  ['Cloudflare', { status: 403, headers: { 'cf-mitigated': 'challenge' } }, true],
  ['AWS', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } }, true],
  ['a title', { status: 404, text: '<html><head><title>Just a moment...</title>' }, true],
  ['a title with attributes', { status: 404, text: '<title data-x="y">\n Access Denied</title>' }, true],
  ['another title', { status: 404, text: '<title>Page not found</title> just a moment' }, false],
  ['hostile text', { status: 404, text: '<title'.repeat(10_000) }, false],
])('a challenge by %s', async (_, answer, expected) => {
  const { observation } = await observed({ [`HEAD ${URL}`]: answer, [`GET ${URL}`]: answer })
  expect(observation.isChallenge).toBe(expected)
})

test.each<[string, Answer, number, number]>([
  ['both hang', { takes: 99_000 }, 99_000, 21],
  ['HEAD hangs', { takes: 99_000 }, 5_000, 16],
  ['HEAD is quick', { status: 404 }, 99_000, 21],
])(
  'a link takes 20 seconds at most, and a second between two requests: %s',
  async (_, head, takes, seconds) => {
    const result = await observed({ [`HEAD ${URL}`]: head, [`GET ${URL}`]: { status: 200, takes } })
    expect(result.seconds).toBe(seconds)
    expect(result.observation.failure).toBe(takes > 20_000 ? 'timeout' : undefined)
  },
)

test('redirects share the time of their link', async () => {
  const slow = (to: string): Answer => ({ ...redirect(to), takes: 6_000 })
  const { observation, seconds } = await observed({
    [`HEAD ${URL}`]: { status: 405 },
    [`GET ${URL}`]: slow('https://a.example/'),
    'GET https://a.example/': slow('https://b.example/x'),
    'GET https://b.example/x': slow('https://c.example/x'),
    'GET https://c.example/x': { status: 200, takes: 6_000 },
  })
  expect(observation).toMatchObject({ failure: 'timeout' })
  expect(seconds).toBe(21)
})

test.each<[string, Answer[], number, number | undefined]>([
  ['waits as it asks', [{ status: 503, headers: { 'retry-after': '5' } }, { status: 200 }], 2, 200],
  [
    'waits twice',
    [
      { status: 429, headers: { 'retry-after': '3' } },
      { status: 429, headers: { 'retry-after': '3' } },
      { status: 200 },
    ],
    3,
    200,
  ],
  ['does not wait three times', [{ status: 429, headers: { 'retry-after': '1' } }], 3, 429],
  [
    'does not wait for longer than the link has time',
    [{ status: 429, headers: { 'retry-after': '3600' } }],
    1,
    429,
  ],
  [
    'does not wait again when the link has no time left',
    [{ status: 503, headers: { 'retry-after': '12' } }],
    2,
    503,
  ],
  ['does not wait when it is not asked to', [{ status: 503 }], 1, 503],
  ['does not wait for what is no delay', [{ status: 503, headers: { 'retry-after': 'soon' } }], 1, 503],
  ['does not wait at other answers', [{ status: 404, headers: { 'retry-after': '1' } }], 1, 404],
])('a host that is busy: %s', async (_, answers, count, status) => {
  const { observation, requests } = await observed({
    [`HEAD ${URL}`]: { status: 405 },
    [`GET ${URL}`]: answers,
  })
  expect(observation.status).toBe(status)
  expect(requests.filter(({ method }) => method === 'GET')).toHaveLength(count)
})

test('at most 64 KiB are read, without cookies', async () => {
  const { requests } = await observed({ [`HEAD ${URL}`]: { status: 404 }, [`GET ${URL}`]: { status: 404 } })
  for (const { bytes, headers, trusted } of requests) {
    expect(bytes).toBe(65_536)
    expect(Object.keys(headers ?? {})).toEqual(['accept', 'accept-language'])
    expect(trusted).toBeUndefined()
  }
})
