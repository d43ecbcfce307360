import { afterAll, beforeAll, expect, test } from 'vitest'
import { isExchangeError, type Reply } from '../exchange.ts'
import { BEHAVIOURS, type HostileServer, startHostileServer } from '../fixtures/hostile-server.ts'
import { createExchange } from '../http.ts'

/** Milliseconds for servers that may never end their answer, and for those that do, also on a busy machine. */
const SHORT = 300
const LONG = 10_000
/** Milliseconds that a busy machine may take to notice the deadline. */
const LATE = 1500

let server: HostileServer
beforeAll(async () => {
  server = await startHostileServer()
})
afterAll(() => server.close())

/** What the others come to; what is not named ends as a failure of the connection or with an answer. */
const OUTCOMES: Readonly<Record<string, string>> = {
  'never answers': 'timeout',
  'drips headers': 'timeout',
  'drips the body': 'timeout',
  'handshake never ends': 'timeout',
  'endless 1xx': 'timeout',
  'gzip of nothing without end': 'timeout',
  'gzip with an endless name': 'timeout',
  'gzip bomb': 'cut',
  'deflate bomb': 'cut',
  'brotli bomb': 'unreadable',
  'endless body': 'cut',
  'endless chunks': 'cut',
  'bomb in a bomb': 'unreadable',
  '40 encodings': 'unreadable',
  'an unknown encoding': 'unreadable',
  'an encoding that is not so': 'unreadable',
  '40 KB of headers': 'unreadable',
  '4,000 headers': 'unreadable',
  'endless headers': 'unreadable',
  'an endless header': 'unreadable',
  'endless trailers': 'unreadable',
  'certificate of nobody': 'tls',
  'certificate expired': 'tls',
  'certificate for another host': 'tls',
  'https where http is spoken': 'tls',
  garbage: 'connection',
  'HTTP/0.9': 'connection',
  'closes at once': 'connection',
  'nobody listens': 'connection',
  'resets without an answer': 'connection',
  'busy and says until when': 'whole',
  'redirects to itself': 'whole',
  'a second answer': 'whole',
}

test('the table names what there is', () => {
  expect(Object.keys(OUTCOMES).filter((behaviour) => !BEHAVIOURS.includes(behaviour))).toEqual([])
})

test.concurrent.each(BEHAVIOURS)(
  'a server that is hostile ends in time, with an answer or a reason: %s',
  async (behaviour) => {
    const exchange = createExchange({ allowPrivate: true, userAgent: 'paperlist' })
    const expected = OUTCOMES[behaviour] ?? 'timeout'
    const deadline = expected === 'timeout' ? SHORT : LONG
    const start = performance.now()
    const outcome = await exchange({ url: server.url(behaviour, 1), deadline, bytes: 65_536 }).then(
      ({ truncated, text }: Reply) => {
        expect(text.length).toBeLessThanOrEqual(65_536)
        return truncated ? 'cut' : 'whole'
      },
      (error: unknown) => (isExchangeError(error) ? error.kind : error),
    )
    expect(performance.now() - start).toBeLessThan(deadline + LATE)
    expect(outcome).toEqual(
      OUTCOMES[behaviour] ?? expect.stringMatching(/^(?:whole|cut|timeout|connection|tls|unreadable)$/),
    )
  },
)
