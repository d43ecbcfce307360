/** A Markdown text as the blocks that readers see, HTML included. */

import type { ListItem, Nodes, RootContent, Table } from 'mdast'
import { blocksOfHtml, type HtmlState } from './html-blocks.ts'
import { lineOf } from './inline.ts'
import type { Line, Span } from './line.ts'
import { type Definitions, definitionsIn, parsePart, spanOf } from './parse.ts'
import { type Part, partsOf } from './parts.ts'

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
  const definitions = definitionsIn(text)
  const html: HtmlState = { open: [] }
  for (const part of partsOf(text)) yield* blocksOfPart(text, part, definitions, html)
}

function* blocksOfPart(
  text: string,
  part: Part,
  definitions: Definitions,
  html: HtmlState,
): Generator<Block> {
  for (const node of parsePart(text, part, definitions)) yield* blocksOfNode(node, text, html, part)
}

function* blocksOfNode(node: RootContent, text: string, html: HtmlState, part: Part): Generator<Block> {
  const span = shownSpanOf(node, text)
  switch (node.type) {
    case 'heading':
      yield { type: 'heading', depth: node.depth, line: lineOf(node.children, text, span), ...span }
      break
    case 'paragraph':
      yield { type: 'paragraph', line: lineOf(node.children, text, span), ...span }
      break
    case 'list':
      for (const item of node.children) yield { type: 'item', ...itemOf(item, text) }
      break
    case 'table':
      yield* rowsOf(node, text, part)
      break
    case 'html':
      yield* blocksOfHtml(text.slice(span.start, span.end), span.start, html)
      break
    case 'blockquote':
      for (const child of node.children)
        for (const block of blocksOfNode(child, text, html, part))
          yield block.type === 'paragraph' ? { ...block, isQuote: true } : block
      break
    case 'code':
      yield { type: 'code', ...span }
      break
    case 'thematicBreak':
      yield { type: 'rule', ...span }
      break
    default:
  }
}

function itemOf(node: ListItem, text: string): Item {
  const span = shownSpanOf(node, text)
  const lines: Line[] = []
  const items: Item[] = []
  for (const child of node.children) {
    if (child.type === 'paragraph' || child.type === 'heading')
      lines.push(lineOf(child.children, text, spanOf(child)))
    else if (child.type === 'list') for (const item of child.children) items.push(itemOf(item, text))
    else if (child.type === 'html') {
      const { start, end } = spanOf(child)
      for (const block of blocksOfHtml(text.slice(start, end), start, { open: [] }))
        if (block.type === 'paragraph') lines.push(block.line)
    } else if (child.type === 'table') {
      for (const row of child.children)
        for (const cell of row.children) lines.push(lineOf(cell.children, text, spanOf(cell)))
    } else if (child.type === 'blockquote') {
      for (const inner of child.children)
        if (inner.type === 'paragraph') lines.push(lineOf(inner.children, text, spanOf(inner)))
    }
  }
  const [marker = ''] = /^(?:[-*+]|\d+[.)])?[ \t]*/.exec(text.slice(span.start, span.end)) ?? []
  const first = node.children[0]
  const contentStart = first ? Math.max(spanOf(first).start, span.start) : span.start + marker.length
  return { ...span, marker: marker.trim(), contentStart, lines, items }
}

function* rowsOf(node: Table, text: string, part: Part): Generator<Block> {
  for (const [index, row] of node.children.entries()) {
    const span = shownSpanOf(row, text)
    if (part.head && span.start < part.start) continue
    const cells = row.children.map((cell) => lineOf(cell.children, text, spanOf(cell)))
    yield { type: 'row', cells, isHead: index === 0, ...span }
  }
}

/** Where a node is written, without the white space behind it. */
function shownSpanOf(node: Nodes, text: string): Span {
  const { start, end } = spanOf(node)
  return { start, end: start + text.slice(start, end).trimEnd().length }
}
