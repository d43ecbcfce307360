import type { Block } from './blocks.ts'
import { eventAt, exitOf, type Source } from './events.ts'
import { lineOf } from './inline.ts'
import type { Line } from './line.ts'

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
  const [, { start, end }] = eventAt(source, at)
  const exit = exitOf(source.events, at)
  let depth = 0
  for (let index = at + 1; index < exit && depth === 0; index++) {
    const [, { type, start, end }] = eventAt(source, index)
    if (type === 'atxHeadingSequence') depth = end.offset - start.offset
    else if (type === 'setextHeadingLineSequence') depth = source.text[start.offset] === '=' ? 1 : 2
  }
  return { type: 'heading', depth, line: lineAt(source, at), start: start.offset, end: end.offset }
}

/** The rows of the table whose events begin at `at`, from the one that is written at `from` or after it. */
export function rowsAt(source: Source, at: number, from: number): Row[] {
  const rows: Row[] = []
  const exit = exitOf(source.events, at)
  let cells: Line[] = []
  let isHead = true
  for (let index = at + 1; index < exit; index++) {
    const [kind, { type, start, end }] = eventAt(source, index)
    if (kind === 'enter' && (type === 'tableHeader' || type === 'tableData')) {
      const cellExit = exitOf(source.events, index)
      if (start.offset >= from) cells.push(lineOf(source, index + 1, cellExit, start.offset, true))
      index = cellExit
    } else if (kind === 'exit' && type === 'tableRow') {
      if (start.offset >= from)
        rows.push({ type: 'row', cells, isHead, start: start.offset, end: end.offset })
      cells = []
      isHead = false
    }
  }
  return rows
}
