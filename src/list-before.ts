import type { Io } from './command.ts'
import type { Document } from './document.ts'
import { pullRequestBase, textSince } from './git.ts'
import { readerFor } from './list-file.ts'

/** The option of commands that look at what changed; its value is the `ref` of `documentBefore`. */
export const CHANGED = {
  type: 'string',
  placeholder: 'REF',
  optional: true,
} as const

/**
 * The list in a file as it was where the work at hand left the commit `ref`; where that is empty, the base of the pull
 * request that a GitHub runner is at, or HEAD. Undefined when the file was not there.
 * @throws {UserError} when there is no repository or no such commit.
 */
export async function documentBefore(
  file: string,
  ref: string,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
): Promise<Document | undefined> {
  const branch = env.GITHUB_BASE_REF
  const text = textSince(ref || (branch ? pullRequestBase(branch, cwd) : 'HEAD'), file, cwd)
  if (text === undefined) return undefined
  const read = await readerFor(file)
  return read(file, Buffer.from(text))
}
