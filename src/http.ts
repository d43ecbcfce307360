/** The network. Nothing else in the program sends requests. */

import { setMaxListeners } from 'node:events'
import { type Exchange, ExchangeError, type Reply, type Request } from './exchange.ts'
import { readBody } from './http/body.ts'
import { failureOf } from './http/failure.ts'
import { guardedConnect, type Resolve, resolveBySystem } from './http/guard.ts'
import { urlRefusal } from './link/refusal.ts'

/** Bytes of headers that are read. */
const LONGEST_HEADERS = 16 * 1024

export interface ExchangeOptions {
  /** Whether lists may lead to private hosts and other ports (`PAPERLIST_ALLOW_PRIVATE=1`, for lists inside an intranet). */
  allowPrivate: boolean
  /** Sent with every request that does not bring its own. */
  userAgent: string
  /** How hosts are looked up. Absent: by the system. */
  resolve?: Resolve
}

/**
 * An exchange over the network: HTTP/1.1, each request over a connection of its own that is closed with the answer (arXiv
 * refuses requests over used connections), so that nothing is left to be closed at the end. No cookies, no credentials, no
 * proxies. The deadline of a request is one for looking up, connecting, headers and body.
 */
export function createExchange({
  allowPrivate,
  userAgent,
  resolve = resolveBySystem,
}: ExchangeOptions): Exchange {
  return async (request) => {
    const mayBePrivate = allowPrivate || request.trusted === true
    const refusal = urlRefusal(request.url, mayBePrivate)
    if (refusal !== undefined) throw new ExchangeError('refused', refusal)
    return inTime(request, (stop) => send(request, userAgent, { mayBePrivate, resolve, stop }))
  }
}

async function send(
  { url, method = 'GET', headers, body, bytes }: Request,
  userAgent: string,
  guard: Parameters<typeof guardedConnect>[0],
): Promise<Reply> {
  const { Client } = await import('undici') // late: to load it takes 70 ms
  const { origin, pathname, search } = new URL(url)
  const client = new Client(origin, {
    connect: guardedConnect(guard),
    pipelining: 0,
    maxHeaderSize: LONGEST_HEADERS,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  try {
    guard.stop.throwIfAborted()
    const answer = await client.request({
      path: pathname + search,
      method,
      headers: {
        accept: '*/*',
        'user-agent': userAgent,
        ...inLowerCase(headers),
        'accept-encoding': 'gzip, deflate',
      },
      body: body ?? null,
    })
    const received = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    )
    const read = await readBody(answer.body, received['content-encoding'] ?? '', bytes)
    return { status: answer.statusCode, headers: received, ...read }
  } finally {
    client.destroy()
  }
}

/** Headers, so that one of ours and one of the caller's with other capitals are the same. */
function inLowerCase(headers: Request['headers'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

/** What `ask` gives, unless the deadline passes or the run is interrupted before; `ask` is then told to stop. */
async function inTime(
  { deadline, signal }: Request,
  ask: (stop: AbortSignal) => Promise<Reply>,
): Promise<Reply> {
  const stop = new AbortController()
  const late = () => stop.abort(new ExchangeError('timeout', `no whole answer within ${deadline / 1000} s`))
  const interrupt = () => stop.abort(new ExchangeError('interrupted', 'the run was interrupted'))
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason))
  })
  const timer = setTimeout(late, deadline)
  if (signal !== undefined) setMaxListeners(0, signal) // many requests may wait for one signal
  signal?.addEventListener('abort', interrupt)
  if (signal?.aborted) interrupt()
  try {
    return await Promise.race([stopped, ask(stop.signal)])
  } catch (error) {
    throw failureOf(stop.signal.aborted ? stop.signal.reason : error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', interrupt)
  }
}
