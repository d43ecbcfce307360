import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Io } from '../command.ts'
import { UserError } from '../errors.ts'
import { readBytes } from '../files.ts'
import { MOST_ANNOTATIONS } from '../report/workflow-command.ts'
import { annotate } from './annotate.ts'
import { call } from './call.ts'
import type { Inputs } from './inputs.ts'
import { setOutputs } from './outputs.ts'
import { addToSummary } from './summary.ts'
import { whatChanged } from './what-changed.ts'

/** What the reporter json counts. */
interface Counts {
  errors: number
  warnings: number
  notes: number
}

const UNCHECKED =
  'Not everything could be checked, because nobody answered; what is told here holds all the same'

/**
 * Runs `lint` or `verify`: annotations in the log, a table in the job summary, below what changed where only that counts, SARIF
 * where it is asked for, and the counts as outputs.
 */
export async function check(inputs: Inputs, io: Io): Promise<number> {
  const folder = folderFor(io)
  const tables = join(folder, 'findings.md')
  const json = join(folder, 'findings.json')
  const reporters = [inputs.reporter, `markdown=${tables}`, `json=${json}`]
  if (inputs.sarif !== undefined) reporters.push(`sarif=${inputs.sarif}`)

  const words = [inputs.command, ...inputs.args, '--reporter', reporters.join(',')]
  if (inputs.changed !== undefined) words.push(`--changed=${inputs.changed}`)
  const { code, out, err } = await call([...words, '--', ...inputs.files], io)
  if (code === 2) {
    annotate('error', err, io)
    return code
  }
  io.out(out)
  const { errors, warnings, notes }: Counts = JSON.parse(textOf(json)).counts
  setOutputs({ errors, warnings, notes }, io)

  const isUnchecked = code === 3
  const changes =
    inputs.changed !== undefined && inputs.command === 'lint' ? await whatChanged(inputs, io) : ''
  addToSummary([changes, isUnchecked ? `${UNCHECKED}.\n` : '', textOf(tables)], io)
  if (!isUnchecked) return code
  const [kind, before] = inputs.isStrict ? (['error', errors] as const) : (['warning', warnings] as const)
  if (before < MOST_ANNOTATIONS) annotate(kind, UNCHECKED, io)
  else io.out(`${UNCHECKED}\n`)
  return inputs.isStrict ? code : errors > 0 ? 1 : 0
}

/** A new folder for files that nobody needs after the job, when the runner removes them. */
function folderFor({ env }: Io): string {
  if (!env.RUNNER_TEMP)
    throw new UserError('Unexpected lack of RUNNER_TEMP in the environment, expected that of a GitHub runner')
  return join(env.RUNNER_TEMP, `paperlist-${randomUUID()}`)
}

function textOf(path: string): string {
  return Buffer.from(readBytes(path, path)).toString()
}
