import type { Span } from './line.ts'
import type { Part } from './parts.ts'

/** An item that is open at a line. */
interface OpenItem {
  /** The column in which its text begins: what is indented so far is in it (CommonMark 0.31, "List items"). */
  content: number
  /** Whether it is not sure what is in it; such items are not cut. */
  isOpaque: boolean
  /** An item of its kind at its place. */
  sample: string
}

/** A line of a list, and what is open at it. */
interface State {
  open: readonly OpenItem[]
  /** Whether it is the text of a paragraph, which goes on even with less indent. */
  isText: boolean
}

/** A list is not cut where more items are open: each piece would begin with all of them. */
const DEEPEST = 20

/** A long list in pieces of at least `size` lines that begin with an item, each with the items that it is in. */
export function* listParts(part: Part, lines: readonly Span[], text: string, size: number): Generator<Part> {
  let state: State = { open: [], isText: false }
  let piece: Part = { ...part }
  let count = 0
  for (const [index, { start, end }] of lines.entries()) {
    const line = text.slice(start, end).trimEnd()
    const isAfterGap = index > 0 && start > (lines[index - 1] as Span).end
    const outer = itemsAround(line, state, isAfterGap)
    if (outer && count >= size && outer.length > 0 && outer.length <= DEEPEST && isSure(state.open)) {
      yield { ...piece, end: start }
      piece = { ...part, start, within: outer.map(({ sample }) => sample).join('') }
      count = 0
    }
    state = outer ? afterItem(line, outer, state.isText || isAfterGap) : afterLine(line, state, isAfterGap)
    count++
  }
  yield piece
}

const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+|$)/
/** What goes on with a paragraph for sure, and what begins one. */
const MORE_TEXT = /^[^\s#>`~<|=*_+-]/
const TEXT = /^(?!\d{1,9}[.)](?:[ \t]|$)|\[[^\]]*\]:)[^\s#>`~<|=*_+-]/

/** The items that the item on a line is in; undefined where no item begins. */
function itemsAround(line: string, { open, isText }: State, isAfterGap: boolean): OpenItem[] | undefined {
  const [, space, marker = ''] = ITEM.exec(line) ?? []
  if (space === undefined) return undefined
  const indent = columns(space)
  const around = open.filter(({ content }) => indent >= content)
  if (indent > (around.at(-1)?.content ?? 0) + 3) return undefined
  const isInParagraph = isText && !isAfterGap && around.length === open.length
  return isInParagraph && !mayInterrupt(marker) ? undefined : around
}

/** Whether a list may begin so right after the text of a paragraph. */
function mayInterrupt(marker: string): boolean {
  return !/^\d/.test(marker) || Number.parseInt(marker, 10) === 1
}

/** What is open after a line on which no item begins. */
function afterLine(line: string, { open, isText }: State, isAfterGap: boolean): State {
  const space = /^[ \t]*/.exec(line)?.[0] ?? ''
  const indent = columns(space)
  const rest = line.slice(space.length)
  const isDeep = indent > (open.findLast(({ content }) => indent >= content)?.content ?? 0) + 3
  if (isText && !isAfterGap && (isDeep || MORE_TEXT.test(rest))) return { open, isText }
  const left = isAfterGap ? open.filter(({ content }) => indent >= content) : open
  const now = left.map((item) => (indent >= item.content ? item : { ...item, isOpaque: true }))
  return { open: now, isText: TEXT.test(rest) && !isDeep && isSure(now) }
}

/** What is open after a line with which an item begins. */
function afterItem(line: string, around: readonly OpenItem[], isAfterText: boolean): State {
  const [whole = '', space = '', marker = '', gap = ''] = ITEM.exec(line) ?? []
  const indent = columns(space)
  const width = columns(whole) - indent - marker.length
  const isCode = width > 4
  const after = gap === '' || isCode ? 1 : width
  const isText = !isCode && TEXT.test(line.slice(whole.length).replace(/^[*_]+/, ''))
  const item = {
    content: indent + marker.length + after,
    isOpaque: !isText || !(isAfterText || mayInterrupt(marker)),
    sample: `${' '.repeat(indent)}${marker}${' '.repeat(after)}x\n\n`,
  }
  return { open: [...around, item], isText: isText && isSure(around) }
}

function isSure(open: readonly OpenItem[]): boolean {
  return !open.some(({ isOpaque }) => isOpaque)
}

/** The width of white space and markers; tabs go up to the next multiple of four (CommonMark 0.31, "Tabs"). */
function columns(text: string): number {
  let column = 0
  for (const character of text) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}
