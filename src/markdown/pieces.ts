import type { Span } from './line.ts'

/**
 * A stretch of the text of a line, from `from` up to `to`, and where it is written. Where both are as long, each
 * character is one of the source; else the piece is one thing, as an escape, a reference or a break is.
 */
export interface Piece extends Span {
  from: number
  to: number
}

/** Where the text from `from` up to `to` is written; at `end` when there is no text. */
export function sourceOf(pieces: readonly Piece[], from: number, to: number, end: number): Span {
  const first = pieceAt(pieces, from)
  const last = to > from ? pieceAt(pieces, to - 1) : first
  if (first === undefined || last === undefined) return { start: end, end }
  const start = placeIn(first, from, first.start)
  return { start, end: to > from ? Math.max(start, placeIn(last, to, last.end)) : start }
}

/** The last piece that begins at `at` or before it; else the first. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).from <= at) low = middle + 1
    else high = middle
  }
  return pieces[Math.max(0, low - 1)]
}

/** Where a boundary in the text is written; within something that cannot be cut it is at `inside`. */
function placeIn({ from, to, start, end }: Piece, at: number, inside: number): number {
  if (at <= from) return start
  if (at >= to) return end
  return to - from === end - start ? start + at - from : inside
}
