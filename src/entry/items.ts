import type { Item } from '../markdown/blocks.ts'
import { isKeyed } from './keyed.ts'
import { allLines } from './paper-headings.ts'
import { type OwnEntry, pieceEntries } from './paragraphs.ts'
import { countWords, plainText } from './plain-text.ts'
import { readEntry } from './read-entry.ts'
import { rowEntries } from './row-of-links.ts'

/** An entry that an item of a list is, or that is in it. */
export interface ItemEntry extends OwnEntry {
  item: Item
  /** The items above it that are no papers. */
  group: readonly string[]
}

/** Items deeper than this are read with the item above them. */
const DEEPEST = 12

/** The entries of an item: its own, several that it names one after the other, those of the items in it. */
export function* entriesOfItem(item: Item, group: readonly string[] = []): Generator<ItemEntry> {
  const { papers, details } = partsOfItem(item)
  const isTopic = papers.length > 0 && details.every(isReference) && !hasLink(item)
  if (!isTopic) yield* ownEntries(item, papers, details, group)
  const below = isTopic && item.lines[0] ? [...group, plainText(item.lines[0])] : group
  for (const child of papers) yield* entriesOfItem(child, below)
}

interface Parts {
  /** The items in it that are papers of their own or have such. */
  papers: Item[]
  /** Those that say something of it. */
  details: Item[]
  /** Whether it is a paper of its own, below another item. */
  isPaper: boolean
}

/** What is known of an item; asked for at every level above it, and made once. */
const known = new WeakMap<Item, Parts>()

function partsOfItem(item: Item, depth = 0): Parts {
  const before = known.get(item)
  if (before) return before
  const parts: Parts = { papers: [], details: [], isPaper: false }
  const isOwn = hasLink(item)
  for (const child of item.items) {
    const isPaper =
      depth < DEEPEST && (partsOfItem(child, depth + 1).isPaper || (!isOwn && beginsWithTitle(child)))
    parts[isPaper ? 'papers' : 'details'].push(child)
  }
  parts.isPaper = parts.papers.length > 0 || topicOf(item) !== undefined || isOwnPaper(item, parts.details)
  known.set(item, parts)
  return parts
}

/** Whether an item below another is about a paper and does not say something of the one above it. */
function isOwnPaper({ lines }: Item, details: readonly Item[]): boolean {
  const [first] = lines
  if (first === undefined || isKeyed(first.text)) return false
  const entry = readEntry([...lines, ...details.flatMap(allLines)])
  if (entry?.url === undefined || entry.evidence < 3) return false
  const before = first.text.replace(/\s+/g, ' ').indexOf(entry.title.text)
  if (before < 0) return false
  return entry.authors !== undefined || (before <= 60 && countWords(entry.title.text) >= 2)
}

function hasLink({ lines }: Item): boolean {
  return lines.some(({ marks }) =>
    marks.some(({ kind, url }) => kind === 'link' && url !== undefined && !url.startsWith('#')),
  )
}

/** Whether an item only leads to a place in the same document. */
function isReference(item: Item): boolean {
  return !hasLink(item) && item.lines.some(({ marks }) => marks.some(({ kind }) => kind === 'link'))
}

/** Whether an item begins with a link that can be the title of a paper. */
function beginsWithTitle({ lines: [line] }: Item): boolean {
  const first = line?.marks.find(({ kind }) => kind === 'link')
  if (line === undefined || first?.url === undefined || first.url.startsWith('#')) return false
  return (
    (first.from <= 12 || /[:：]\s*$/.test(line.text.slice(0, Math.min(first.from, 40)))) &&
    countWords(line.text.slice(first.from, first.to)) >= 4
  )
}

function ownEntries(
  item: Item,
  papers: readonly Item[],
  details: readonly Item[],
  group: readonly string[],
): ItemEntry[] {
  const { lines } = item
  const topic = topicOf(item)
  if (topic) return topic.entries.map((found) => ({ ...found, item, group: [...group, topic.text] }))
  const [first] = lines
  const several =
    lines.length === 1 && first && details.length === 0 ? rowEntries(first) : pieceEntries(lines)
  if (several.length > 0) return several.map((found) => ({ ...found, item, group }))
  const all = [...lines, ...details.flatMap(allLines)]
  if (all.length === 0) return []
  const end = papers.length === 0 ? item.end : Math.max(details.at(-1)?.end ?? 0, lines.at(-1)?.end ?? 0)
  return [{ lines: all, start: item.start, end: end || item.end, entry: readEntry(all), item, group }]
}

/** The text of an item that is only a topic and the entries below it, when each begins with a link that can be a title. */
function topicOf({ lines: [first, ...lines] }: Item): { text: string; entries: OwnEntry[] } | undefined {
  if (first === undefined || lines.length === 0 || first.marks.length > 0) return undefined
  if (!lines.every(({ marks: [mark] }) => mark?.kind === 'link' && mark.from <= 3)) return undefined
  const pieces = pieceEntries(lines)
  const entries =
    pieces.length > 0
      ? pieces
      : lines.map((line) => ({ lines: [line], start: line.start, end: line.end, entry: readEntry([line]) }))
  const hasPaper = entries.some(({ entry }) => entry?.titleBy === 'link' && entry.evidence >= 3)
  return hasPaper ? { text: plainText(first), entries } : undefined
}
