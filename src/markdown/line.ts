/** Text as readers see it, with what its marks are and where each word of it is written. */

/** From `start` up to, and not including, `end`, in UTF-16 code units of the whole text. */
export interface Span {
  start: number
  end: number
}

/** A stretch of a line that is marked: from `from` up to `to` in its text, written at `start` to `end` with its markup. */
export interface Mark extends Span {
  kind: 'strong' | 'emphasis' | 'delete' | 'code' | 'link' | 'image' | 'small'
  from: number
  to: number
  /** Of a link and an image: the address, and where it is written; not for links by reference. */
  url?: string
  target?: Span
  /** Of an image: the text that stands for it. */
  alt?: string
}

/** A text with its marks. Links, emphasis and the like are in the text by what they show; images by nothing. A line break is `\n`. */
export interface Line extends Span {
  text: string
  /** Sorted by `from`; of two that begin together the outer one first. */
  marks: readonly Mark[]
  /** Where the text from `from` up to `to` is written, without the markup around it. */
  sourceOf(from: number, to: number): Span
}

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

  get length(): number {
    return this.#text.length
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
    return {
      text: this.#text,
      marks: this.#marks,
      start: this.#start,
      end: this.#end,
      sourceOf: (from, to) => sourceOf(pieces, from, to, this.#end),
    }
  }

  #reach(start: number, end: number): void {
    if (this.#start < 0) this.#start = start
    this.#end = Math.max(this.#end, end)
  }
}

function sourceOf(pieces: readonly Piece[], from: number, to: number, end: number): Span {
  const first = pieces.findLast((piece) => piece.from <= from) ?? pieces[0]
  const last = to > from ? pieces.findLast((piece) => piece.from < to) : first
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

/** Several lines as one, with line breaks between them, and where each begins in its text. */
export function joinLines(lines: readonly Line[]): { line: Line; starts: number[] } {
  const starts: number[] = []
  const marks: Mark[] = []
  let text = ''
  for (const line of lines) {
    if (starts.length > 0) text += '\n'
    const shift = text.length
    starts.push(shift)
    text += line.text
    for (const mark of line.marks) marks.push({ ...mark, from: mark.from + shift, to: mark.to + shift })
  }
  const lineAt = (at: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= at),
    )
  const [first, last] = [lines[0], lines.at(-1)]
  const line: Line = {
    text,
    marks,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    sourceOf(from, to) {
      const [a, b] = [lineAt(from), lineAt(Math.max(from, to - 1))]
      const start = lines[a]?.sourceOf(
        from - (starts[a] ?? 0),
        Math.min(to - (starts[a] ?? 0), lines[a]?.text.length ?? 0),
      )
      if (a === b) return start ?? { start: 0, end: 0 }
      const end = lines[b]?.sourceOf(0, to - (starts[b] ?? 0))
      return { start: start?.start ?? 0, end: end?.end ?? 0 }
    },
  }
  return { line, starts }
}
