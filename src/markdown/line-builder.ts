import { type Line, lastUpTo, type Mark, type Span } from './line.ts'

/** A stretch of the text of a line and where it is written; `places` where characters and code units differ. */
interface Piece {
  from: number
  start: number
  end: number
  length: number
  places?: Places
}

/** For each character of a text, where it begins and ends in what is written. */
interface Places {
  starts: number[]
  ends: number[]
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
    this.#pieces.push(text === raw ? piece : { ...piece, places: alignment(text, raw) })
    this.#text += text
  }

  addBreak(start: number, end: number): void {
    this.#reach(start, end)
    this.#pieces.push({ from: this.#text.length, start, end, length: 1 })
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
  const start = startIn(first, from - first.from)
  return { start, end: to > from ? Math.max(start, endIn(last, to - last.from)) : start }
}

function startIn({ start, end, length, places }: Piece, at: number): number {
  if (at >= length) return end
  return places ? start + (places.starts[at] as number) : start + at
}

function endIn({ start, end, length, places }: Piece, at: number): number {
  if (at >= length) return places ? start + (places.ends[length - 1] as number) : end
  return places ? start + (places.ends[at - 1] as number) : start + at
}

const REFERENCE = /^&(?:#\w{1,10}|\w{1,40});/

/**
 * For each character of `text`, where it begins and ends in `raw`, which also has backslashes, references and the white
 * space that begins the lines of a paragraph.
 */
function alignment(text: string, raw: string): Places {
  const places: Places = { starts: [], ends: [] }
  let at = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (raw[at] === '\\' && raw[at + 1] === character) at++
    while (at < raw.length && raw[at] !== character && raw[at] !== '&' && /[\s>\\]/.test(raw[at] as string))
      at++
    const reference = raw[at] === '&' ? REFERENCE.exec(raw.slice(at, at + 42))?.[0] : undefined
    const isReference = reference !== undefined && !text.startsWith(reference, index)
    const end = at + (isReference ? reference.length : 1)
    places.starts.push(at)
    places.ends.push(end)
    // Some references stand for two code units.
    if (isReference && text[index + 1] !== raw[end] && text[index + 2] === raw[end]) {
      places.starts.push(at)
      places.ends.push(end)
      index++
    }
    at = end
  }
  return places
}
