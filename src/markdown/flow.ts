import type { Token } from 'micromark-util-types'
import type { Block, Item } from './blocks.ts'
import { eventAt, exitOf, type Source } from './events.ts'
import type { HtmlState } from './html-blocks.ts'
import { blocksAt, linesAt } from './leaf-blocks.ts'
import { endOfItem, lineAt, shownEnd } from './leaves.ts'
import type { Part } from './parts.ts'

/** What is open: a quotation, a list with the item that is read, or a quotation in an item. */
interface Container {
  type: 'quote' | 'list' | 'quote-in-item'
  item?: Item | undefined
  /** Of a list: where its items go to; the blocks of the text when there is none. */
  items?: Item[] | undefined
}

/** Reads the blocks of a part from its events (the flow and the containers of micromark). */
export class FlowReader {
  readonly #source: Source
  readonly #part: Part
  readonly #html: HtmlState
  readonly #blocks: Block[]
  readonly #open: Container[] = []

  /** Adds to `blocks`, of which the last is the item that the part goes on with when it is a piece of a list. */
  constructor(source: Source, part: Part, html: HtmlState, blocks: Block[]) {
    this.#source = source
    this.#part = part
    this.#html = html
    this.#blocks = blocks
  }

  /** Reads all of the part; to be called once. */
  read(): void {
    for (let at = 0; at < this.#source.events.length; at++) at = this.#read(at)
  }

  /** Reads the event at `at`; the result is the last one that is done with. */
  #read(at: number): number {
    const [kind, token] = eventAt(this.#source, at)
    switch (token.type) {
      case 'listOrdered':
      case 'listUnordered':
        return kind === 'enter' ? this.#openList(token, at) : this.#closeList(token, at)
      case 'blockQuote':
        return kind === 'enter' ? this.#openQuote(token, at) : this.#close(at)
      case 'listItemPrefix':
        if (kind === 'enter') this.#beginItem(token, at)
        return at
      case 'listItemMarker':
        if (kind === 'enter') this.#setMarker(token)
        return at
      case 'paragraph':
      case 'atxHeading':
      case 'setextHeading':
      case 'table':
      case 'htmlFlow':
      case 'codeFenced':
      case 'codeIndented':
      case 'thematicBreak':
      case 'definition':
        this.#leaf(token, at)
        return exitOf(this.#source.events, at)
      default:
        return at
    }
  }

  #openQuote(token: Token, at: number): number {
    const top = this.#open.at(-1)
    if (top?.type === 'quote-in-item') return exitOf(this.#source.events, at)
    this.#beginContent(token)
    this.#open.push(top?.item ? { type: 'quote-in-item', item: top.item } : { type: 'quote' })
    return at
  }

  #openList(token: Token, at: number): number {
    const top = this.#open.at(-1)
    if (top?.type === 'quote-in-item') return exitOf(this.#source.events, at)
    this.#beginContent(token)
    this.#open.push({ type: 'list', items: top?.item?.items })
    return at
  }

  #closeList(token: Token, at: number): number {
    this.#endItem(at, token.end.offset)
    return this.#close(at)
  }

  #close(at: number): number {
    this.#open.pop()
    return at
  }

  #beginItem({ start, end }: Token, at: number): void {
    this.#endItem(at, end.offset)
    const list = this.#open.at(-1)
    if (list === undefined) return
    if (this.#isBefore(start.offset)) {
      list.item = this.#lastItem(list)
      return
    }
    const item: Item = {
      start: start.offset,
      end: end.offset,
      marker: '',
      contentStart: -1,
      lines: [],
      items: [],
    }
    if (list.items) {
      list.items.push(item)
      list.item = item
    } else {
      const block = { type: 'item' as const, ...item }
      this.#blocks.push(block)
      list.item = block
    }
  }

  /** Whether a place is not in the part but in what it is parsed behind. */
  #isBefore(place: number): boolean {
    return this.#part.within !== undefined && place < this.#part.start
  }

  #lastItem({ items }: Container): Item | undefined {
    if (items) return items.at(-1)
    const last = this.#blocks.at(-1)
    return last?.type === 'item' ? last : undefined
  }

  #setMarker({ start, end }: Token): void {
    const item = this.#open.at(-1)?.item
    if (item && !this.#isBefore(start.offset)) item.marker = this.#source.text.slice(item.start, end.offset)
  }

  #endItem(at: number, otherwise: number): void {
    const item = this.#open.at(-1)?.item
    if (item === undefined) return
    item.end = shownEnd(this.#source.text, item.start, endOfItem(this.#source, at, otherwise))
    if (item.contentStart < 0) item.contentStart = item.end
  }

  #beginContent({ start }: Token): void {
    const item = this.#open.at(-1)?.item
    if (item && item.contentStart < 0) item.contentStart = start.offset
  }

  #leaf(token: Token, at: number): void {
    if (this.#isBefore(token.start.offset)) return
    this.#beginContent(token)
    const top = this.#open.at(-1)
    if (top?.type === 'quote-in-item') {
      if (token.type === 'paragraph') top.item?.lines.push(lineAt(this.#source, at))
    } else if (top?.item) {
      for (const line of linesAt(this.#source, at)) top.item.lines.push(line)
    } else {
      const from = this.#part.head ? this.#part.start : 0
      for (const block of blocksAt(this.#source, at, from, this.#html))
        this.#blocks.push(top && block.type === 'paragraph' ? { ...block, isQuote: true } : block)
    }
  }
}
