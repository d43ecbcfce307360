/** Pull requests (https://docs.github.com/en/rest/pulls/pulls). */

import { valueAt } from '../json/value-at.ts'
import { numberAt, textAt } from './fields.ts'
import type { GitHub } from './github.ts'
import { listOf } from './pages.ts'

export interface Pull {
  number: number
  title: string
  body: string
  /** The login of who opened it. */
  author: string
  /** Its branch, in this repository, and the last commit there: of a closed one, when it was closed. */
  branch: string
  sha: string
  state: 'open' | 'closed'
  isMerged: boolean
}

/**
 * Our pull requests for a branch of this repository, the newest first: those that we opened.
 * @throws {GitHubError} when GitHub does not list them.
 */
export async function findPulls(
  github: GitHub,
  { branch, state }: { branch: string; state: 'open' | 'closed' | 'all' },
): Promise<Pull[]> {
  const head = encodeURIComponent(`${github.owner}:${branch}`)
  const pulls = (await listOf(github, `pulls?state=${state}&head=${head}`)).map(pullOf)
  return pulls.filter((pull) => pull.author === github.bot && pull.branch === branch)
}

/**
 * Opens a pull request for `branch` into `base`, both of this repository.
 * @throws {GitHubError} when GitHub does not do it: it has one already, or both are the same.
 */
export async function openPull(
  github: GitHub,
  { branch, base, title, body }: { branch: string; base: string; title: string; body: string },
): Promise<Pull> {
  return pullOf((await github.request('POST', 'pulls', { title, head: branch, base, body })).value)
}

/**
 * Changes a pull request.
 * @throws {GitHubError} when GitHub does not do it.
 */
export async function updatePull(
  github: GitHub,
  number: number,
  change: { title?: string; body?: string; state?: 'open' | 'closed' },
): Promise<void> {
  await github.request('PATCH', `pulls/${number}`, change)
}

function pullOf(value: unknown): Pull {
  return {
    number: numberAt(value, 'number'),
    title: textAt(value, 'title'),
    body: textAt(value, 'body'),
    author: textAt(value, 'user', 'login'),
    branch: textAt(value, 'head', 'ref'),
    sha: textAt(value, 'head', 'sha'),
    state: textAt(value, 'state') === 'open' ? 'open' : 'closed',
    isMerged: textAt(value, 'merged_at') !== '' || valueAt(value, 'merged') === true,
  }
}
