/**
 * A text in parts that can be parsed on their own. CommonMark parsers take far more than twice the time for a list of
 * twice the length, so that a README of 10,000 papers has to be fed to them piece by piece.
 */

import { listParts } from './list-parts.ts'

/** A piece of a Markdown text. */
export interface Part {
  /** From `start` up to, and not including, `end`, in UTF-16 code units of the whole text. */
  start: number
  end: number
  /** The head of the table that the part is a piece of; it has to be parsed with it. */
  head?: { start: number; end: number }
  /** Of a piece of a list: items like those that it is in; it has to be parsed behind them. */
  within?: string
  /** Whether the part may have a table; only then it is worth looking for one. */
  hasTable: boolean
}

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y
const BLANK = /^[ \t]*[\r\n]*$/
const FENCE = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)?(`{3,}|~{3,})([^\r\n]*)/
const BULLET = /^[-*+](?=[ \t])/
const NUMBER = /^\d{1,9}[.)](?=[ \t])/
const RULER = /^[ \t>|:-]*-[ \t|:-]*$/
/** HTML that ends not with a blank line but with what is given here (CommonMark 0.31, "HTML blocks", kinds 1 to 5). */
const RAW_HTML: readonly [begins: RegExp, ends: RegExp][] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
]
/** HTML that ends with a blank line (kinds 6 and 7), or a paragraph that begins with a tag. */
const HTML = /^ {0,3}<\/?[A-Za-z]/
/** So many rows of a table, or lines of a list, are parsed together. */
const ROWS = 40

/** The parts of a text, in its order. Together they are the whole of it. */
export function* partsOf(text: string): Generator<Part> {
  let part: Building | undefined
  let isAfterBlank = true
  let closes: ((line: string) => boolean) | undefined
  for (const { line, start, end } of linesIn(text)) {
    if (closes) {
      if (part) part.end = end
      if (closes(line)) closes = undefined
      continue
    }
    if (BLANK.test(line)) {
      isAfterBlank = true
      if (part) part.end = end
      continue
    }
    const isSplit = part !== undefined && beginsPart(line, isAfterBlank, part)
    if (part === undefined || isSplit) {
      if (part) yield* finished(part, text)
      part = { start, end, isList: BULLET.test(line) || NUMBER.test(line), lines: [] }
    }
    part.end = end
    part.lines.push({ start, end })
    isAfterBlank = false
    closes = openedBy(line)
  }
  if (part) yield* finished(part, text)
}

interface Line {
  start: number
  end: number
}

interface Building extends Line {
  isList: boolean
  lines: Line[]
}

function* linesIn(text: string): Generator<Line & { line: string }> {
  let start = 0
  while (start < text.length) {
    LINE.lastIndex = start
    const line = LINE.exec(text)?.[0] as string
    yield { line, start, end: start + line.length }
    start += line.length
  }
}

/** Whether what stands above is complete when this line begins. */
function beginsPart(line: string, isAfterBlank: boolean, { isList }: Building): boolean {
  if (BULLET.test(line)) return true
  if (NUMBER.test(line)) return isAfterBlank || isList
  return isAfterBlank && !/^[ \t]/.test(line)
}

/** What ends the fenced code or the HTML that a line opens, when that may have blank lines in it. */
function openedBy(line: string): ((line: string) => boolean) | undefined {
  const [, fence, info = ''] = FENCE.exec(line) ?? []
  if (fence !== undefined && !(fence.startsWith('`') && info.includes('`'))) {
    const isInList = /^(?: |[-*+]|\d+[.)])/.test(line)
    const closing = new RegExp(`^[ \\t]*\\${fence.charAt(0)}{${fence.length},}[ \\t]*[\\r\\n]*$`)
    return (next) => closing.test(next) || (isInList && (BULLET.test(next) || NUMBER.test(next)))
  }
  const raw = RAW_HTML.find(([begins]) => begins.test(line))
  if (raw === undefined && HTML.test(line)) return (next) => BLANK.test(next)
  return raw && !raw[1].test(line.replace(/^ {0,3}<!--/, '')) ? (next) => raw[1].test(next) : undefined
}

/** A part as it is, a long list in pieces, or a long table in pieces that share its head. */
function* finished({ start, end, lines, isList }: Building, text: string): Generator<Part> {
  const ruler = lines.findIndex((line) => RULER.test(lineText(line, text)))
  const hasTable = ruler > 0
  if (isList && lines.length >= 2 * ROWS) {
    yield* listParts({ start, end, hasTable }, lines, text, ROWS)
    return
  }
  if (ruler !== 1 || lines.length < 2 * ROWS || !lineText(lines[1] as Line, text).includes('|')) {
    yield { start, end, hasTable }
    return
  }
  const head = { start, end: (lines[1] as Line).end }
  for (let row = 2; row < lines.length; row += ROWS) {
    const last = lines[row + ROWS - 1]
    const part = { start: (lines[row] as Line).start, end: last?.end ?? end, hasTable }
    yield row === 2 ? { ...part, start } : { ...part, head }
  }
}

function lineText({ start, end }: Line, text: string): string {
  return text.slice(start, end).replace(/[\r\n]+$/, '')
}
