import type { Command } from './command.ts'

/** `paperlist --help`: every command with what it does. */
export async function generalHelp(
  commands: Readonly<Record<string, () => Promise<{ default: Command }>>>,
): Promise<string> {
  const rows: [string, string][] = []
  for (const [name, load] of Object.entries(commands)) rows.push([name, (await load()).default.summary])
  return `Builds, lints and checks curated lists of academic papers.

Usage: paperlist COMMAND [OPTIONS]

Commands:
${table(rows)}

Options:
${table([
  ['-h, --help', 'Show this help, or with a command, its own'],
  ['-v, --version', 'Show the version'],
])}

Exit codes: 0 clean, 1 errors in the list, 2 a mistake in the call or a file that cannot be read, 3 could not check.
`
}

/** `paperlist COMMAND --help`. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(
    ([option, { short, type, placeholder, help, values, optional, default: preset }]) => {
      const value = placeholder ?? 'VALUE'
      const shown = type !== 'string' ? '' : optional ? `[=${value}]` : ` ${value}`
      const flag = `${short ? `-${short}, ` : ''}--${option}${shown}`
      const allowed = values ? `: ${values.join(', ')}` : ''
      const unless = preset === undefined ? '' : ` (default: ${preset})`
      return [flag, `${help}${allowed}${unless}`] as [string, string]
    },
  )
  const examples = command.examples?.length
    ? `\nExamples:\n${command.examples.map((line) => `  ${line}`).join('\n')}\n`
    : ''
  return `${command.summary}.

Usage: paperlist ${name}${command.arguments ? ` ${command.arguments}` : ''} [OPTIONS]

Options:
${table([...options, ['-h, --help', 'Show this help']])}
${examples}`
}

function table(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n')
}
