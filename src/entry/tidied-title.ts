import type { Words } from './entry.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { isDate, venueLikeness } from './shapes.ts'
import { DECORATION, decorationBefore, type Run } from './title-bounds.ts'

const DATE_FIRST = /^[[(（【](?:19|20)\d\d(?:[-./]\d\d?){0,2}[\])）】]\s*(?=\p{L}{2}|\p{L} )/u
const DATE_LAST = /[.,:]?\s(?:19|20)\d\d[-./]\d\d?(?:[-./]\d\d?)?$/
const ORGANISATION = /\s?[(（]@[^()（）]{1,60}[)）]?\s*$/
const VENUE_AT_END = /\s?[([（]([^()[\]（）]{2,60})[)\]）]\s?[.:]?\s*$/

/** A title without decoration, quotes and a venue at its end, and without a full stop that only parts it from the rest. */
export function tidied(reading: Reading, from: number, to: number): Run & { words: Words } {
  let [start, stop] = [from, to]
  for (let before = -1; before !== stop - start; ) {
    before = stop - start
    start = startOf(reading.text, start, stop)
    stop = endOf(reading.text, start, stop)
    if (/^["“«][^"“”«»]*["”»]$/.test(reading.text.slice(start, stop))) {
      start++
      stop--
    }
  }
  return { from: start, to: stop, words: reading.words(start, stop) }
}

function startOf(text: string, from: number, to: number): number {
  const decoration = decorationBefore(text.slice(from, to))
  let start = decoration < to - from ? from + decoration : from
  while (start < to && /[\s:,;|–—]/.test(text[start] as string)) start++
  return start + (DATE_FIRST.exec(text.slice(start, to))?.[0].length ?? 0)
}

function endOf(text: string, from: number, to: number): number {
  let stop = to
  while (stop > from && /[\s:,;|–—([（]/.test(text[stop - 1] as string)) stop--
  const own = text.slice(from, stop)
  const decoration = decorationAfter(own)
  if (decoration > 0 && decoration < own.length) return stop - decoration
  const organisation = ORGANISATION.exec(own)
  if (organisation) return from + organisation.index
  const date = DATE_LAST.exec(own.slice(-16))
  if (date && own.length > 24) return stop - date[0].length
  const inside = VENUE_AT_END.exec(own)
  if (inside && saysWhere(inside[1] as string)) return from + inside.index
  return from + venueAtEnd(own)
}

/** Whether a text in brackets is a venue or a date, or begins with one that a comma ends: `2003, often cited`. */
function saysWhere(text: string): boolean {
  const [first = ''] = text.split(',', 1)
  return (
    venueLikeness(text) > 0 ||
    isDate(text) ||
    isDate(first) ||
    (/\d/.test(first) && venueLikeness(first) === 2)
  )
}

/** Where a venue with its year, or one of several words, begins behind a comma at the end of a text: `Title, ICLR 2024`. */
function venueAtEnd(text: string): number {
  for (const { index } of [...text.slice(-90).matchAll(/[,.]\s/g)]) {
    const at = Math.max(0, text.length - 90) + index
    const rest = text.slice(at + 1)
    if (at <= 10 || rest.length > 80) continue
    const likeness = venueLikeness(rest)
    if (likeness === 2 && (/\d{4}/.test(rest) || (text[at] === ',' && countWords(rest) >= 3))) return at
    if (likeness > 0 && text[at] === ',' && /^\s\p{Lu}[\p{Lu}\d&-]{1,9} (?:19|20)\d\d$/u.test(rest)) return at
  }
  return text.length
}

/** The length of what only decorates the end of a text. */
function decorationAfter(text: string): number {
  let length = 0
  for (;;) {
    const rest = text.slice(0, text.length - length)
    const name = /:[a-z_0-9+-]{1,40}:$/.exec(rest.slice(-42))?.[0]
    const last = name ?? [...rest.slice(-2)].at(-1)
    if (last === undefined || (name === undefined && !new RegExp(`^${DECORATION}$`, 'u').test(last)))
      return length
    length += last.length
  }
}

/** A title without the full stop that parts it from what follows, where no markup says that it belongs to it. */
export function unstopped(reading: Reading, found: Run & { words: Words }): Run & { words: Words } {
  const { from, to, words } = found
  return words.text.endsWith('.') ? { from, to: to - 1, words: reading.words(from, to - 1) } : found
}
