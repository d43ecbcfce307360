/** A Markdown text as the blocks that readers see, HTML included. */

import { definitionsIn } from './definitions.ts'
import { sourceOfPart } from './events.ts'
import { FlowReader } from './flow.ts'
import type { HtmlState } from './html-blocks.ts'
import type { Line, Span } from './line.ts'
import { partsOf } from './parts.ts'

export type Block =
  | ({ type: 'heading'; depth: number; line: Line } & Span)
  | ({ type: 'paragraph'; line: Line; isQuote?: true } & Span)
  | ({ type: 'item' } & Item)
  | ({ type: 'row'; cells: readonly Line[]; isHead: boolean } & Span)
  /** The end of a table or a list, where that is known. */
  | ({ type: 'rule' } & Span)
  /** `<details>` and its end; `line` is its summary. */
  | ({ type: 'details'; line: Line } & Span)
  | ({ type: 'details-end' } & Span)
  | ({ type: 'comment'; text: string } & Span)
  | ({ type: 'code' } & Span)

/** An item of a list. */
export interface Item extends Span {
  /** What stands before the text: `- `, `12. `; its characters only. */
  marker: string
  /** Where the text begins. */
  contentStart: number
  /** Its paragraphs. */
  lines: Line[]
  /** The items of the lists in it. */
  items: Item[]
}

/** The blocks of a text, in its order. */
export function* blocksOf(text: string): Generator<Block> {
  const shown = text.replaceAll('\0', '\ufffd') // CommonMark 0.31, "Insecure characters"
  const definitions = definitionsIn(shown)
  const html: HtmlState = { open: [] }
  const blocks: Block[] = []
  for (const part of partsOf(shown))
    new FlowReader(sourceOfPart(shown, part, definitions), part, html, blocks).read()
  yield* blocks
}
