import type { Words } from './entry.ts'
import type { Reading } from './reading.ts'
import { isDate, isName, namesIn, venueLikeness } from './shapes.ts'

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

const SEPARATOR = /[:：]\s|(?<!\b\p{Lu})\.\s|(?<=\bet al\.?),?\s|,\s(?=\p{Lu})/gu
const MOST_BEFORE = 200

/**
 * Where the title begins and ends in a text that begins with the authors and ends with the venue or the year:
 * `Jane Doe and John Roe: Title, ICLR 2024.` Undefined when it is not one. A colon alone does not tell a name from
 * the beginning of a title, so that one name needs a year at the end.
 */
export function splitAfterAuthors(text: string): { titleStart: number; titleEnd: number } | undefined {
  for (const { index, 0: gap } of text.slice(0, MOST_BEFORE).matchAll(SEPARATOR)) {
    const names = text.slice(0, index + (/^\.|^$/.test(gap) ? 1 : 0))
    const isSeveral =
      namesIn(names) !== undefined && (!gap.startsWith(',') || /\band\b|&|\bet al/.test(names))
    const titleStart = index + gap.length
    const titleEnd = titleStart + endBeforeVenue(text.slice(titleStart))
    const isOne = /^[:：.]/.test(gap) && isName(names) && /\b(?:19|20)\d\d\b/.test(text.slice(titleEnd))
    if ((isSeveral || isOne) && /\p{L}{2}/u.test(text.slice(titleStart))) return { titleStart, titleEnd }
  }
  return undefined
}

/** Where the venue or the year begins that a text ends with, behind a comma or a full stop. */
function endBeforeVenue(text: string): number {
  const begin = Math.max(8, text.length - MOST_BEFORE)
  for (const { index: at } of text.slice(begin).matchAll(/[,.]\s/g)) {
    const index = begin + at
    const rest = text
      .slice(index + 1)
      .replace(/[\s.]+$/, '')
      .trim()
    if (isDate(rest) || venueLikeness(rest) > 0) return index
  }
  return text.length
}

/** Where the authors begin behind a comma at the end of a title: `Title of a paper, J. Doe and R. Roe`. */
export function endBeforeAuthors(text: string, from: number, to: number): number {
  const begin = Math.max(from + 8, to - MOST_BEFORE)
  for (const { index } of text.slice(begin, to).matchAll(/,\s/g)) {
    const names = text.slice(begin + index + 1, to).trim()
    if (/\band\b|&|\bet al/.test(names) && /^\p{Lu}\./u.test(names) && namesIn(names) !== undefined)
      return begin + index
  }
  return to
}

/** Whether some words of an entry that are in italics are its authors. */
export function hasMarkedAuthors({ text, marks }: Reading): boolean {
  return marks.some(
    ({ kind, from, to }) =>
      kind === 'emphasis' && isAuthors(text.slice(from, to).replace(/(?<=\bet al)\..*$/s, '')),
  )
}
