import type { Io } from '../command.ts'
import { isUserError } from '../errors.ts'
import { visible } from '../text/quote.ts'
import { annotate } from './annotate.ts'
import { check } from './check.ts'
import { inputsOf } from './inputs.ts'
import { runOther } from './run-other.ts'

/**
 * One step of a GitHub workflow, as its inputs say. Gives the exit code, by which the step fails: that of the command, but for
 * 3 (could not check), which fails only where the input `strict` says so.
 */
export async function act(io: Io): Promise<number> {
  try {
    const inputs = inputsOf(io.env)
    const isChecking = inputs.command === 'lint' || inputs.command === 'verify'
    return await (isChecking ? check(inputs, io) : runOther(inputs, io))
  } catch (error) {
    if (!isUserError(error)) throw error
    annotate('error', visible(error.message), io)
    return 2
  }
}
