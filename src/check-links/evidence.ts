import { parsedUrl } from '../link/url.ts'
import type { Observation } from './observation.ts'

/** What an observation says of a link, by itself. */
export interface Evidence {
  /** soft: it answers, but most likely not with what was there; only a person can tell. failed: the page is not there. */
  state: 'alive' | 'moved' | 'soft' | 'failed' | 'blocked' | 'unknown' | 'refused'
  reason?: string
  /** Where redirects led, if there were any. Without a fragment. */
  target?: string
}

/** Statuses of servers that do not want to answer us, or not so. 999 is LinkedIn's. */
const BLOCKED = new Set([401, 402, 403, 405, 406, 407, 418, 429, 451, 999])
const PERMANENT = new Set([301, 308])

const FAILURES: Readonly<Record<NonNullable<Observation['failure']>, Evidence>> = {
  refused: { state: 'refused', reason: 'it is not on the public web' },
  'too many redirects': { state: 'refused', reason: 'it redirects more than five times' },
  circle: { state: 'blocked', reason: 'redirects in a circle' },
  'no such host': { state: 'failed', reason: 'no such host' },
  'lookup failed': { state: 'unknown', reason: 'its host could not be looked up' },
  timeout: { state: 'unknown', reason: 'no answer in time' },
  tls: { state: 'unknown', reason: 'no secure connection' },
  connection: { state: 'unknown', reason: 'no connection' },
  unreadable: { state: 'unknown', reason: 'an answer that cannot be read' },
  interrupted: { state: 'unknown', reason: 'interrupted' },
}
const ALIVE: Evidence = { state: 'alive' }
const CHALLENGED: Evidence = { state: 'blocked', reason: 'asks for a human' }

/**
 * The meaning of an observation. What is 404, 410 or has no host is `failed`, when GET says so; servers that are in trouble are
 * `unknown`, those that do not want us `blocked`: neither is evidence against a link.
 */
export function evidenceOf(observation: Observation): Evidence {
  const { method, redirects, status = 0, isChallenge, failure } = observation
  if (failure !== undefined) return ofFailure(observation, failure)
  if (isChallenge) return CHALLENGED
  if (status >= 200 && status < 300) return ofAnswer(observation)
  if (BLOCKED.has(status)) return { state: 'blocked', reason: String(status) }
  if (method === 'GET' && (status === 404 || status === 410)) {
    const evidence: Evidence = { state: 'failed', reason: String(status) }
    const target = redirects.at(-1)?.to
    return target === undefined ? evidence : { ...evidence, target }
  }
  return { state: 'unknown', reason: String(status) }
}

function ofFailure({ redirects, failureMessage }: Observation, failure: keyof typeof FAILURES): Evidence {
  if (failure !== 'refused') return FAILURES[failure]
  const reason = redirects.length > 0 ? 'it redirects to an address that we do not ask for' : failureMessage
  return reason === undefined ? FAILURES.refused : { state: 'refused', reason }
}

function ofAnswer({ url, redirects }: Observation): Evidence {
  const target = redirects.at(-1)?.to
  if (target === undefined) return ALIVE
  const reason = lossOf(parsedUrl(url), parsedUrl(target))
  if (reason !== undefined) return { state: 'soft', reason, target }
  return { state: redirects.every(({ status }) => PERMANENT.has(status)) ? 'moved' : 'alive', target }
}

/** Start pages: `/`, `/index.html`, `/home`, `/en/`, `/en-us`. */
const HOME = /^\/(?:index\.\w{2,5}|home\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i
const LOGIN_HOST = /^(?:accounts?|auth|cas|idp|login|signin|sso)\./
const LOGIN_PATH = /\/(?:log-?in|sign-?in|sso)(?:[./]|$)/i
const NOT_FOUND = /[/._-](?:404|not[-_]?found)(?:[/._-]|$)/i

/** What was most likely lost on the way from the one address to the other. */
function lossOf(from: URL | undefined, to: URL | undefined): string | undefined {
  if (from === undefined || to === undefined) return undefined
  const isHome = ({ pathname, search }: URL) => HOME.test(pathname) && search === ''
  const isLogin = ({ hostname, pathname }: URL) => LOGIN_HOST.test(hostname) || LOGIN_PATH.test(pathname)
  if (isHome(to) && !isHome(from)) return 'redirects to a home page'
  if (isLogin(to) && !isLogin(from)) return 'redirects to a login'
  if (NOT_FOUND.test(to.pathname) && !NOT_FOUND.test(from.pathname))
    return 'redirects to a page for what is not found'
  return undefined
}
