/** Text as readers see it, with what its marks are and where each word of it is written. */

import { type Piece, sourceOf } from './pieces.ts'

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

/** Puts a line together from texts and marks, in their order. */
export class LineBuilder {
  #text = ''
  #pieces: Piece[] = []
  #last: Piece | undefined
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

  /** Adds `text`, which is written from `start` up to `end`: as it is where that is as long, as a whole where it is not. */
  add(text: string, start: number, end: number): void {
    this.#reach(start, end)
    if (text === '') return
    const from = this.#text.length
    const to = from + text.length
    const last = this.#last
    if (last?.end === start && text.length === end - start && last.to - last.from === start - last.start) {
      last.to = to
      last.end = end
    } else {
      this.#last = { from, to, start, end }
      this.#pieces.push(this.#last)
    }
    this.#text += text
  }

  addBreak(start: number, end: number): void {
    this.add('\n', start, end)
  }

  addImage({ start, end }: Span, url: string, alt: string): void {
    this.#reach(start, end)
    const at = this.#text.length
    this.#marks.push({ kind: 'image', from: at, to: at, start, end, url, alt })
  }

  /** Opens a mark; of a link the address can be set afterwards. */
  open(kind: Mark['kind'], start: number, rest?: Pick<Mark, 'url' | 'target'>): Mark {
    this.#reach(start, start)
    const mark: Mark = { kind, from: this.#text.length, to: -1, start, end: -1, ...rest }
    this.#open.push(mark)
    this.#marks.push(mark)
    return mark
  }

  /** Closes the mark of that kind that was opened last; without one, nothing. */
  close(kind: Mark['kind'], end: number): void {
    const index = this.#open.findLastIndex((mark) => mark.kind === kind)
    if (index < 0) return
    const [mark] = this.#open.splice(index, 1)
    if (mark) this.#finish(mark, end)
    this.#reach(end, end)
  }

  /** Marks what is in the text already, from `from` up to `to`, as a link to `url`. */
  addLink(from: number, to: number, url: string): void {
    const target = sourceOf(this.#pieces, from, to, this.#end)
    this.#marks.push({ kind: 'link', from, to, ...target, url, target })
  }

  /** The line; marks that are still open end with it. Where nothing was added, it is at `start`. */
  build(start = -1): Line {
    this.#reach(start, start)
    for (const mark of this.#open) this.#finish(mark, this.#end)
    return new BuiltLine(this.#text, this.#marks, this.#pieces, this.#start, this.#end)
  }

  #finish(mark: Mark, end: number): void {
    mark.to = this.#text.length
    mark.end = end
  }

  #reach(start: number, end: number): void {
    if (this.#start < 0) this.#start = start
    if (end > this.#end) this.#end = end
  }
}

class BuiltLine implements Line {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly start: number
  readonly end: number
  readonly #pieces: readonly Piece[]

  constructor(text: string, marks: readonly Mark[], pieces: readonly Piece[], start: number, end: number) {
    this.text = text
    this.marks = marks
    this.start = start
    this.end = end
    this.#pieces = pieces
  }

  sourceOf(from: number, to: number): Span {
    return sourceOf(this.#pieces, from, to, this.end)
  }
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
