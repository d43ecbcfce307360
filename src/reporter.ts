import type { Position, Range } from './document.ts'
import type { Severity } from './paper.ts'
import type { Problem, Rule } from './rule.ts'

/** A problem placed in a file. Plain data, so every reporter can print it. */
export interface Finding extends Omit<Problem, 'related'>, Range {
  rule: string
  severity: Severity
  /** Relative to the working directory, with forward slashes. */
  file: string
  related: readonly Place[]
}

/** Another place in the same file. */
export interface Place {
  path: Problem['path']
  start: Position
  end: Position
}

/** What a reporter may want to know besides the findings. */
export interface ReportContext {
  rules: Readonly<Record<string, Rule>>
  /** The text of each file that was read, for code frames. */
  texts: ReadonlyMap<string, string>
  /** Whether ANSI colours are wanted. */
  colour: boolean
  /** How many findings were repaired in this run, and how many an `ignore` covers. */
  fixed: number
  ignored: number
  /** The version of paperlist. */
  version: string
  /** Whether the output goes to the log of a GitHub Actions runner, which obeys commands found in it. */
  actions: boolean
}

/** Turns findings into text: one file each in `reporters/`; the file's name is what `--reporter` takes. */
export type Reporter = (findings: readonly Finding[], context: ReportContext) => string
