import type { Token } from 'micromark-util-types'
import type { Block } from './blocks.ts'
import { eventAt, exitOf, type Source } from './events.ts'
import { lineOf } from './inline.ts'
import type { Line, Span } from './line.ts'

type Heading = Extract<Block, { type: 'heading' }>
type Row = Extract<Block, { type: 'row' }>

/** The line of the paragraph or the heading whose events begin at `at`. */
export function lineAt(source: Source, at: number): Line {
  return lineOf(source, at + 1, textEnd(source, at), eventAt(source, at)[1].start.offset)
}

/** The underline of a heading has a line ending before it that is not of the text. */
function textEnd(source: Source, at: number): number {
  const exit = exitOf(source.events, at)
  if (eventAt(source, at)[1].type !== 'setextHeading') return exit
  for (let index = at + 1; index < exit; index++)
    if (eventAt(source, index)[1].type === 'setextHeadingText') return exitOf(source.events, index)
  return exit
}

/** The heading whose events begin at `at`; its depth is in the length of its `#`s or in the character under it. */
export function headingAt(source: Source, at: number): Heading {
  const exit = exitOf(source.events, at)
  let depth = 0
  for (let index = at + 1; index < exit && depth === 0; index++) {
    const [, { type, start, end }] = eventAt(source, index)
    if (type === 'atxHeadingSequence') depth = end.offset - start.offset
    else if (type === 'setextHeadingLineSequence') depth = source.text[start.offset] === '=' ? 1 : 2
  }
  return { type: 'heading', depth, line: lineAt(source, at), ...spanOf(source, eventAt(source, at)[1]) }
}

/** The rows of the table whose events begin at `at`, from the one that is written at `from` or after it. */
export function rowsAt(source: Source, at: number, from: number): Row[] {
  const rows: Row[] = []
  const exit = exitOf(source.events, at)
  let cells: Line[] = []
  let isHead = true
  for (let index = at + 1; index < exit; index++) {
    const [kind, token] = eventAt(source, index)
    const { type, start } = token
    if (kind === 'enter' && (type === 'tableHeader' || type === 'tableData')) {
      const cellExit = exitOf(source.events, index)
      if (start.offset >= from) cells.push(lineOf(source, index + 1, cellExit, start.offset, true))
      index = cellExit
    } else if (kind === 'exit' && type === 'tableRow') {
      if (start.offset >= from) rows.push({ type: 'row', cells, isHead, ...spanOf(source, token) })
      cells = []
      isHead = false
    }
  }
  return rows
}

/** Where a token is written, without the white space behind it. */
export function spanOf({ text }: Source, { start, end }: Token): Span {
  return { start: start.offset, end: shownEnd(text, start.offset, end.offset) }
}

/** Where what is written from `start` up to `end` ends without the white space behind it. */
export function shownEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return end
}

/** Where an item ends that `at` is behind: before the line endings and the indents that stand between. */
export function endOfItem(source: Source, at: number, otherwise: number): number {
  let end = otherwise
  for (let index = at - 1; index >= 0; index--) {
    const { type, start } = eventAt(source, index)[1]
    if (type === 'lineEnding' || type === 'lineEndingBlank') end = start.offset
    else if (!BETWEEN.has(type)) break
  }
  return end
}

const BETWEEN = new Set([
  'linePrefix',
  'listItemIndent',
  'blockQuotePrefix',
  'blockQuotePrefixWhitespace',
  'blockQuoteMarker',
])
