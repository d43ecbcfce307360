import { resolve } from 'node:path'
import type { Io } from './command.ts'
import { UserError } from './errors.ts'
import { writeText } from './files.ts'
import type { FixResult } from './fix.ts'
import { displayName } from './list-file.ts'
import type { Finding, ReportContext } from './reporter.ts'
import { reporters } from './reporters/index.ts'
import { rules } from './rules/index.ts'
import { didYouMean } from './text/nearest.ts'
import { quote } from './text/quote.ts'
import { version } from './version.ts'

const NAMES = Object.keys(reporters)

/** The option of commands that print findings; `outputsIn` reads its value. */
export const REPORTER = {
  type: 'string',
  placeholder: 'NAME[=FILE][,...]',
  default: 'text',
  help: `How to print the findings, and into which file: ${NAMES.join(', ')}`,
} as const

/** One way to print the findings: a reporter, and the file that it writes. Without one it prints on standard output. */
export interface Output {
  reporter: string
  file?: string
}

/**
 * The outputs that `--reporter` names, as in `github,sarif=lint.sarif`.
 * @throws {UserError} when a reporter is not known, and when two would print on standard output or into one file.
 */
export function outputsIn(value: unknown, { cwd }: Pick<Io, 'cwd'>): Output[] {
  const outputs = String(value).split(',').map(outputOf)
  const places = new Set<string>()
  for (const { reporter, file } of outputs) {
    const place = file === undefined ? '' : resolve(cwd, file)
    if (places.has(place)) {
      const where = file === undefined ? 'on standard output' : `for the file ${quote(file)}`
      throw new UserError(
        `Unexpected second reporter \`${reporter}\` ${where}, expected a file of its own, as in \`${reporter}=FILE\``,
      )
    }
    places.add(place)
  }
  return outputs
}

/**
 * Sees to it that no output is written over a list that is checked.
 * @throws {UserError} when one would be.
 */
export function spareLists(
  outputs: readonly Output[],
  lists: readonly string[],
  { cwd }: Pick<Io, 'cwd'>,
): void {
  const paths = new Set(lists.map((file) => resolve(cwd, file)))
  const over = outputs.find(({ file }) => file !== undefined && paths.has(resolve(cwd, file)))
  if (over)
    throw new UserError(
      `Unexpected file ${quote(String(over.file))} for the reporter \`${over.reporter}\`, expected another than that of the list`,
    )
}

function outputOf(text: string): Output {
  const [reporter = '', file] = text.split(/=(.*)/s)
  if (!NAMES.includes(reporter)) {
    const hint = didYouMean(reporter, NAMES) || `, expected one of ${NAMES.join(', ')}`
    throw new UserError(`Unexpected ${quote(reporter)} for --reporter${hint}`)
  }
  if (file === '')
    throw new UserError(`Unexpected ${quote(text)} for --reporter, expected a file after the \`=\``)
  return file === undefined ? { reporter } : { reporter, file }
}

/**
 * Prints findings as each of the outputs has it, and gives the exit code: 1 when there are errors.
 * @throws {UserError} when a file cannot be written.
 */
export async function printFindings(
  outputs: readonly Output[],
  findings: readonly Finding[],
  results: readonly FixResult[],
  io: Io,
): Promise<number> {
  const sum = (count: (result: FixResult) => number) =>
    results.reduce((total, result) => total + count(result), 0)
  const context: ReportContext = {
    rules,
    texts: new Map(results.map(({ document }) => [document.file, document.text])),
    colour: false,
    fixed: sum(({ fixed }) => fixed.length),
    ignored: sum(({ ignored }) => ignored),
    version,
    actions: io.env.GITHUB_ACTIONS === 'true',
  }
  for (const { reporter: name, file } of outputs) {
    const reporter = reporters[name] as (typeof reporters)[string]
    if (file === undefined)
      io.out(reporter(findings, { ...context, colour: findings.length > 0 && wantsColour(io) }))
    else await writeText(resolve(io.cwd, file), displayName(file, io), reporter(findings, context))
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** A terminal gets colours, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR asks for them elsewhere. */
function wantsColour({ env, isTerminal }: Io): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return env.TERM !== 'dumb' && isTerminal()
}
