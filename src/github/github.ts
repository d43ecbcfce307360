/** The REST API of GitHub, as the job of a workflow may use it. */

import { type Exchange, isExchangeError, type Reply, type Request } from '../exchange.ts'
import { retryAfter } from '../http/retry-after.ts'
import type { Environment } from '../registry/environment.ts'
import { quote } from '../text/quote.ts'
import { GitHubError } from './github-error.ts'
import { type Settings, settingsIn } from './settings.ts'

type Method = NonNullable<Request['method']>

/** The API for one repository. */
export interface GitHub {
  /** `owner/name`, and the owner alone. */
  repository: string
  owner: string
  /** The login under which we write: what has another author is not ours. */
  bot: string
  /**
   * Asks `method` of a path below the repository, such as `pulls?state=open`, with `body` as JSON. Statuses that are not 2xx are
   * mistakes, unless `expected` has them.
   * @throws {GitHubError} when there is no such answer.
   */
  request(method: Method, path: string, body?: unknown, expected?: readonly number[]): Promise<GitHubReply>
}

export interface GitHubReply {
  status: number
  /** The JSON of the answer; undefined when it has none. */
  value: unknown
}

export interface GitHubOptions {
  exchange: Exchange
  env: Environment
  /** Lets so many milliseconds pass. */
  wait(milliseconds: number): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
}

/** Why there is none. */
interface NoReply {
  problem: string
}

const DEADLINE = 20_000
/** A page of thirty of the longest texts has 8 MB. */
const BYTES = 16 * 1024 * 1024
/** Milliseconds before a request is sent for the second and third time, when GitHub does not say it itself. */
const WAITS: readonly number[] = [2000, 10_000]

/**
 * The API as the environment of a job has it, which `settingsIn` reads. Nothing is sent yet.
 * @throws {UserError} when something is missing there or impossible.
 */
export function githubFor({ exchange, env, wait, now }: GitHubOptions): GitHub {
  const settings = settingsIn(env)
  const { repository, owner, bot } = settings
  return {
    repository,
    owner,
    bot,
    async request(method, path, body, expected = []) {
      const request = requestFor(settings, method, path, body)
      for (let times = 0; ; times++) {
        const reply = await exchange(request).catch(noReply)
        const next = mayAskAgain(reply, method, path) ? WAITS[times] : undefined
        if (next === undefined)
          return replyOf(reply, `${method} ${path.split('?')[0] || 'the repository'}`, expected)
        const said = 'status' in reply ? retryAfter(reply.headers['retry-after'], now()) : undefined
        await wait(said ?? next)
      }
    },
  }
}

function requestFor(
  { api, repository, token }: Settings,
  method: Method,
  path: string,
  body: unknown,
): Request {
  return {
    url: `${api}/repos/${repository}${path === '' ? '' : `/${path}`}`,
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
      ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    trusted: true,
    deadline: DEADLINE,
    bytes: BYTES,
  }
}

function noReply(error: unknown): NoReply {
  if (!isExchangeError(error)) throw error
  return { problem: error.message }
}

/**
 * Whether it may have passed and nothing can come of asking twice: a POST after which nobody knows whether it was done is not sent
 * again, except for Git objects, of which there is one however often it is made.
 */
function mayAskAgain(reply: Reply | NoReply, method: string, path: string): boolean {
  if ('status' in reply && (reply.status === 429 || (reply.status === 403 && reply.headers['retry-after'])))
    return true
  const isPassing = 'problem' in reply || reply.status >= 500
  return isPassing && (method !== 'POST' || path.startsWith('git/'))
}

function replyOf(reply: Reply | NoReply, asked: string, expected: readonly number[]): GitHubReply {
  if ('problem' in reply) throw new GitHubError(`No answer from GitHub to ${quote(asked)}: ${reply.problem}`)
  const { status, text, truncated } = reply
  if ((status < 200 || status > 299) && !expected.includes(status))
    throw new GitHubError(
      `Unexpected answer ${status} from GitHub to ${quote(asked)}, expected success${remedyFor(status)}`,
      status,
    )
  return { status, value: text === '' ? undefined : jsonOf(text, truncated, asked) }
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api. */
function remedyFor(status: number): string {
  if (status === 401) return '; GITHUB_TOKEN is not, or no more, valid'
  if (status === 403)
    return '; the job lacks a permission, or *Allow GitHub Actions to create and approve pull requests* is off in Settings, Actions, General'
  if (status === 404) return '; there is none, or the job lacks the permission to see it'
  return ''
}

function jsonOf(text: string, truncated: boolean, asked: string): unknown {
  if (truncated) throw new GitHubError(`Unexpected answer of more than ${BYTES} bytes to ${quote(asked)}`)
  try {
    return JSON.parse(text)
  } catch {
    throw new GitHubError(`Unexpected answer from GitHub to ${quote(asked)}, expected JSON`)
  }
}
