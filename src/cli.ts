import { parseArgs } from 'node:util'
import type { Command, Io } from './command.ts'
import { commands } from './commands/index.ts'
import { isUserError, UserError } from './errors.ts'
import { commandHelp, generalHelp } from './help.ts'
import { inert } from './report/workflow-command.ts'
import { didYouMean } from './text/nearest.ts'
import { visible } from './text/quote.ts'
import { version } from './version.ts'

/**
 * Runs the program with the words after its name and gives the exit code:
 * 0 clean, 1 errors in the list, 2 a mistake in the call, 3 could not check.
 * Mistakes of the user become a sentence on `io.err`; all else is thrown.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const safe = io.env.GITHUB_ACTIONS === 'true' ? { ...io, err: (text: string) => io.err(inert(text)) } : io
  try {
    return await run(argv, safe)
  } catch (error) {
    if (!isUserError(error)) throw error
    safe.err(`paperlist: ${visibleLines(error.message)}\n`)
    return 2
  }
}

/** What is said when the program itself fails: where it did, and nothing that steers a terminal or a runner, as the error may quote a list. */
export function crashText(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const sentence = 'paperlist: this is a mistake in paperlist itself; please report it with what you ran'
  return `${sentence}\n${inert(visibleLines(trace))}\n`
}

/** What a message quotes of arguments and files can neither move the cursor nor hide itself. */
function visibleLines(message: string): string {
  return message.split('\n').map(visible).join('\n')
}

async function run([name, ...rest]: readonly string[], io: Io): Promise<number> {
  if (name === '--version' || name === '-v') {
    io.out(`${version}\n`)
    return 0
  }
  const wantsHelp = name === undefined || name === '--help' || name === '-h' || name === 'help'
  if (wantsHelp && rest[0] === undefined) {
    io.out(await generalHelp(commands))
    return name === undefined ? 2 : 0
  }
  const wanted = wantsHelp ? String(rest[0]) : name
  const load = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined
  if (load === undefined) {
    const names = Object.keys(commands)
    const hint = didYouMean(wanted, names) || `, expected one of ${names.join(', ')}`
    throw new UserError(`Unexpected command \`${wanted}\`${hint}`)
  }
  const { default: command } = await load()
  const { values, positionals } = parse(wanted, command, wantsHelp ? ['--help'] : rest)
  if (values.help) {
    io.out(commandHelp(wanted, command))
    return 0
  }
  try {
    return await command.run(values, positionals, io)
  } catch (error) {
    if (!isUserError(error)) throw error
    const [option, value] = takenApart(rest, command).find(([, word]) => error.message.includes(word)) ?? []
    if (option === undefined) throw error
    throw new UserError(`${error.message}; a value of ${option} is written as ${option}=${value}`)
  }
}

function parse(name: string, command: Command, args: readonly string[]) {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
  try {
    const { values, positionals } = parseArgs({
      args: args.map((word) => (isWithoutValue(word, command) ? `${word}=` : word)),
      options,
      allowPositionals: command.arguments !== undefined,
    })
    for (const [key, { values: allowed }] of Object.entries(command.options)) {
      const value = values[key as keyof typeof values]
      if (allowed === undefined || typeof value !== 'string' || allowed.includes(value)) continue
      const hint = didYouMean(value, allowed) || `, expected one of ${allowed.join(', ')}`
      throw new UserError(`Unexpected \`${value}\` for --${key}${hint}`)
    }
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (error) {
    if (!isParseError(error)) throw error
    const unknown = /^Unknown option '(-[^']*)'/.exec(error.message)?.[1]
    if (unknown === undefined)
      throw new UserError(`${error.message.split('. ')[0]}; see \`paperlist ${name} --help\``)
    throw new UserError(`Unexpected option \`${unknown}\`${nearestOption(unknown, name, command)}`)
  }
}

/** Whether the word is an option whose value may be left out, and is. */
function isWithoutValue(word: string, { options }: Command): boolean {
  return word.startsWith('--') && options[word.slice(2)]?.optional === true
}

/** Options whose value may be left out, and is, each with the word after it, which may have been meant as the value. */
function takenApart(args: readonly string[], command: Command): [option: string, word: string][] {
  return args.flatMap((option, index): [string, string][] => {
    const word = args[index + 1]
    return word && !word.startsWith('-') && isWithoutValue(option, command) ? [[option, word]] : []
  })
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
}

function nearestOption(unknown: string, name: string, { options }: Command): string {
  const flags = [...Object.keys(options), 'help'].map((option) => `--${option}`)
  return didYouMean(unknown, flags) || `, expected one that \`paperlist ${name} --help\` shows`
}
