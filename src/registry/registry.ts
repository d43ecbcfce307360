/** The way to a registry: one request at a time, at its pace, asked again when it is busy, left alone when it is down. */

import { isExchangeError } from '../exchange.ts'
import { type Doings, interruptible } from '../http/interruptible.ts'
import { retryAfter } from '../http/retry-after.ts'
import { parsedUrl } from '../link/url.ts'
import {
  type Registry,
  type RegistryReply,
  type RegistryRequest,
  type Source,
  Unanswered,
} from '../source.ts'
import { userAgent } from '../user-agent.ts'
import { addressOf, confirmationOf, type Environment, mailtoOf, semanticScholarKey } from './environment.ts'

/**
 * Milliseconds before a request is sent for the second, third and fourth time, when the registry does not say it itself: a
 * hiccup is over in seconds; the 406 and 429 with which arXiv sheds load pass after half a minute to two and a half.
 */
const WAITS: readonly number[] = [5000, 30_000, 90_000]
/** The same where nobody was reached: a lost connection is back soon, or there is no network, which is not worth minutes. */
const WAITS_UNREACHED: readonly number[] = [2000, 8000]
/** Up to this part of a wait is added to it at random, so that the machines that were sent away do not come back together. */
const JITTER = 0.25
/** After so many requests in a row without a good answer the source is left alone. */
const PATIENCE = 2
/** Milliseconds for a whole answer, and the bytes of it that are read: 500 papers of Semantic Scholar take some 2 MB. */
const DEADLINE = 60_000
const BYTES = 16 * 1024 * 1024

/** Statuses besides 5xx that say *not now*. */
const BUSY: ReadonlySet<number> = new Set([406, 408, 425, 429])
/** Failures that may have passed when the request is sent again. */
const PASSING: ReadonlySet<string> = new Set(['timeout', 'connection', 'lookup failed', 'unreadable'])
const NEVER: readonly number[] = []

export interface RegistryOptions extends Doings {
  /** Milliseconds since 1970. */
  now(): number
  env: Environment
  /** A number from 0 to 1 (`Math.random`). */
  random?(): number
  /** Ends all requests and waits. */
  signal?: AbortSignal
}

/** A registry that says what was asked of it. */
export interface PacedRegistry extends Registry {
  /** Requests made so far. */
  readonly requests: number
  /** Whether it is left alone for the rest of the run. */
  readonly isDown: boolean
}

/**
 * The way to a source.
 * @throws {UserError} when the environment names an impossible address, contact or key.
 */
export function registryFor(source: Source, options: RegistryOptions): PacedRegistry {
  const { now, env, random = Math.random, signal } = options
  const { exchange, wait } = interruptible(options, signal)
  const address = addressOf(source, env)
  const mailto = mailtoOf(env)
  const confirmation = confirmationOf(source, env)
  const origins = new Set([address, confirmation].map((one) => one && parsedUrl(one)?.origin))
  let requests = 0
  let unansweredInARow = 0
  let earliest = 0
  let turn: Promise<unknown> = Promise.resolve()

  async function pause(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await wait(milliseconds)
    if (signal?.aborted) throw interrupted()
  }

  /** The reply, or what is wrong and whether and when to ask again. */
  async function ask(request: RegistryRequest): Promise<RegistryReply | NoReply> {
    await pause(Math.min(earliest - now(), source.pace))
    requests++
    try {
      const { status, headers, text, truncated } = await exchange({
        ...request,
        headers: { 'user-agent': userAgent(mailto), ...request.headers },
        trusted: origins.has(parsedUrl(request.url)?.origin),
        deadline: DEADLINE,
        bytes: BYTES,
      })
      if (BUSY.has(status) || status >= 500)
        return {
          problem: `it answered ${status}`,
          waits: WAITS,
          after: retryAfter(headers['retry-after'], now()),
        }
      if (truncated) return { problem: 'its answer is longer than 16 MiB', waits: NEVER }
      return { status, text }
    } catch (error) {
      if (!isExchangeError(error)) throw error
      return { problem: error.message, waits: PASSING.has(error.kind) ? WAITS_UNREACHED : NEVER }
    } finally {
      earliest = now() + source.pace
    }
  }

  async function askAgain(request: RegistryRequest): Promise<RegistryReply> {
    if (unansweredInARow >= PATIENCE)
      throw new Unanswered(`it gave no good answer to ${PATIENCE} requests in a row`)
    for (let times = 1; ; times++) {
      const reply = await ask(request)
      if (!('problem' in reply)) {
        unansweredInARow = 0
        return reply
      }
      const next = reply.waits[times - 1]
      if (next === undefined) {
        unansweredInARow++
        throw new Unanswered(times === 1 ? reply.problem : `${reply.problem}, asked ${times} times`)
      }
      await pause(reply.after ?? next * (1 + JITTER * random()))
    }
  }

  return {
    address,
    confirmation,
    mailto,
    key: semanticScholarKey(source, env),
    send(request) {
      const reply = turn.then(() => askAgain(request))
      turn = reply.catch(() => {})
      return reply
    },
    get requests() {
      return requests
    },
    get isDown() {
      return unansweredInARow >= PATIENCE
    },
  }
}

/** Why a request has no reply, how long to wait before each further try, and how long as far as the registry says so itself. */
interface NoReply {
  problem: string
  waits: readonly number[]
  after?: number | undefined
}

function interrupted(): Unanswered {
  return new Unanswered('the run was interrupted')
}
