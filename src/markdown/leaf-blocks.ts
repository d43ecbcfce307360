import type { Token } from 'micromark-util-types'
import type { Block } from './blocks.ts'
import { eventAt, type Source } from './events.ts'
import { blocksOfHtml, type HtmlState } from './html-blocks.ts'
import { headingAt, lineAt, rowsAt, spanOf } from './leaves.ts'
import type { Line } from './line.ts'

/** The blocks that the block without others in it makes whose events begin at `at`; of a table the rows from `from` on. */
export function blocksAt(source: Source, at: number, from: number, html: HtmlState): Iterable<Block> {
  const [, token] = eventAt(source, at)
  const span = spanOf(source, token)
  switch (token.type) {
    case 'paragraph':
      return [{ type: 'paragraph', line: lineAt(source, at), ...span }]
    case 'atxHeading':
    case 'setextHeading':
      return [headingAt(source, at)]
    case 'table':
      return rowsAt(source, at, from)
    case 'htmlFlow':
      return htmlBlocks(source, token, html)
    case 'codeFenced':
    case 'codeIndented':
      return [{ type: 'code', ...span }]
    case 'thematicBreak':
      return [{ type: 'rule', ...span }]
    default:
      return []
  }
}

/** The lines of such a block in an item, in which only lines can be a part of an entry. */
export function linesAt(source: Source, at: number): Line[] {
  const [, token] = eventAt(source, at)
  switch (token.type) {
    case 'paragraph':
    case 'atxHeading':
    case 'setextHeading':
      return [lineAt(source, at)]
    case 'table':
      return rowsAt(source, at, 0).flatMap(({ cells }) => cells)
    case 'htmlFlow':
      return [...htmlBlocks(source, token, { open: [] })].flatMap((block) =>
        block.type === 'paragraph' ? block.line : [],
      )
    default:
      return []
  }
}

function htmlBlocks({ text }: Source, { start, end }: Token, state: HtmlState): Iterable<Block> {
  return blocksOfHtml(text.slice(start.offset, end.offset), start.offset, state)
}
