import type { ParseArgsConfig } from 'node:util'
import type { Exchange } from './exchange.ts'

/** The outside world as a command sees it, so that a test can be one. */
export interface Io {
  /** The working directory; files are named relative to it. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Results. */
  out(text: string): void
  /** Diagnostics. */
  err(text: string): void
  /** What is on standard input, all of it. Absent: nothing is. */
  readInput?(): Promise<string>
  /** Whether `out` is a terminal. */
  isTerminal(): boolean
  /** Milliseconds since 1970. */
  now(): number
  /** Sends requests to servers. Absent: over the network. */
  exchange?: Exchange
  /** Lets so many milliseconds pass, or fewer when the signal comes. Absent: on the clock on the wall. */
  wait?(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Has `stop` called when the user interrupts the program for the first time; the second time ends it. */
  onInterrupt?(stop: () => void): void
  /** Shows a line of progress in place of the one before; an empty one clears it. Absent where nobody watches. */
  progress?(line: string): void
}

type OptionConfig = NonNullable<ParseArgsConfig['options']>[string]

/** An option in the words of `node:util`'s `parseArgs`, and its help. */
export type Option = OptionConfig & {
  help: string
  placeholder?: string
  values?: readonly string[]
  /** Whether the value may be left out, as in `--changed`: it is empty then. One that is given follows a `=`. */
  optional?: true
}

/** The exit code of a command that could not check: nobody answered, or the run was interrupted. */
export const COULD_NOT_CHECK = 3

/** A verb of the command line. One file each in `commands/`; the file's name is what the user types. */
export interface Command {
  summary: string
  /** The positional arguments as help shows them, such as `[FILE]`. */
  arguments?: string
  options: Readonly<Record<string, Option>>
  /** Examples for the help, a line each. */
  examples?: readonly string[]
  /** Exit code: 0 clean, 1 errors in the list, 2 a mistake in the call, 3 could not check. */
  run(
    values: Readonly<Record<string, string | boolean | undefined>>,
    positionals: readonly string[],
    io: Io,
  ): Promise<number>
}
