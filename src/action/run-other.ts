import type { Io } from '../command.ts'
import { inert } from '../report/workflow-command.ts'
import { visible } from '../text/quote.ts'
import { annotate } from './annotate.ts'
import { call } from './call.ts'
import type { Inputs } from './inputs.ts'
import { addToSummary } from './summary.ts'
import { whatChanged } from './what-changed.ts'

/** Runs a command that has no findings: its output goes to the log, and why it failed into an annotation; what `diff` says, also into the summary. */
export async function runOther(inputs: Inputs, io: Io): Promise<number> {
  const { command, args, files, changed, isStrict } = inputs
  const words = [command, ...args]
  if (command === 'diff') {
    if (files[0] !== undefined) words.push('--file', files[0])
    if (changed) words.push('--', changed)
  } else if (files.length > 0) words.push('--', ...files)
  const { code, out, err } = await call(words, io)
  io.out(inert(out))
  if (command === 'diff' && code === 0) addToSummary([await whatChanged(inputs, io)], io)
  const isFailure = code !== 0 && (code !== 3 || isStrict)
  if (code !== 0)
    annotate(isFailure ? 'error' : 'warning', err || `${visible(command)} ended with ${code}`, io)
  return isFailure ? code : 0
}
