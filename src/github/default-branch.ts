/** The branch that a repository shows, and commits upon it. */

import { UserError } from '../errors.ts'
import { quote } from '../text/quote.ts'
import { type Head, headOf } from './commit-files.ts'
import { shaAt, textAt } from './fields.ts'
import type { GitHub } from './github.ts'
import { GitHubError } from './github-error.ts'
import { treeWith } from './tree.ts'

export interface DefaultBranch {
  name: string
  head: Head
}

const NAME = /^[\w.][\w./-]{0,254}$/

/**
 * The default branch as it is now.
 * @throws {UserError} when its name is one that we would rather not write into an address, or the repository is empty.
 */
export async function defaultBranch(github: GitHub): Promise<DefaultBranch> {
  const name = textAt((await github.request('GET', '')).value, 'default_branch')
  if (!NAME.test(name) || name.includes('..'))
    throw new UserError(
      `Unexpected default branch ${quote(name)}, expected letters, digits, \`.\`, \`/\`, \`-\``,
    )
  const head = await headOf(github, name)
  if (head === undefined)
    throw new UserError(`Unexpected lack of the branch ${quote(name)}, expected a commit`)
  return { name, head }
}

/**
 * Puts a commit with these files upon the default branch. It is `refused` where the branch is protected
 * (https://docs.github.com/en/rest/git/refs: 403, 409, 422).
 * @throws {GitHubError} when GitHub does not do it, or somebody else was faster: then without a status, as the same may succeed later.
 */
export async function commitUpon(
  github: GitHub,
  { name, head }: DefaultBranch,
  message: string,
  files: Readonly<Record<string, string>>,
): Promise<'nothing to commit' | 'refused' | 'pushed'> {
  const tree = await treeWith(github, head.tree, files)
  if (tree === head.tree) return 'nothing to commit'
  const commit = await github.request('POST', 'git/commits', { message, tree, parents: [head.sha] })
  const change = { sha: shaAt(commit.value, 'sha'), force: false }
  const { status } = await github.request('PATCH', `git/refs/heads/${name}`, change, [403, 409, 422])
  if (status === 200) return 'pushed'
  if ((await headOf(github, name))?.sha !== head.sha)
    throw new GitHubError(`The branch ${quote(name)} was changed meanwhile`)
  return 'refused'
}
