import type { Io } from './command.ts'
import type { FixResult } from './fix.ts'
import type { Finding } from './reporter.ts'
import { reporters } from './reporters/index.ts'
import { rules } from './rules/index.ts'
import { version } from './version.ts'

/** The option of commands that print findings. */
export const REPORTER = {
  type: 'string',
  placeholder: 'NAME',
  default: 'text',
  values: Object.keys(reporters),
  help: 'How to print the findings',
} as const

/** Prints findings on `io.out` as the reporter of that name has it, and gives the exit code: 1 when there are errors. */
export function printFindings(
  reporterName: string,
  findings: readonly Finding[],
  results: readonly FixResult[],
  io: Io,
): number {
  const reporter = reporters[reporterName] as (typeof reporters)[string]
  const sum = (count: (result: FixResult) => number) =>
    results.reduce((total, result) => total + count(result), 0)
  const text = reporter(findings, {
    rules,
    texts: new Map(results.map(({ document }) => [document.file, document.text])),
    colour: findings.length > 0 && wantsColour(io),
    fixed: sum(({ fixed }) => fixed.length),
    ignored: sum(({ ignored }) => ignored),
    version,
    actions: io.env.GITHUB_ACTIONS === 'true',
  })
  io.out(text)
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** A terminal gets colours, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR asks for them elsewhere. */
function wantsColour({ env, isTerminal }: Io): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return env.TERM !== 'dumb' && isTerminal()
}
