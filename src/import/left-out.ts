/** What an entry shows besides its fields, and a block does not print: pictures, and words such as `coming soon`. */

import type { MarkdownDocument } from '../documents/markdown.ts'

/** What of an entry is not printed any more. */
export interface LeftOut {
  /** The index of the paper in the README. */
  index: number
  pictures: number
  words: string[]
}

/** What of the entries of a README is not in those of the README that was built, whose papers are at `same`. */
export function leftOutOf(
  before: MarkdownDocument,
  after: MarkdownDocument,
  same: ReadonlyMap<number, number>,
): LeftOut[] {
  const left: LeftOut[] = []
  for (const [index, at] of same) {
    const [own, other] = [sourceOf(before, index), sourceOf(after, at)]
    if (own === other) continue
    const pictures = Math.max(0, picturesIn(own) - picturesIn(other))
    const words = missing(wordsIn(own), wordsIn(other))
    if (pictures > 0 || words.length > 0) left.push({ index, pictures, words })
  }
  return left
}

function sourceOf({ papers, text }: MarkdownDocument, index: number): string {
  const found = papers[index]?.found
  if (found === undefined) return ''
  return text.slice(found.start, Math.max(found.end, found.lines.at(-1)?.end ?? 0))
}

const PICTURE = /!\[|<img\b/gi

function picturesIn(source: string): number {
  return source.match(PICTURE)?.length ?? 0
}

const MARKUP = /!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<[^>]*>|https?:\/\/\S+|&\w+;|\\/g
/** Words between names, which a block writes as commas. */
const BETWEEN_NAMES = new Set(['and', 'by', 'authors', 'author'])

function wordsIn(source: string): string[] {
  return source.replace(MARKUP, ' ').match(/\p{L}[\p{L}\p{N}]+/gu) ?? []
}

/** The words of the first that the second does not have as often. */
function missing(own: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of others) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  return own.filter((word) => {
    const key = word.toLowerCase()
    const count = counts.get(key) ?? 0
    counts.set(key, count - 1)
    return count <= 0 && !BETWEEN_NAMES.has(key) && !isMonth(key)
  })
}

/** Names of months can be written for short. */
function isMonth(word: string): boolean {
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}$/.test(word)
}
