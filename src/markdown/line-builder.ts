import type { Line, Mark, Span } from './line.ts'
import { type Piece, sourceOf } from './pieces.ts'

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

  /** Where what was added last is written to; -1 before anything was. */
  get end(): number {
    return this.#end
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

  /** The line; marks that are still open end with it, or at `openEnd`. Where nothing was added, it is at `start`. */
  build(start = -1, openEnd?: number): Line {
    this.#reach(start, start)
    for (const mark of this.#open) this.#finish(mark, openEnd ?? this.#end)
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
