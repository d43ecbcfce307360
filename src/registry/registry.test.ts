import { expect, test } from 'vitest'
import { ExchangeError, type Reply, type Request } from '../exchange.ts'
import type { Source } from '../source.ts'
import { userAgent } from '../user-agent.ts'
import { registryFor } from './registry.ts'

const SOURCE: Source = {
  title: 'arXiv',
  address: 'https://export.arxiv.org/api/query',
  variable: 'PAPERLIST_ARXIV_API',
  pace: 3000,
  batch: 100,
  most: 50,
  answers: () => true,
  ask: async () => new Map(),
}
const URL = `${SOURCE.address}?id_list=2406.16254`

/** What the server does: a status, a status with Retry-After, a failure, or a body. */
type Deed = number | [status: number, retryAfter: string] | ExchangeError | Partial<Reply>

/** A registry on a clock of its own, whose server does one deed after the other, each in 100 ms, and the last for ever. */
function registryWith(deeds: readonly Deed[], { env = {}, random = 0, source = SOURCE } = {}) {
  let clock = 0
  const asked: (Request & { at: number })[] = []
  const interruption = new AbortController()
  const registry = registryFor(source, {
    exchange: async (request) => {
      asked.push({ ...request, at: clock })
      const deed = deeds[Math.min(asked.length, deeds.length) - 1] ?? 200
      clock += 100
      if (deed instanceof ExchangeError) throw deed
      const reply = { status: 200, headers: {}, text: '<feed/>', truncated: false }
      if (typeof deed === 'number') return { ...reply, status: deed }
      if (Array.isArray(deed)) return { ...reply, status: deed[0], headers: { 'retry-after': deed[1] } }
      return { ...reply, ...deed }
    },
    wait: async (milliseconds) => {
      clock += milliseconds
    },
    now: () => clock,
    env,
    random: () => random,
    signal: interruption.signal,
  })
  const send = (url = URL) =>
    registry.send({ url }).then(
      ({ status }) => status,
      (error: Error) => `${error.name}: ${error.message}`,
    )
  return { registry, send, asked, times: () => asked.map(({ at }) => at), interruption }
}

const timeout = new ExchangeError('timeout', 'no whole answer within 60 s')

test('a request is sent as it is, with our name, as one that we trust', async () => {
  const { registry, asked } = registryWith([{ status: 404, text: 'no such paper' }], {
    env: { PAPERLIST_MAILTO: 'curator@example.org' },
  })
  const request = { url: URL, method: 'POST', headers: { accept: 'a/b' }, body: 'c' } as const
  expect(await registry.send(request)).toEqual({ status: 404, text: 'no such paper' })
  expect(asked[0]).toMatchObject({
    ...request,
    headers: { accept: 'a/b', 'user-agent': userAgent('curator@example.org') },
    trusted: true,
    deadline: 60_000,
    bytes: 16 * 1024 * 1024,
  })
  expect(registry).toMatchObject({
    address: SOURCE.address,
    mailto: 'curator@example.org',
    key: undefined,
    requests: 1,
    isDown: false,
  })
})

test('only where the source is asked may be private', async () => {
  const { send, asked, registry } = registryWith([200], {
    env: { PAPERLIST_ARXIV_API: 'http://localhost:8080/api' },
  })
  await send('http://localhost:8080/api?a')
  await send('http://localhost:8081/api?a')
  await send('http://localhost.example.org/')
  expect(asked.map(({ trusted }) => trusted)).toEqual([true, false, false])
  expect(registry.address).toBe('http://localhost:8080/api')
})

test('requests go out one at a time, with the pause after the end of each, also when all are sent at once', async () => {
  const { send, times } = registryWith([200])
  await Promise.all([send(), send(), send()])
  await send()
  expect(times()).toEqual([0, 3100, 6200, 9300])
})

test.each([406, 408, 425, 429, 500, 502, 503, 504, 520])(
  '%i is asked again, with longer and longer waits',
  async (status) => {
    const { send, times, registry } = registryWith([status, status, status, 200])
    expect(await send()).toBe(200)
    expect(times()).toEqual([0, 5100, 35_200, 125_300])
    expect(registry.requests).toBe(4)
  },
)

test.each(['timeout', 'connection', 'lookup failed', 'unreadable'] as const)(
  'a failure of kind %s is asked again',
  async (kind) => {
    const { send, times } = registryWith([new ExchangeError(kind, 'it failed'), 200])
    expect(await send()).toBe(200)
    expect(times()).toEqual([0, 3100]) // its wait of two seconds is shorter than the pace of the source
  },
)

test.each(['refused', 'no such host', 'tls'] as const)('a failure of kind %s is not', async (kind) => {
  const { send, registry } = registryWith([new ExchangeError(kind, 'it failed'), 200])
  expect(await send()).toBe('Unanswered: it failed')
  expect(registry.requests).toBe(1)
})

