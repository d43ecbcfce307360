import type { Io } from '../command.ts'
import { UserError } from '../errors.ts'
import { quote } from '../text/quote.ts'

/** What a step gives the action under `with`, as action.yml describes it. */
export interface Inputs {
  command: string
  args: readonly string[]
  files: readonly string[]
  /** The commit since which changes count, empty for the base of the pull request. Absent: the whole list counts. */
  changed?: string
  reporter: string
  /** The file for SARIF. */
  sarif?: string
  /** Whether it is a failure when something could not be checked. */
  isStrict: boolean
}

/**
 * Reads the inputs from the environment, where a GitHub runner puts them, each as `INPUT_NAME`. `changed: true` is about
 * pull requests; elsewhere the whole list counts, because nothing in it is new.
 * @throws {UserError} when one is not as action.yml has it.
 */
export function inputsOf(env: Io['env']): Inputs {
  const input = (name: string) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
  const lines = (name: string) =>
    input(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const isOn = (name: string) => truth(input(name)) ?? refuse(name, input(name))

  const since = input('changed')
  const isPullRequest = Boolean(env.GITHUB_BASE_REF)
  const changed = truth(since) === undefined ? since : truth(since) && isPullRequest ? '' : undefined
  const sarif = input('sarif')
  return {
    command: input('command') || 'lint',
    args: lines('args'),
    files: lines('file'),
    ...(changed !== undefined && { changed }),
    reporter: input('reporter') || 'github',
    ...(sarif !== '' && { sarif }),
    isStrict: isOn('strict'),
  }
}

/** Whether a text says yes or no, in the words of YAML; undefined when it says neither. */
function truth(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  return /^(?:false|False|FALSE|)$/.test(text) ? false : undefined
}

function refuse(name: string, value: string): never {
  throw new UserError(`Unexpected ${quote(value)} for the input ${name}, expected true or false`)
}
