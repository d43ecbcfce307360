import type { Line, Mark } from '../markdown/line.ts'
import type { Words } from './entry.ts'

/** The text of an entry while it is read: what of it has been understood is taken, the rest is still to be read. */
export class Reading {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly #line: Line
  readonly #taken: Uint8Array

  constructor(line: Line) {
    this.#line = line
    this.text = withSoftBreaks(line)
    this.marks = line.marks
    this.#taken = new Uint8Array(line.text.length)
  }

  take(from: number, to: number): void {
    this.#taken.fill(1, from, to)
  }

  isTaken(at: number): boolean {
    return this.#taken[at] === 1
  }

  /** The words from `from` up to `to` without white space and the characters of `edges` around them. */
  words(from: number, to: number, edges = /[\s\u200b\ufeff]/): Words {
    while (from < to && edges.test(this.text[from] as string)) from++
    while (to > from && edges.test(this.text[to - 1] as string)) to--
    return { text: this.text.slice(from, to).replace(/\s+/g, ' '), ...this.#line.sourceOf(from, to) }
  }

  /** Where the text at `at` is written. */
  sourceAt(at: number): number {
    return this.#line.sourceOf(at, at).start
  }

  /** The stretches that are not taken, cut at line breaks too. */
  *rest(from = 0, to = this.text.length): Generator<{ from: number; to: number }> {
    let start = from
    for (let at = from; at <= to; at++) {
      if (at < to && !this.isTaken(at) && this.text[at] !== '\n') continue
      if (at > start) yield { from: start, to: at }
      start = at + 1
    }
  }
}

/** The text of a line, in which a line break within emphasis is a space: authors and titles go on behind it. */
function withSoftBreaks({ text, marks }: Line): string {
  const stretches = marks.filter(
    ({ kind, from, to }) =>
      (kind === 'emphasis' || kind === 'strong' || kind === 'link') && text.slice(from, to).includes('\n'),
  )
  let [soft, at] = ['', 0]
  for (const { from, to } of stretches) {
    if (to <= at) continue
    soft += text.slice(at, Math.max(at, from)) + text.slice(Math.max(at, from), to).replaceAll('\n', ' ')
    at = to
  }
  return soft + text.slice(at)
}
