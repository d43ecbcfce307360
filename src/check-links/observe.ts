import { type Exchange, isExchangeError, type Reply } from '../exchange.ts'
import { redirectTarget } from '../http/redirect.ts'
import { retryAfter } from '../http/retry-after.ts'
import { isChallenge } from './challenge.ts'
import { evidenceOf } from './evidence.ts'
import { type Hosts, hostOf, type Time } from './hosts.ts'
import type { Observation, Redirect } from './observation.ts'

/** The way to the web: servers, manners, time. */
export interface Web extends Time {
  exchange: Exchange
  hosts: Hosts
}

/** Milliseconds for a link, redirects and waits that hosts ask for included, but not the wait for our turn; and so much of them for HEAD. */
const DEADLINE = 20_000
const HEAD_DEADLINE = 10_000
const BYTES = 64 * 1024
const MOST_REDIRECTS = 5

/** Some servers say 404 to programs that do not ask for HTML. */
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'accept-language': 'en,*;q=0.5',
}

/**
 * Asks for a link: by HEAD, and by GET where that does not prove that the page is there, as many servers answer HEAD wrongly.
 * Redirects are followed, five at most, each by a request of its own and by the same method. Never throws what `exchange` throws.
 */
export async function observe(url: string, web: Web): Promise<Observation> {
  const budget = { left: HEAD_DEADLINE }
  const head = await follow(url, 'HEAD', budget, web)
  const { state } = evidenceOf(head)
  if (state === 'alive' || state === 'moved' || state === 'refused' || head.failure === 'interrupted')
    return head
  return follow(url, 'GET', { left: DEADLINE - HEAD_DEADLINE + Math.max(budget.left, 0) }, web)
}

interface Budget {
  /** Milliseconds. */
  left: number
}

async function follow(url: string, method: 'HEAD' | 'GET', budget: Budget, web: Web): Promise<Observation> {
  const redirects: Redirect[] = []
  const seen = new Set<string>()
  let current = url.replace(/#.*$/s, '')
  for (;;) {
    seen.add(current)
    try {
      const reply = await ask(current, method, budget, web)
      const to = redirectTarget(reply, current)
      if (to === undefined)
        return { url, method, redirects, status: reply.status, isChallenge: isChallenge(reply) }
      if (seen.has(to)) return { url, method, redirects, failure: 'circle' }
      if (redirects.length === MOST_REDIRECTS)
        return { url, method, redirects, failure: 'too many redirects' }
      redirects.push({ status: reply.status, to })
      current = to
    } catch (error) {
      if (!isExchangeError(error)) throw error
      return { url, method, redirects, failure: error.kind, failureMessage: error.message }
    }
  }
}

/** One answer, after the waits that the host asks for: `429` and `503` with `retry-after`, as far as the time of the link goes. */
async function ask(url: string, method: 'HEAD' | 'GET', budget: Budget, web: Web): Promise<Reply> {
  const { exchange, hosts, now, wait } = web
  const host = hostOf(url)
  const done = await hosts.turn(host)
  try {
    for (;;) {
      const start = now()
      let reply: Reply
      try {
        reply = await exchange({
          url,
          method,
          headers: HEADERS,
          deadline: Math.max(budget.left, 1),
          bytes: BYTES,
        })
      } finally {
        budget.left -= now() - start
      }
      const isBusy = reply.status === 429 || reply.status === 503
      const pause = isBusy ? retryAfter(reply.headers['retry-after'], now()) : undefined
      if (pause === undefined || pause >= budget.left || !hosts.grantsWait(host)) return reply
      await wait(pause)
      budget.left -= pause
    }
  } finally {
    done()
  }
}
