import type { Io } from '../command.ts'
import { UserError } from '../errors.ts'

/**
 * The commit from which the files of a job are (`GITHUB_SHA`), and its branch (`GITHUB_REF_NAME`).
 * @throws {UserError} when the environment does not say it.
 */
export function checkedOut({ GITHUB_SHA: commit = '', GITHUB_REF_NAME: base = '' }: Io['env']): {
  commit: string
  base: string
} {
  if (!/^[0-9a-f]{40,64}$/.test(commit) || base === '')
    throw new UserError('Unexpected GITHUB_SHA or GITHUB_REF_NAME, expected those of a workflow')
  return { commit, base }
}
