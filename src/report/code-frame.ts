import type { Range } from '../document.ts'
import { shortened } from '../text/cut.ts'
import { visible } from '../text/quote.ts'
import { columnsOf } from './terminal.ts'

/** A line of a code frame. Without a number: the carets under the line before it. */
export interface FrameLine {
  number?: number
  text: string
}

/** How many characters of a line are shown, and how many of them at most before the place when it is longer. */
const WIDTH = 100
const LEAD = 40

/** How far from the place its line is looked at, so that a file of one long line costs no more than others. */
const REACH = 500

const LINE_BREAK = /\r\n|\r|\n/

/**
 * The line of `text` in which `range` begins, with carets under the words. A place in an indented line has the line
 * above it, which often says what it belongs to; a place of several lines has its second line too.
 * Everything in it is visible, and long lines are cut around the place.
 */
export function codeFrame(text: string, { start, end }: Range): FrameLine[] {
  const above = linesAbove(text, start.offset)
  const below = linesBelow(text, start.offset)
  const before = above.at(-1) ?? ''
  const after = below[0] ?? ''
  const head = shown(last(before, Math.max(LEAD, WIDTH - after.length)))
  const tail = shortened(after, Math.max(WIDTH - LEAD, WIDTH - before.length))
  const words = shown(tail.slice(0, end.offset - start.offset))

  const frame: FrameLine[] = [
    { number: start.line, text: head + shown(tail) },
    { text: ' '.repeat(columnsOf(head)) + '^'.repeat(Math.max(1, columnsOf(words))) },
  ]
  if (end.line > start.line) return [...frame, ...neighbour(start.line + 1, below[1])]
  return /^\s/.test(before || after) ? [...neighbour(start.line - 1, above.at(-2)), ...frame] : frame
}

function neighbour(number: number, line: string | undefined): FrameLine[] {
  return line?.trim() ? [{ number, text: shown(shortened(line, WIDTH)) }] : []
}

/** The lines before `offset`, the last one up to it; without the first where reach ends within it. */
function linesAbove(text: string, offset: number): string[] {
  const from = Math.max(0, offset - REACH)
  const lines = text.slice(from, offset).split(LINE_BREAK)
  return from > 0 && lines.length > 1 ? lines.slice(1) : lines
}

/** The lines after `offset`, the first one from it; without the last where reach ends within it. */
function linesBelow(text: string, offset: number): string[] {
  const to = Math.min(text.length, offset + REACH)
  const lines = text.slice(offset, to).split(LINE_BREAK)
  return to < text.length && lines.length > 1 ? lines.slice(0, -1) : lines
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '))
}

function last(text: string, length: number): string {
  if (text.length <= length) return text
  const characters = [...text]
  return characters.length > length ? `…${characters.slice(-length).join('')}` : text
}
