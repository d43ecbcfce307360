import type { Block } from './blocks.ts'
import { type HtmlToken, htmlTokens } from './html.ts'
import { addTag } from './html-inline.ts'
import { shownEnd } from './leaves.ts'
import { type Line, slicesOf } from './line.ts'
import { LineBuilder } from './line-builder.ts'

/** What is open where a piece of HTML begins: Markdown cuts HTML at blank lines, and the next piece goes on with it. */
export interface HtmlState {
  open: ('table' | 'head')[]
}

const HEADING = /^h([1-6])$/
/** Tags that begin or end a paragraph. */
const BREAKING = new Set(
  'address article aside blockquote center dd details div dl dt figcaption figure footer form header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** The blocks of a piece of HTML that stands at `offset` in the whole text. */
export function* blocksOfHtml(html: string, offset: number, state: HtmlState): Generator<Block> {
  let builder = new LineBuilder()
  let cells: Line[] | undefined
  let isHead = false
  let row = offset
  const tokens = htmlTokens(html, offset)

  function* finish(): Generator<Block> {
    const end = offset + shownEnd(html, 0, builder.end - offset)
    const line = builder.isEmpty ? undefined : trimmed(builder.build(-1, end))
    builder = new LineBuilder()
    if (line && cells) cells.push(line)
    else if (line) yield { type: 'paragraph', line, start: line.start, end: line.end }
  }

  for (const token of tokens) {
    if (token.type === 'text') {
      addText(builder, token)
      continue
    }
    if (token.type === 'comment') {
      yield { type: 'comment', text: token.text, start: token.start, end: token.end }
      continue
    }
    const { type, name, start, end } = token
    const depth = Number(HEADING.exec(name)?.[1])
    if (depth > 0 && type === 'open') yield* finish()
    else if (depth > 0) {
      const line = builder.build(start)
      builder = new LineBuilder()
      if (line.text.trim() !== '') yield { type: 'heading', depth, line, start: line.start, end }
    } else if (name === 'tr') {
      if (type === 'open') {
        yield* finish()
        cells = []
        isHead = state.open.includes('head')
        row = start
      } else if (cells) {
        yield* finish()
        yield { type: 'row', cells, isHead, start: row, end }
        cells = undefined
      }
    } else if (name === 'td' || name === 'th') {
      if (type === 'open') builder = new LineBuilder()
      else if (cells) cells.push(builder.build(start))
      builder = new LineBuilder()
      if (name === 'th') isHead = true
    } else if (name === 'table' || name === 'thead') {
      yield* finish()
      const kind = name === 'table' ? 'table' : 'head'
      if (type === 'open') state.open.push(kind)
      else state.open = state.open.filter((open) => open !== kind)
    } else if (name === 'summary' && type === 'close') {
      const line = builder.build(start)
      builder = new LineBuilder()
      yield { type: 'details', line, start: line.start, end }
    } else if (name === 'details') {
      yield* finish()
      if (type === 'close') yield { type: 'details-end', start, end }
    } else if (BREAKING.has(name) && cells) builder.addBreak(start, end)
    else if (BREAKING.has(name)) yield* finish()
    else addTag(builder, token)
  }
  yield* finish()
}

/** A line without the white space around it. */
function trimmed(line: Line): Line {
  return slicesOf(line, [{ from: 0, to: line.text.length }])[0] ?? line
}

/** In HTML a line break is a space, and several spaces are one. */
function addText(builder: LineBuilder, { text, start, end }: Extract<HtmlToken, { type: 'text' }>): void {
  if (text.length !== end - start) {
    builder.add(text.trim() === '' ? ' ' : text, start, end)
    return
  }
  for (const { 0: piece, index } of text.matchAll(/\s+|\S+/g))
    builder.add(piece.trim() === '' ? ' ' : piece, start + index, start + index + piece.length)
}
