/** The REST API of GitHub, as the job of a workflow may use it. */

import { UserError } from '../errors.ts'
import { type Exchange, isExchangeError, type Reply, type Request } from '../exchange.ts'
import { retryAfter } from '../http/retry-after.ts'
import { addressOf, type Environment } from '../registry/environment.ts'
import { quote } from '../text/quote.ts'

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
  request(
    method: NonNullable<Request['method']>,
    path: string,
    body?: unknown,
    expected?: readonly number[],
  ): Promise<GitHubReply>
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

/** GitHub did not do what it was asked. The message says what that was, and holds nothing that GitHub sent. */
export class GitHubError extends UserError {
  /** Absent when there was no answer. */
  readonly status: number | undefined
  constructor(message: string, status?: number) {
    super(message)
    this.status = status
  }
}

const DEADLINE = 20_000
/** A page of thirty of the longest texts has 8 MB. */
const BYTES = 16 * 1024 * 1024
/** Milliseconds before a request is sent for the second and third time, when GitHub does not say it itself. */
const WAITS: readonly number[] = [2000, 10_000]

/** https://docs.github.com/en/rest/repos/repos: what names may consist of. */
const REPOSITORY = /^([A-Za-z\d][A-Za-z\d-]{0,38})\/(?!\.{1,2}$)[\w.-]{1,100}$/
const TOKEN = /^[!-~]{1,1000}$/
const LOGIN = /^[A-Za-z\d][A-Za-z\d-]{0,38}(?:\[bot\])?$/
const BOT = 'github-actions[bot]'

/**
 * The API as the environment of a job has it: `GITHUB_REPOSITORY`, `GITHUB_TOKEN`, `GITHUB_API_URL`, and `PAPERLIST_BOT`, the
 * login to which the token belongs where that is not `github-actions[bot]`. Nothing is sent yet.
 * @throws {UserError} when one of them is missing or impossible.
 */
export function githubFor({ exchange, env, wait, now }: GitHubOptions): GitHub {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_TOKEN: token = '', PAPERLIST_BOT } = env
  const owner = REPOSITORY.exec(repository)?.[1]
  if (owner === undefined)
    throw new UserError(`Unexpected GITHUB_REPOSITORY ${quote(repository)}, expected \`owner/name\``)
  if (!TOKEN.test(token))
    throw new UserError('Unexpected GITHUB_TOKEN, expected a token; the step sets it from `github.token`')
  const bot = PAPERLIST_BOT || BOT
  if (!LOGIN.test(bot))
    throw new UserError(`Unexpected PAPERLIST_BOT ${quote(bot)}, expected a login such as \`${BOT}\``)
  const api = addressOf({ address: 'https://api.github.com', variable: 'GITHUB_API_URL' }, env)

  async function send(method: NonNullable<Request['method']>, path: string, body: unknown): Promise<Reply> {
    return exchange({
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
    })
  }

  return {
    repository,
    owner,
    bot,
    async request(method, path, body, expected = []) {
      const asked = `${method} ${path.split('?')[0] || 'the repository'}`
      for (let times = 0; ; times++) {
        const reply = await send(method, path, body).catch(noReply)
        const next = mayAskAgain(reply, method, path) ? WAITS[times] : undefined
        if (next !== undefined) {
          const said = 'status' in reply ? retryAfter(reply.headers['retry-after'], now()) : undefined
          await wait(said ?? next)
          continue
        }
        if ('problem' in reply)
          throw new GitHubError(`No answer from GitHub to ${quote(asked)}: ${reply.problem}`)
        const { status, text, truncated } = reply
        if ((status < 200 || status > 299) && !expected.includes(status))
          throw new GitHubError(
            `Unexpected answer ${status} from GitHub to ${quote(asked)}, expected success${remedyFor(status)}`,
            status,
          )
        return { status, value: text === '' ? undefined : jsonOf(text, truncated, asked) }
      }
    },
  }
}

/** Whether GitHub could not be asked or was out of order, so that nothing follows from it and the same may succeed later. */
export function isOutage(error: unknown): error is GitHubError {
  if (!(error instanceof Error) || error.name !== 'UserError' || !('status' in error)) return false
  const { status } = error as GitHubError
  return status === undefined || status === 429 || status >= 500
}

function noReply(error: unknown): { problem: string } {
  if (!isExchangeError(error)) throw error
  return { problem: error.message }
}

/**
 * Whether it may have passed and nothing can come of asking twice: a POST after which nobody knows whether it was done is not sent
 * again, except for Git objects, of which there is one however often it is made.
 */
function mayAskAgain(reply: Reply | { problem: string }, method: string, path: string): boolean {
  if ('status' in reply && (reply.status === 429 || (reply.status === 403 && reply.headers['retry-after'])))
    return true
  const isPassing = 'problem' in reply || reply.status >= 500
  return isPassing && (method !== 'POST' || path.startsWith('git/'))
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
