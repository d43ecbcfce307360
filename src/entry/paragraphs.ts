import { type Line, type Span, slicesOf } from '../markdown/line.ts'
import type { Entry } from './entry.ts'
import { countWords, plainText } from './plain-text.ts'
import { readEntry } from './read-entry.ts'
import { decorationBefore } from './title-bounds.ts'

/** A stretch of a document that is an entry of its own. */
export interface OwnEntry extends Span {
  lines: readonly Line[]
  entry: Entry | undefined
}

/**
 * The entries of paragraphs that hold several, one below the other: two of their lines at least begin with the title of
 * a paper. None when there is at most one.
 */
export function pieceEntries(lines: readonly Line[]): OwnEntry[] {
  const pieces = lines.flatMap(piecesOf)
  if (pieces.length < 2) return []
  const entries = pieces.map((piece) => readEntry([piece]))
  const begins = pieces.map((piece, at) => beginsWithPaper(piece, entries[at]))
  if (begins.filter(Boolean).length < 2) return []
  const groups: Line[][] = []
  for (const [at, piece] of pieces.entries()) {
    if (begins[at] || groups.length === 0) groups.push([piece])
    else groups.at(-1)?.push(piece)
  }
  return groups.map((group) => ({
    lines: group,
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
    entry: readEntry(group),
  }))
}

/** A paragraph cut at its line breaks. */
function piecesOf(line: Line): Line[] {
  if (!line.text.includes('\n')) return [line]
  const stretches: { from: number; to: number }[] = []
  let from = 0
  for (const { length } of line.text.split('\n')) {
    stretches.push({ from, to: from + length })
    from += length + 1
  }
  return slicesOf(line, stretches).filter(({ text, marks }) => text.trim() !== '' || marks.length > 0)
}

function beginsWithPaper({ text }: Line, entry: Entry | undefined): boolean {
  if (entry?.url === undefined || entry.evidence < 3) return false
  return text.indexOf(entry.title.text.slice(0, 20)) - decorationBefore(text) <= 12
}

/** Whether a paragraph goes on with the entry above it: authors, or labelled links, of a paper that has none yet. */
export function goesOnWith(above: OwnEntry, line: Line, own: Entry | undefined): boolean {
  const { entry, lines } = above
  if (entry === undefined || (entry.authors !== undefined && entry.url !== undefined)) return false
  const first = line.marks.find(({ kind }) => kind !== 'image')
  if (first?.kind === 'strong' && first.from <= decorationBefore(line.text) + 1) return false
  if (isOwnPaper(own) && (entry.url ?? own?.authors) !== undefined) return false
  const whole = readEntry([...lines, line])
  if (whole === undefined || whole.title.text !== entry.title.text) return false
  if (entry.authors === undefined && whole.authors !== undefined) return true
  return entry.url === undefined && whole.url !== undefined && whole.evidence > entry.evidence
}

function isOwnPaper(entry: Entry | undefined): boolean {
  return entry?.url !== undefined && entry.evidence >= 3 && countWords(entry.title.text) >= 4
}

/** The text of a paragraph that is all bold and no link, as headings are written by hand. */
export function pseudoHeading(line: Line): string | undefined {
  const { text, marks } = line
  const plain = plainText(line)
  if (plain === '' || plain.length > 80 || marks.some(({ kind }) => kind === 'link')) return undefined
  const strong = marks.find(({ kind }) => kind === 'strong')
  return strong && !/\p{L}/u.test(text.slice(0, strong.from)) && !/\p{L}/u.test(text.slice(strong.to))
    ? plain
    : undefined
}

/** Whether a text is the beginning of a sentence: it has three words at least in lower case. */
function beginsSentence(text: string): boolean {
  return (
    /^\W*\p{Lu}/u.test(text) && text.split(/\s+/).filter((word) => /^\p{Ll}+[,:]?$/u.test(word)).length >= 3
  )
}

/** Whether a paragraph that mentions a paper is about something else. */
export function isProse({ text, marks }: Line, entry: Entry | undefined): boolean {
  if (entry === undefined || entry.evidence < 3) return true
  if (entry.authors !== undefined) return false
  if (isNavigation(marks, entry)) return true
  if (entry.titleBy === 'plain' && entry.url === undefined) return true
  const before = text.slice(0, Math.max(0, text.indexOf(entry.title.text.slice(0, 20))))
  const isLong = entry.notes.reduce((sum, note) => sum + note.text.length, 0) > 300
  return (
    isLong || before.length > 60 || beginsSentence(before) || /^(?:our|this|the|my)\b/.test(entry.title.text)
  )
}

/** Whether a short name stands among links into the page, as at the head of many lists. */
function isNavigation(marks: Line['marks'], { title }: Entry): boolean {
  return countWords(title.text) < 3 && marks.some(({ kind, url }) => kind === 'link' && url?.startsWith('#'))
}

/** Whether a paragraph is the title of a paper whose authors and links are the next paragraph. */
export function isTitleOf(line: Line, next: Line): boolean {
  if (pseudoHeading(line) === undefined) return false
  const entry = readEntry([line])
  const own = readEntry([next])
  return (
    entry !== undefined &&
    !isOwnPaper(own) &&
    goesOnWith({ lines: [line], entry, start: line.start, end: line.end }, next, own)
  )
}
