/** Commits by the API, without a clone: blobs, a tree, a commit, a branch (https://docs.github.com/en/rest/git). */

import { valueAt } from '../json/value-at.ts'
import { shaAt, textAt } from './fields.ts'
import type { GitHub } from './github.ts'
import { treeOf, treeWith } from './tree.ts'

export interface FilesToCommit {
  /** One of ours; it is made, or moved away from what it was. */
  branch: string
  /** The commit on which it stands. */
  base: string
  message: string
  /** The whole texts by path. */
  files: Readonly<Record<string, string>>
}

/** What came of it: the files were so in `base`; the branch was so already; its last commit is not ours, and stays; it is so now. */
export type Committed = 'nothing to commit' | 'as it was' | 'not ours' | 'pushed'

/** What a branch of ours begins with; what has another name belongs to people. */
const OURS = /^(?:recommend|paperlist)\/[a-z\d][a-z\d-]{0,99}$/

/**
 * Makes `branch` one commit upon `base` with these files. Nothing is pushed when that is what it is.
 * @throws {GitHubError} when GitHub does not do it; the branch is then as it was.
 */
export async function commitFiles(
  github: GitHub,
  { branch, base, message, files }: FilesToCommit,
): Promise<Committed> {
  if (!OURS.test(branch)) throw new Error(`${branch} is no branch of ours`)
  const before = await treeOf(github, base)
  const after = await treeWith(github, before, files)
  if (after === before) return 'nothing to commit'

  const head = await headOf(github, branch)
  if (head?.tree === after && head.parents.length === 1 && head.parents[0] === base) return 'as it was'
  if (head !== undefined && !isByUs(github, head)) return 'not ours'
  const commit = await github.request('POST', 'git/commits', { message, tree: after, parents: [base] })
  const sha = shaAt(commit.value, 'sha')
  if (head === undefined) await github.request('POST', 'git/refs', { ref: `refs/heads/${branch}`, sha })
  else await github.request('PATCH', `git/refs/heads/${branch}`, { sha, force: true })
  return 'pushed'
}

/** The last commit of a branch. */
export interface Head {
  sha: string
  tree: string
  parents: readonly string[]
  /** The logins of its author and its committer; empty where GitHub does not know them. */
  author: string
  committer: string
}

/**
 * Whether a commit is ours, and was not amended by somebody. GitHub itself, as `web-flow`, may be the committer of what was made by
 * its API.
 */
export function isByUs({ bot }: GitHub, { author, committer }: Head): boolean {
  return author === bot && (committer === bot || committer === 'web-flow')
}

/**
 * The last commit of a branch; undefined when there is no such branch.
 * @throws {GitHubError} when GitHub does not say it.
 */
export async function headOf(github: GitHub, branch: string): Promise<Head | undefined> {
  const ref = await github.request('GET', `git/ref/heads/${branch}`, undefined, [404])
  if (ref.status === 404) return undefined
  const { value } = await github.request('GET', `commits/${shaAt(ref.value, 'object', 'sha')}`)
  const parents = valueAt(value, 'parents')
  return {
    sha: shaAt(value, 'sha'),
    tree: shaAt(value, 'commit', 'tree', 'sha'),
    parents: Array.isArray(parents) ? parents.map((parent) => shaAt(parent, 'sha')) : [],
    author: textAt(value, 'author', 'login'),
    committer: textAt(value, 'committer', 'login'),
  }
}

/**
 * Removes a branch of ours; when there is none, that is fine.
 * @throws {GitHubError} when GitHub does not do it.
 */
export async function removeBranch(github: GitHub, branch: string): Promise<void> {
  if (!OURS.test(branch)) throw new Error(`${branch} is no branch of ours`)
  await github.request('DELETE', `git/refs/heads/${branch}`, undefined, [404, 422])
}
