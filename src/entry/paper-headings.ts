import type { Block, Item } from '../markdown/blocks.ts'
import type { Line } from '../markdown/line.ts'
import { labelOf } from './labels.ts'
import { countWords } from './plain-text.ts'

/** So many headings of one depth there have to be before they can be the titles of papers. */
const FEWEST = 8
/** So large a part of them has to look like papers. */
const MOSTLY = 0.7

/** The depth at which headings are the titles of papers: most are followed by a link that is labelled as one to a paper. */
export function depthOfPapers(blocks: readonly Block[]): number | undefined {
  for (let depth = 6; depth >= 2; depth--) {
    const headings = blocks.flatMap((block, index) =>
      block.type === 'heading' && block.depth === depth ? [{ block, index }] : [],
    )
    if (headings.length < FEWEST) continue
    const papers = headings.filter(
      ({ block, index }) =>
        countWords(block.line.text) >= 4 && linesUnder(blocks, index).some(isLabelledLink),
    )
    if (papers.length >= headings.length * MOSTLY) return depth
  }
  return undefined
}

/** Whether a line is a link to the paper above and nothing else, and not the entry of a paper. */
function isLabelledLink({ marks, text }: Line): boolean {
  return (
    countWords(text) <= 6 &&
    marks.some(({ kind, from, to }) => kind === 'link' && labelOf(text.slice(from, to)) !== undefined)
  )
}

/** The first lines under a heading: items, and paragraphs up to the first that is prose. */
export function linesUnder(blocks: readonly Block[], index: number): Line[] {
  const lines: Line[] = []
  for (const block of blocks.slice(index + 1, index + 12)) {
    if (block.type === 'item') lines.push(...allLines(block))
    else if (
      block.type === 'paragraph' &&
      block.line.text.length < 300 &&
      !/^\W*abstract\b/i.test(block.line.text)
    )
      lines.push(block.line)
    else break
  }
  return lines
}

/** The lines of an item and of the items in it. */
export function allLines(item: Item): Line[] {
  const lines: Line[] = []
  const open = [item]
  for (let next = open.pop(); next; next = open.pop()) {
    lines.push(...next.lines)
    open.push(...next.items.toReversed())
  }
  return lines
}
