import type { Words } from './entry.ts'
import type { Reading } from './reading.ts'
import { isName, namesIn } from './shapes.ts'

const EDGES = /[\s.,;:|–—·•_"“”\u200b-]/
const BY = /^[\s,;:]*(?:by|authors?(?:\(s\))?:?)\s+/i

/** Whether a text is the names of authors: several, one with `et al.`, or one in full. */
export function isAuthors(text: string): boolean {
  const plain = text.replace(BY, '')
  return namesIn(plain) !== undefined || isName(plain)
}

/** The names in a stretch, without `by` before them; the full stop of `et al.` and of initials belongs to them. */
export function authorWords(reading: Reading, from: number, to: number): Words {
  const { text } = reading
  const start = from + (BY.exec(text.slice(from, to))?.[0].length ?? 0)
  const open = reading.words(start, text[to] === '.' ? to + 1 : to, /[\s,;:|–—·•_"“”\u200b-]/)
  return /(?:\bet al|(?<!\p{L})\p{Lu})\.$/u.test(open.text) ? open : reading.words(start, to, EDGES)
}

/** So many places where names may end are looked at. */
const MOST_GAPS = 16
const GAP =
  /(?<=\bet al)\.\s*|(?<!\b\p{Lu})(?<!\b(?:Jr|Sr|Dr|St))\.\s+|\s+[|–—]\s+|,\s+(?=in |(?:Proc|Conf|IEEE|ACM|arXiv|Int)\b|\p{Lu}[\p{L}&-]{1,12} ?['’]?(?:19|20)?\d\d\b)|\s-\s/gu

/** Where names end and something else begins in a stretch: `Jane Doe, John Roe. ICLR 2024`. */
export function* splitsBehindNames(text: string): Generator<{ namesEnd: number; restStart: number }> {
  let count = 0
  for (const { index, 0: gap } of text.matchAll(GAP)) {
    if (++count > MOST_GAPS) return
    const left = text.slice(0, index)
    if (/\p{L}/u.test(text.slice(index + gap.length)) && isAuthors(left))
      yield { namesEnd: index, restStart: index + gap.length }
  }
}

/** Whether some words of an entry that are in italics are its authors. */
export function hasMarkedAuthors({ text, marks }: Reading): boolean {
  return marks.some(
    ({ kind, from, to }) =>
      kind === 'emphasis' && isAuthors(text.slice(from, to).replace(/(?<=\bet al)\..*$/s, '')),
  )
}
