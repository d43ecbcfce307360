import { randomUUID } from 'node:crypto'
import type { Io } from '../command.ts'
import { appendText } from '../files.ts'

/**
 * The lines that give a step of a GitHub workflow its outputs, for the file that `GITHUB_OUTPUT` names. Each value ends at a
 * line that `delimiter` gives; one that is in the value is not taken, so that nothing in it can end it.
 */
export function outputLines(
  values: Readonly<Record<string, string | number>>,
  delimiter: () => string = randomUUID,
): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const text = String(value)
      let end = delimiter()
      while (text.includes(end)) end = delimiter()
      return `${name}<<${end}\n${text}\n${end}\n`
    })
    .join('')
}

/** Gives the step these outputs, where the runner takes some. */
export function setOutputs(
  values: Readonly<Record<string, string | number>>,
  { env }: Pick<Io, 'env'>,
): void {
  if (env.GITHUB_OUTPUT) appendText(env.GITHUB_OUTPUT, 'the outputs', outputLines(values))
}
