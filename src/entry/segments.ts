import { lastUpTo } from '../markdown/line.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { isDate, venueLikeness } from './shapes.ts'

/** A stretch of an entry that is still to be understood, and how it stands there. */
export interface Segment {
  from: number
  to: number
  kind: 'emphasis' | 'bracket' | 'code' | 'plain'
  isBeforeTitle: boolean
  /** 0 for the line of the title. */
  line: number
  /** Whether it follows a dash or a colon, as descriptions do. */
  isAfterDash: boolean
}

/** A stretch with the brackets or the markup around it: `end` is behind them. */
interface Piece {
  from: number
  to: number
  end: number
  kind: Segment['kind']
}

const DASH = /^\s*(?:[-–—]|:)\s/
const OPENING = /[[(（【]/
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）', '【': '】' }

/** The stretches that are not understood yet, cut where brackets and marks begin and end. */
export function segmentsOf(
  reading: Reading,
  title: { from: number; to: number },
  starts: readonly number[],
): Segment[] {
  const segments: Segment[] = []
  const { text } = reading
  const lineEnd = text.indexOf('\n', title.to)
  const edges = edgesOf(reading)
  for (const { from, to } of reading.rest()) {
    let isAfterDash = false
    for (const piece of piecesOf(text, from, to, edges)) {
      const isOnTitleLine = piece.from >= title.to && (lineEnd < 0 || piece.from <= lineEnd)
      if (isOnTitleLine && DASH.test(text.slice(piece.from, piece.to))) isAfterDash = true
      if (text.slice(piece.from, piece.to).trim() === '') continue
      const line = lastUpTo(starts, piece.from)
      segments.push({
        from: piece.from,
        to: piece.to,
        kind: piece.kind,
        isBeforeTitle: piece.to <= title.from,
        line,
        isAfterDash,
      })
    }
  }
  return segments
}

/** Where emphasis, code and images begin, and where those that are read as a whole end. */
function edgesOf({ marks }: Reading): Map<number, { kind: 'emphasis' | 'code' | 'image'; to: number }> {
  const edges = new Map<number, { kind: 'emphasis' | 'code' | 'image'; to: number }>()
  for (const { kind, from, to } of marks)
    if ((kind === 'emphasis' || kind === 'code' || kind === 'image') && (edges.get(from)?.to ?? -1) < to)
      edges.set(from, { kind, to })
  return edges
}

function* piecesOf(
  text: string,
  from: number,
  to: number,
  edges: ReturnType<typeof edgesOf>,
): Generator<Piece> {
  let at = from
  let last: Piece | undefined
  while (at < to) {
    const piece = pieceAt(text, at, to, edges)
    if (last && isOneVenue(text, last, piece)) last = { ...last, to: piece.end, end: piece.end }
    else {
      if (last) yield last
      last = piece
    }
    at = piece.end
  }
  if (last) yield last
}

function pieceAt(text: string, at: number, to: number, edges: ReturnType<typeof edgesOf>): Piece {
  const mark = edges.get(at)
  if (mark && mark.kind !== 'image' && mark.to > at) {
    const end = Math.min(to, mark.to)
    return { from: at, to: end, end, kind: mark.kind }
  }
  const character = text[at] as string
  const close = CLOSING[character]
  if (close !== undefined) {
    const end = closingAt(text, at, to, character, close)
    if (end > 0) return { from: at + 1, to: end, end: end + 1, kind: 'bracket' }
  }
  let end = at + 1
  while (
    end < to &&
    !(
      OPENING.test(text[end] as string) &&
      (/[\s.,;:]/.test(text[end - 1] as string) || text[end + 1] === '@')
    ) &&
    text[end] !== '|' &&
    !edges.has(end)
  )
    end++
  return { from: at, to: end, end: text[end] === '|' ? end + 1 : end, kind: 'plain' }
}

/** So far the end of a bracket is looked for. */
const LONGEST_BRACKET = 400

function closingAt(text: string, at: number, to: number, open: string, close: string): number {
  let depth = 0
  for (let index = at; index < Math.min(to, at + LONGEST_BRACKET); index++) {
    if (text[index] === open) depth++
    else if (text[index] === close && --depth === 0) return index
  }
  return -1
}

/** Whether a piece goes on with the venue before it: `ACL 2023 (Findings)`, `Int. Conf. on Things (ICT), 2019`. */
function isOneVenue(text: string, { from, to, kind }: Piece, next: Piece): boolean {
  if (kind !== 'plain' || next.end - from > 120 || next.kind === 'emphasis' || next.kind === 'code')
    return false
  const own = text.slice(from, to).trim()
  const added = text.slice(next.from, next.to).trim()
  if (added === '' || venueLikeness(own.replace(/[,\s]+$/, '')) === 0) return false
  if (next.kind === 'plain') return own.endsWith(')') && /^,\s*(?:19|20)\d\d[.,]?$/.test(added)
  return (
    !isDate(added) &&
    countWords(added) <= 3 &&
    /^[\p{L}\d '’&@-]+$/u.test(added) &&
    venueLikeness(text.slice(from, next.end)) > 0
  )
}
