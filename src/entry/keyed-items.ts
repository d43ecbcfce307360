import type { Item } from '../markdown/blocks.ts'
import type { Line } from '../markdown/line.ts'
import { isKeyed } from './keyed.ts'
import { allLines } from './paper-headings.ts'
import type { OwnEntry } from './paragraphs.ts'
import { countWords } from './plain-text.ts'
import { readEntry } from './read-entry.ts'

/** So many lines say something of one title. */
const MOST_LINES = 40

/** Whether a paragraph that is all bold is the title of a paper that the item below it says more of: `- Paper: https://...`. */
export function isTitleOfItem(line: Line, { lines: [first] }: Item): boolean {
  return isBoldTitle(line) && first !== undefined && isKeyed(first.text) && hasLink(first)
}

function isBoldTitle(line: Line): boolean {
  const { text, marks } = line
  const [strong] = marks
  return (
    strong?.kind === 'strong' &&
    !/\p{L}/u.test(text.slice(0, strong.from) + text.slice(strong.to)) &&
    !hasLink(line) &&
    countWords(text) >= 3
  )
}

function hasLink({ marks }: Line): boolean {
  return marks.some(({ kind }) => kind === 'link')
}

/** Adds to a bold title an item below it that says something of it with a key; false, and nothing, for other items. */
export function addKeyedItem(title: OwnEntry, item: Item): boolean {
  const [first] = title.lines
  if (
    first === undefined ||
    title.lines.length >= MOST_LINES ||
    !isBoldTitle(first) ||
    !isKeyed(item.lines[0]?.text ?? '')
  )
    return false
  title.lines = [...title.lines, ...allLines(item)]
  title.end = item.end
  const whole = readEntry(title.lines)
  if (whole) title.entry = { ...whole, start: title.start, end: title.end }
  return true
}
