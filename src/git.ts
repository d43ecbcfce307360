import { execFileSync } from 'node:child_process'
import { UserError } from './errors.ts'
import { quote } from './text/quote.ts'

/**
 * The text that a file had where the work at hand left the commit `ref`: in their common ancestor. Undefined when it was not
 * there yet. `file` is relative to `cwd`.
 * @throws {UserError} when there is no repository or no such commit.
 */
export function textSince(ref: string, file: string, cwd: string): string | undefined {
  const commit = commitOf(ref, cwd)
  if (commit === undefined) throw new UserError(lackOf(ref, cwd))
  const base = git(['merge-base', commit, 'HEAD'], cwd)?.trim() ?? commit
  return git(['cat-file', 'blob', `${base}:./${file}`], cwd)
}

/**
 * The commit into which a pull request goes, on a GitHub runner: `origin/BRANCH` where that was fetched. Else, where HEAD is
 * the merge that GitHub makes of every pull request, its first parent, which `fetch-depth: 2` of actions/checkout brings.
 * @throws {UserError} when neither is there.
 */
export function pullRequestBase(branch: string, cwd: string): string {
  const base = `origin/${branch}`
  if (commitOf(base, cwd) !== undefined) return base
  if (commitOf('HEAD^2', cwd) !== undefined) return 'HEAD^1'
  throw new UserError(
    `Unexpected lack of ${quote(base)}, the base of the pull request; give actions/checkout \`fetch-depth: 2\``,
  )
}

/** Where a folder is in its repository, such as `lists/neurons/`; empty at the top, and where there is none. */
export function placeInRepository(cwd: string): string {
  return git(['rev-parse', '--show-prefix'], cwd)?.trim() ?? ''
}

/** Why there is no commit `ref`, and what helps. */
function lackOf(ref: string, cwd: string): string {
  if (git(['rev-parse', '--git-dir'], cwd) === undefined)
    return 'Unexpected lack of a git repository, expected one that git reads here: what changed is told by its commits'
  if (commitOf('HEAD', cwd) === undefined)
    return 'Unexpected git repository without a commit, expected one to compare with; commit first'
  return `Unexpected commit ${quote(ref)}, expected one of this repository; in a shallow clone, \`git fetch\` it first`
}

function commitOf(ref: string, cwd: string): string | undefined {
  return (
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd)?.trim() || undefined
  )
}

/** What git prints; undefined when it fails. */
function git(args: readonly string[], cwd: string): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch {
    return undefined
  }
}