test.each([200, 204, 301, 400, 401, 403, 404, 414])('%i is an answer', async (status) => {
  const { send, times } = registryWith([status])
  expect(await send()).toBe(status)
  expect(times()).toEqual([0])
})

test('the random part of a wait is a quarter of it at most', async () => {
  const { send, times } = registryWith([429, 429, 200], { random: 1 })
  await send()
  expect(times()).toEqual([0, 100 + 6250, 100 + 6250 + 100 + 37_500])
})

test.each([
  ['10', 10_100],
  ['1', 3100], // the pace of the source is longer
  ['3600', 60_100],
  ['0', 5100],
  ['-1', 5100],
  ['soon', 5100],
  ['Thu, 01 Jan 1970 00:00:20 GMT', 20_000],
  ['Wed, 31 Dec 1969 00:00:00 GMT', 5100],
])('Retry-After `%s`: asked again after %i ms', async (header, at) => {
  const { send, times } = registryWith([[429, header], 200], { random: 0 })
  expect(await send()).toBe(200)
  expect(times()).toEqual([0, at])
})

test.each<[string, Deed[], number, string]>([
  ['a status', [429], 4, 'it answered 429, asked 4 times'],
  ['another at last', [429, timeout, 503, 406], 4, 'it answered 406, asked 4 times'],
  ['a failure', [timeout], 3, 'no whole answer within 60 s, asked 3 times'],
])('what stays so is given up: %s', async (_, deeds, requests, message) => {
  const { send, registry } = registryWith(deeds)
  expect(await send()).toBe(`Unanswered: ${message}`)
  expect(registry.requests).toBe(requests)
})

test('without a network a source is down within half a minute', async () => {
  const { send, registry, times } = registryWith([new ExchangeError('lookup failed', 'it failed')])
  await send()
  await send()
  expect(registry.isDown).toBe(true)
  expect(times().at(-1)).toBeLessThan(30_000)
})

test('an answer that is too long to be read whole is none', async () => {
  const { send, registry } = registryWith([{ truncated: true }])
  expect(await send()).toBe('Unanswered: its answer is longer than 16 MiB')
  expect(registry.requests).toBe(1)
})

test('after two requests in a row without an answer the source is left alone', async () => {
  const { send, registry } = registryWith([429])
  const answers = await Promise.all([send(), send(), send(), send()])
  expect(answers.slice(2)).toEqual(Array(2).fill('Unanswered: it gave no good answer to 2 requests in a row'))
  expect(registry).toMatchObject({ requests: 8, isDown: true })
})

test('an answer between two failures keeps the source going', async () => {
  const gone = new ExchangeError('tls', 'its certificate has expired')
  const { send, registry } = registryWith([gone, 200, gone, 200])
  for (let time = 0; time < 4; time++) await send()
  expect(registry).toMatchObject({ requests: 4, isDown: false })
})

test('a clock that is set back delays nothing for longer than the pace', async () => {
  const times = [1_000_000, 1_000_000, 0, 0, 0]
  const waits: number[] = []
  const registry = registryFor(SOURCE, {
    exchange: async () => ({ status: 200, headers: {}, text: '', truncated: false }),
    wait: async (milliseconds) => void waits.push(milliseconds),
    now: () => times.shift() ?? 0,
    env: {},
  })
  await registry.send({ url: URL })
  await registry.send({ url: URL })
  expect(waits).toEqual([3000])
})

test('an interruption ends waits and requests, and nothing is sent after it', async () => {
  const { registry, interruption, send, asked } = registryWith([429])
  const waiting = registryFor(SOURCE, {
    exchange: async () => ({ status: 429, headers: {}, text: '', truncated: false }),
    wait: () => {
      interruption.abort()
      return new Promise(() => {})
    },
    now: () => 0,
    env: {},
    signal: interruption.signal,
  })
  await expect(waiting.send({ url: URL })).rejects.toThrow('the run was interrupted')
  expect(await send()).toBe('Unanswered: the run was interrupted')
  expect(asked).toEqual([])
  expect(registry).toMatchObject({ requests: 0, isDown: false })
})

test('a request that is interrupted is not asked again', async () => {
  const { send, registry } = registryWith([new ExchangeError('interrupted', 'the run was interrupted')])
  expect(await send()).toBe('Unanswered: the run was interrupted')
  expect(registry).toMatchObject({ requests: 1, isDown: false })
})

test('a mistake of ours is not taken for one of the registry', async () => {
  const registry = registryFor(SOURCE, {
    exchange: () => Promise.reject(new TypeError('ours')),
    wait: async () => {},
    now: () => 0,
    env: {},
  })
  await expect(registry.send({ url: URL })).rejects.toThrow(TypeError)
  await expect(registry.send({ url: URL })).rejects.toThrow(TypeError)
})
