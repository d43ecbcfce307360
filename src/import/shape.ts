/** The form of an entry: its fields, and the text around each. */

import type { Span } from '../markdown/line.ts'
import type { PlacedField } from './fields.ts'

/** A field with the text that belongs to it: `before` and `after` are printed only together with it. */
export interface Piece {
  kind: string
  before: string
  placeholder: string
  after: string
}

export interface Shape {
  /** The bullet or the number, which is always printed. */
  prefix: string
  pieces: Piece[]
  /** What follows the last field. */
  rest: string
}

const MARKER = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/
/** What closes after a field what was opened before it. */
const CLOSING = /^(?:[)}】）*_~`"”’.,;:!?]|\](?!\()|\\(?=[)\]])|<\/\w+>)*/
/** Fields of which an entry can have several: the first stands for all, with the text around it. */
const REPEATED = new Set(['tag', 'note'])

const ONE_TAG = '{tags}'

/** All tags, with what stands between two of them. */
function tagsJoinedBy(between: string): string {
  const separator = between.replace(/\\(?=[^\w\s])/g, '')
  return /^[^{}\p{L}\p{N}\n]{1,8}$/u.test(separator) ? `{tags:${separator}}` : ONE_TAG
}

/** The shape of a stretch of text with fields in it: each piece of text between two is given to the one it belongs to. */
export function shapeOf({ start, end }: Span, fields: readonly PlacedField[], text: string): Shape {
  const prefix = MARKER.exec(text.slice(start, end))?.[0] ?? ''
  const pieces: Piece[] = []
  let at = start + prefix.length
  for (const { kind, placeholder, start: from, end: to } of fields) {
    const between = text.slice(at, from)
    at = to
    const first = REPEATED.has(kind) ? pieces.find((piece) => piece.kind === kind) : undefined
    if (first) {
      if (kind === 'tag' && first.placeholder === ONE_TAG) first.placeholder = tagsJoinedBy(between)
      continue
    }
    const last = pieces.at(-1)
    const closing = last ? (CLOSING.exec(between)?.[0] ?? '') : ''
    if (last) last.after += literal(closing)
    pieces.push({ kind, before: literal(between.slice(closing.length)), placeholder, after: '' })
  }
  const rest = text.slice(at, end)
  const closing = CLOSING.exec(rest)?.[0] ?? ''
  const last = pieces.at(-1)
  if (last) last.after += literal(closing)
  return { prefix: literal(prefix), pieces, rest: literal(rest.slice(closing.length)) }
}

/** Text of a pattern that is printed as it is. */
function literal(text: string): string {
  return text.replace(/\r/g, '').replace(/[{}]/g, (brace) => `\\${brace}`)
}

/** The pattern as text: the title always, every other field as a group, and a line of groups as a group of its own. */
export function written({ prefix, pieces, rest }: Shape): string {
  let text = prefix
  let line: string[] = []
  const finish = () => {
    if (line.length > 0) text += `{${line.join('')}}`
    line = []
  }
  for (const { kind, before, placeholder, after } of pieces) {
    const isRequired =
      kind === 'title' || (kind === 'url' && /\]\($/.test(before) && /\{title\}[^{}]*$/.test(text))
    const [, breaks = '', own = before] = /^([\s\S]*\n[ \t]*(?:[-*+] )?)([\s\S]*)$/.exec(before) ?? []
    if (isRequired || breaks !== '') finish()
    if (isRequired) text += before + placeholder + after
    else if (breaks !== '') line = [breaks, `{${own}${placeholder}${after}}`]
    else if (line.length > 0) line.push(`{${own}${placeholder}${after}}`)
    else text += `{${own}${placeholder}${after}}`
  }
  finish()
  return text + rest
}
