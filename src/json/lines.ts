import type { Position, Range } from '../document.ts'

/** Turns offsets into lines and columns. Lines end with LF, CRLF or CR. */
export interface Lines {
  /** The position of an offset; offsets past the end are the end. */
  at(offset: number): Position
  /** The range from one offset to another. */
  between(start: number, end: number): Range
}

/** The lines of a text, found once, when first asked for. */
export function linesOf(text: string): Lines {
  let starts: number[] | undefined

  function at(offset: number): Position {
    starts ??= startsOfLines(text)
    const place = Math.min(offset, text.length)
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= place) low = middle
      else high = middle
    }
    return { line: low + 1, column: place - (starts[low] as number) + 1, offset: place }
  }

  return { at, between: (start, end) => ({ start: at(start), end: at(end) }) }
}

function startsOfLines(text: string): number[] {
  const starts = [0]
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length)
  return starts
}
