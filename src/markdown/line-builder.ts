import { type Line, lastUpTo, type Mark, type Span } from './line.ts'

/** A stretch of the text of a line and where it is written; `map` where characters and code units differ. */
interface Piece {
  from: number
  start: number
  end: number
  length: number
  map?: number[]
}

/** Puts a line together from texts and marks, in their order. */
export class LineBuilder {
  #text = ''
  #pieces: Piece[] = []
  #marks: Mark[] = []
  #open: Mark[] = []
  #start = -1
  #end = -1

  /** Whether there is nothing in it that readers would see. */
  get isEmpty(): boolean {
    return this.#marks.length === 0 && this.#text.trim() === ''
  }

  /** Adds `text`, which is written as `raw` at `start`. */
  add(text: string, raw: string, start: number): void {
    this.#reach(start, start + raw.length)
    if (text === '') return
    const piece = { from: this.#text.length, start, end: start + raw.length, length: text.length }
    this.#pieces.push(text === raw ? piece : { ...piece, map: alignment(text, raw) })
    this.#text += text
  }

  addBreak(start: number, end: number): void {
    this.#reach(start, end)
    this.#pieces.push({ from: this.#text.length, start, end, length: 1, map: [0, end - start] })
    this.#text += '\n'
  }

  addImage(span: Span, url: string, alt: string): void {
    this.#reach(span.start, span.end)
    const at = this.#text.length
    this.#marks.push({ kind: 'image', from: at, to: at, start: span.start, end: span.end, url, alt })
  }

  open(kind: Mark['kind'], start: number, rest: Pick<Mark, 'url' | 'target'> = {}): void {
    this.#reach(start, start)
    const mark: Mark = { kind, from: this.#text.length, to: -1, start, end: -1, ...rest }
    this.#open.push(mark)
    this.#marks.push(mark)
  }

  /** Closes the mark of that kind that was opened last; without one, nothing. */
  close(kind: Mark['kind'], end: number): void {
    const index = this.#open.findLastIndex((mark) => mark.kind === kind)
    if (index < 0) return
    const [mark] = this.#open.splice(index, 1)
    if (mark) Object.assign(mark, { to: this.#text.length, end })
    this.#reach(end, end)
  }

  /** The line; marks that are still open end with it. */
  build(): Line {
    for (const mark of this.#open) Object.assign(mark, { to: this.#text.length, end: this.#end })
    const pieces = this.#pieces
    const begins = pieces.map(({ from }) => from)
    return {
      text: this.#text,
      marks: this.#marks,
      start: this.#start,
      end: this.#end,
      sourceOf: (from, to) => sourceOf(pieces, begins, from, to, this.#end),
    }
  }

  #reach(start: number, end: number): void {
    if (this.#start < 0) this.#start = start
    this.#end = Math.max(this.#end, end)
  }
}

/** Where the text from `from` up to `to` is written; at `end` in a line without text. */
function sourceOf(
  pieces: readonly Piece[],
  begins: readonly number[],
  from: number,
  to: number,
  end: number,
): Span {
  const first = pieces[lastUpTo(begins, from)]
  const last = to > from ? pieces[lastUpTo(begins, to - 1)] : first
  if (first === undefined || last === undefined) return { start: end, end }
  const start = placeIn(first, from - first.from)
  return { start, end: Math.max(start, placeIn(last, to - last.from)) }
}

function placeIn({ start, end, length, map }: Piece, at: number): number {
  if (at >= length) return end
  return start + (map?.[at] ?? at)
}

/**
 * For each character of `text`, where it is in `raw`, which also has backslashes, references and the white space
 * that begins the lines of a paragraph.
 */
function alignment(text: string, raw: string): number[] {
  const map: number[] = []
  let at = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (raw[at] === '\\' && raw[at + 1] === character) at++
    while (at < raw.length && raw[at] !== character && raw[at] !== '&' && /[\s>\\]/.test(raw[at] as string))
      at++
    map.push(at)
    const reference = raw[at] === '&' ? /^&(?:#\w+|\w+);/.exec(raw.slice(at, at + 40))?.[0] : undefined
    at += reference !== undefined && !text.startsWith(reference, index) ? reference.length : 1
  }
  map.push(raw.length)
  return map
}
