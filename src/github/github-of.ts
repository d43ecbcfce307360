import type { Io } from '../command.ts'
import { type GitHub, githubFor } from './github.ts'

/**
 * The API as a command has it, by the network and the environment that it is given.
 * @throws {UserError} when something is missing in the environment or impossible.
 */
export async function githubOf(io: Io): Promise<GitHub> {
  const { networkOf } = await import('../registry/network.ts')
  const { exchange, wait } = networkOf(io)
  return githubFor({ exchange, wait, env: io.env, now: io.now })
}
