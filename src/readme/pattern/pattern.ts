import type { ValueMistake } from '../../block.ts'
import { quote } from '../../text/quote.ts'

/** How the entry of a paper is written: the value of the attribute `entry`. */
export interface Pattern {
  /** The header and the ruler, when the entry is a row of a table. */
  head: string
  parts: Part[]
  /** The list that the entry is an item of; undefined when it is none. */
  list: { marker: string; number: number | undefined } | undefined
  /** Whether there is a blank line between entries. */
  loose: boolean
}

/** Text, of which a slash and the brace behind it are a brace, or what is filled in. */
export type Part = string | Field | Group

/** What a paper has, by its name: `{date:YYYY}`. */
export interface Field {
  name: string
  /** What stands behind the colon. */
  argument: string | undefined
  index: number
}

/** What is left out when the paper lacks a field of it. */
export interface Group {
  parts: Part[]
  index: number
}

/** What is wrong at a place of a pattern. */
type Mistakes = ValueMistake[]

/** The first group is a field. */
const TOKEN =
  /\\[\s\S]|\{(links\.(?:\\.|[^{}\\\n])+|[a-z][\w.-]*(?::(?:\\[\s\S]|[^{}\\])*)?)\}|[{}\\]|[^\\{}]+/gi

/** The parts of a text that begins at `start` of a pattern. What is wrong with its braces is added to `mistakes`. */
export function readParts(text: string, start: number, mistakes: Mistakes): Part[] {
  const root: Part[] = []
  const open: Group[] = []
  for (const { 0: token, 1: field, index } of text.matchAll(TOKEN)) {
    const parts = open.at(-1)?.parts ?? root
    if (field !== undefined) {
      parts.push(fieldOf(field, start + index))
    } else if (token === '{') {
      const group = { parts: [], index: start + index }
      parts.push(group)
      open.push(group)
    } else if (token !== '}') {
      addText(parts, /^\\[{}]$/.test(token) ? token.slice(1) : token)
    } else if (!open.pop()) {
      mistakes.push({ message: 'Unexpected `}`, expected `\\}` where it is text', index: start + index })
    }
  }
  for (const { index } of open) {
    const rest = text.slice(index - start).split('\n', 1)[0] ?? ''
    const message = `Unexpected ${quote(rest)} without its \`}\`, expected \`\\{\` where the brace is text`
    mistakes.push({ message, index })
  }
  return root
}

function fieldOf(text: string, index: number): Field {
  const colon = text.startsWith('links.') ? -1 : text.indexOf(':')
  const name = colon < 0 ? text : text.slice(0, colon)
  return {
    name: unescaped(name),
    argument: colon < 0 ? undefined : unescaped(text.slice(colon + 1)),
    index,
  }
}

function unescaped(text: string): string {
  return text.replace(/\\([{}\\])/g, '$1')
}

function addText(parts: Part[], text: string): void {
  const last = parts.at(-1)
  if (typeof last === 'string') parts[parts.length - 1] = last + text
  else parts.push(text)
}
