import { execFileSync } from 'node:child_process'
import { UserError } from './errors.ts'

/**
 * The text that a file had where the work at hand left the commit `ref`: in their common ancestor. Undefined when it was not
 * there yet. `file` is relative to `cwd`.
 * @throws {UserError} when there is no repository or no such commit.
 */
export function textSince(ref: string, file: string, cwd: string): string | undefined {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd)?.trim()
  if (commit === undefined || commit === '') {
    throw new UserError(
      `Unexpected commit \`${ref}\`, expected one of this repository; in a shallow clone, \`git fetch\` it first`,
    )
  }
  const base = git(['merge-base', commit, 'HEAD'], cwd)?.trim() ?? commit
  return git(['cat-file', 'blob', `${base}:./${file}`], cwd)
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
