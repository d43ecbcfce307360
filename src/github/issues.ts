/** Issues and comments (https://docs.github.com/en/rest/issues). Those of ours are known by their author and a marker. */

import { valueAt } from '../json/value-at.ts'
import { numberAt, textAt } from './fields.ts'
import type { GitHub } from './github.ts'
import { hasMarker, withMarker } from './marker.ts'
import { listOf } from './pages.ts'

export interface Issue {
  number: number
  title: string
  body: string
  author: string
  state: 'open' | 'closed'
  /** Whether it is a pull request, which GitHub lists among the issues. */
  isPull: boolean
}

/**
 * The issues and pull requests that we opened, the newest first.
 * @throws {GitHubError} when GitHub does not list them.
 */
export async function ownIssues(github: GitHub, state: 'open' | 'closed' | 'all'): Promise<Issue[]> {
  const creator = encodeURIComponent(github.bot)
  const issues = (await listOf(github, `issues?state=${state}&creator=${creator}`)).map(issueOf)
  return issues.filter(({ author }) => author === github.bot)
}

/**
 * Our issue with the marker of that name, an open one before a closed one; undefined when there is none.
 * @throws {GitHubError} when GitHub does not list them.
 */
export async function findIssue(github: GitHub, marker: string): Promise<Issue | undefined> {
  const issues = (await ownIssues(github, 'all')).filter(
    ({ isPull, body }) => !isPull && hasMarker(body, marker),
  )
  return issues.find(({ state }) => state === 'open') ?? issues[0]
}

/**
 * Opens an issue.
 * @throws {GitHubError} when GitHub does not do it.
 */
export async function createIssue(github: GitHub, issue: { title: string; body: string }): Promise<Issue> {
  return issueOf((await github.request('POST', 'issues', issue)).value)
}

/**
 * Changes an issue.
 * @throws {GitHubError} when GitHub does not do it.
 */
export async function updateIssue(
  github: GitHub,
  number: number,
  change: { title?: string; body?: string; state?: 'open' | 'closed' },
): Promise<void> {
  await github.request('PATCH', `issues/${number}`, change)
}

/**
 * Comments on an issue or a pull request.
 * @throws {GitHubError} when GitHub does not do it.
 */
export async function comment(github: GitHub, number: number, body: string): Promise<void> {
  await github.request('POST', `issues/${number}/comments`, { body })
}

/**
 * Our comment with the marker of that name says `body` from now on; it is written when there is none yet. Gives whether something
 * was written.
 * @throws {GitHubError} when GitHub does not do it.
 */
export async function upsertComment(
  github: GitHub,
  number: number,
  marker: string,
  body: string,
): Promise<boolean> {
  const text = withMarker(body, marker)
  const comments = await listOf(github, `issues/${number}/comments`)
  const own = comments.find(
    (one) => textAt(one, 'user', 'login') === github.bot && hasMarker(textAt(one, 'body'), marker),
  )
  if (own === undefined) {
    await comment(github, number, text)
    return true
  }
  if (textAt(own, 'body') === text) return false
  await github.request('PATCH', `issues/comments/${numberAt(own, 'id')}`, { body: text })
  return true
}

function issueOf(value: unknown): Issue {
  return {
    number: numberAt(value, 'number'),
    title: textAt(value, 'title'),
    body: textAt(value, 'body'),
    author: textAt(value, 'user', 'login'),
    state: textAt(value, 'state') === 'open' ? 'open' : 'closed',
    isPull: valueAt(value, 'pull_request') !== undefined,
  }
}
