import { decodeString } from 'micromark-util-decode-string'
import type { Token } from 'micromark-util-types'
import { addressOf, altOf } from './address.ts'
import { bareLinksIn } from './bare-links.ts'
import { eventAt, exitOf, lineEndingAt, type Source } from './events.ts'
import { htmlTokens } from './html.ts'
import { addTag } from './html-inline.ts'
import type { Line, Mark } from './line.ts'
import { LineBuilder } from './line-builder.ts'
import { addAutolink, addCode } from './verbatim.ts'

/** The line that the events from `from` up to `to` make, which are inside of a paragraph, a heading or a cell. */
export function lineOf(source: Source, from: number, to: number, start: number, isCell = false): Line {
  const reader = new LineReader(source, isCell)
  for (let at = from; at < to; ) at = reader.read(at)
  return reader.line(start)
}

class LineReader {
  readonly #source: Source
  readonly #isCell: boolean
  readonly #builder = new LineBuilder()
  #openLinks = 0
  /** The text since the last thing that is not only text. */
  #plain = ''
  #breakStart = -1

  constructor(source: Source, isCell: boolean) {
    this.#source = source
    this.#isCell = isCell
  }

  /** The line, which is at `start` when there is nothing in it. */
  line(start: number): Line {
    this.#endPlain()
    return this.#builder.build(start)
  }

  /** Reads the event at `at`; the result is the next that is to be read. */
  read(at: number): number {
    const [kind, token] = eventAt(this.#source, at)
    return kind === 'enter' ? this.#enter(token, at) : this.#exit(token, at)
  }

  #enter(token: Token, at: number): number {
    const start = token.start.offset
    const end = token.end.offset
    switch (token.type) {
      case 'data':
        this.#add(this.#source.text.slice(start, end), start, end)
        return at + 1
      case 'lineEnding':
        this.#addLineEnding(start)
        return at + 1
      case 'characterEscape':
        this.#add(this.#source.text.charAt(start + 1), start, end)
        return at + 1
      case 'characterReference':
        this.#add(decodeString(this.#source.text.slice(start, end)), start, end)
        return at + 1
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        this.#endPlain()
        this.#breakStart = start
        return at + 1
      case 'strong':
      case 'emphasis':
        this.#open(token.type, start)
        return at + 1
      case 'strikethrough':
        this.#open('delete', start)
        return at + 1
      case 'link':
        this.#open('link', start, addressOf(this.#source, at))
        return at + 1
      case 'resource':
      case 'reference':
        return exitOf(this.#source.events, at) + 1
      case 'autolink':
      case 'literalAutolink':
        this.#endPlain()
        addAutolink(this.#builder, this.#source, at)
        return exitOf(this.#source.events, at) + 1
      case 'image':
        this.#endPlain()
        this.#builder.addImage({ start, end }, addressOf(this.#source, at).url ?? '', altOf(this.#source, at))
        return exitOf(this.#source.events, at) + 1
      case 'codeText':
        this.#endPlain()
        addCode(this.#builder, this.#source, at, this.#isCell)
        return exitOf(this.#source.events, at) + 1
      case 'htmlText':
        this.#endPlain()
        for (const tag of htmlTokens(this.#source.text.slice(start, end), start)) addTag(this.#builder, tag)
        return exitOf(this.#source.events, at) + 1
      default:
        return at + 1
    }
  }

  #exit({ type, end }: Token, at: number): number {
    if (type === 'strong' || type === 'emphasis' || type === 'link') this.#close(type, end.offset)
    else if (type === 'strikethrough') this.#close('delete', end.offset)
    return at + 1
  }

  #add(text: string, start: number, end: number): void {
    this.#builder.add(text, start, end)
    if (this.#source.hasBareLinks) this.#plain += text
  }

  #open(kind: Mark['kind'], start: number, address?: Pick<Mark, 'url' | 'target'>): void {
    this.#endPlain()
    this.#builder.open(kind, start, address)
    if (kind === 'link') this.#openLinks++
  }

  #close(kind: Mark['kind'], end: number): void {
    this.#endPlain()
    this.#builder.close(kind, end)
    if (kind === 'link') this.#openLinks--
  }

  /** With what makes it a hard break, if there is such a thing before it. */
  #addLineEnding(start: number): void {
    const ending = lineEndingAt(this.#source.text, start)
    const end = start + ending.length
    if (this.#breakStart < 0) this.#add(ending, start, end)
    else this.#builder.addBreak(this.#breakStart, end)
    this.#breakStart = -1
  }

  /** Finds the bare addresses in the plain text that ends here, except in the text of a link. */
  #endPlain(): void {
    const plain = this.#plain
    this.#plain = ''
    if (plain.length < 7 || this.#openLinks > 0) return
    const before = this.#builder.length - plain.length
    for (const { from, to, url } of bareLinksIn(plain)) this.#builder.addLink(before + from, before + to, url)
  }
}
