import { cut } from '../text/cut.ts'

/**
 * The log of a GitHub Actions runner. The runner obeys a line that begins, after any white space, with `::command::`,
 * and `##[command]` anywhere in a line, whoever the text is from.
 */

const LINE_START = /^((?:[^\S\r\n\u2028\u2029]|\u0085)*)::/gmu

/** `text` in a form that no line of it is a command: `# #[` for `##[`, and `: :` at the start of a line. */
export function inert(text: string): string {
  return text.replaceAll('##[', '# #[').replace(LINE_START, '$1: :')
}

/** The line that makes the runner do `command`, such as `error`. Properties without a value are left out. */
export function workflowCommand(
  command: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined)
  const settings = given.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${command} ${settings.join(',')}::${escapeMessage(message)}`
}

/** The runner takes so many annotations of a kind from one step, and so many characters of each. */
export const MOST_ANNOTATIONS = 10
const LONGEST_ANNOTATION = 4096

/** The line that makes an annotation, as long as the runner takes. The properties say where it stands: `file`, `line`, `title`, ... */
export function annotation(
  kind: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  return workflowCommand(kind, properties, cut(message, LONGEST_ANNOTATION))
}

function escapeMessage(text: string): string {
  return text.replace(/[%\r\n]/g, percentEncoded)
}

function escapeProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, percentEncoded)
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
