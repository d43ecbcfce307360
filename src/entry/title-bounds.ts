import type { FoundLink } from './found-links.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { isDate, venueLikeness } from './shapes.ts'

/** A stretch of the text of an entry. */
export interface Run {
  from: number
  to: number
}

export const DECORATION = String.raw`(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\u20e3★☆•·▪●■♦→✓✔※\s]|:[a-z_0-9+-]+:)`
const BEFORE = new RegExp(
  String.raw`^(?:${DECORATION}|\[\s?[xX ]?\s?\](?=\s)|\[\d{1,4}\]|\(\d{1,4}\)|[[(]\*{1,3}[\])]|\d{1,4}[.)]\s|#\d{1,6}\s)+`,
  'u',
)
const CITATION =
  /^\p{Lu}[\p{L}'’.-]+(?:[ ,&]{1,3}(?:et al\.?,?|and|\p{Lu}[\p{L}'’.-]+))*,?\s?[([]?(?:19|20)\d\d[a-z]?[)\]]?\.?$/u
const PREFIX = /^\s*(?:[[(（【]([^[\]()（）【】]{1,60})[\])）】]\s*[:：,.-]?\s*)/
/** `2014 - Title`, `2019-CONF_W - Title`. */
const YEAR_FIRST = /^\s*(?:19|20)\d\d(?:[-./]\d\d){0,2}(?:-\p{Lu}[\p{L}_&+-]{1,20})?\s+[-–—|]\s+(?=\S)/u
const STOP =
  /\n|\s\[|\[\[|\s\((?=(?:[^()]*\b(?:19|20)\d\d\b|[^()]*'\d\d\b)[^()]*\))|\s[-–—|]\s|\.\s+(?=\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?:,| and ))|,\s?(?:19|20)\d\d\b|\s?[（【]|\s\|/u

/** The length of what only decorates the beginning of a text: emoji, a number, a box. */
export function decorationBefore(text: string): number {
  return BEFORE.exec(text)?.[0].length ?? 0
}

/** Whether the text of a link is names and a year: `Bentley, McIlroy (1993)`. */
export function isCitation(text: string): boolean {
  const plain = text.trim()
  return plain.length <= 120 && CITATION.test(plain)
}

/** Whether a text can be a title by its length. */
export function isTitleLike(text: string): boolean {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length < 2 || plain.length > 500 || isDate(plain) || isCitation(plain)) return false
  if (/[\u3040-\u9fff]/.test(plain)) return plain.length >= 6
  const words = plain.split(/[\s/-]+/).filter((word) => /\p{L}/u.test(word)).length
  return words >= 3 || (words >= 2 && plain.length >= 10) || (words === 1 && plain.length >= 4)
}

/** The length of what stands before a title that has no markup: brackets with a date, a venue, a short name; a venue. */
export function prefixLength(text: string): number {
  let length = 0
  for (;;) {
    const [prefix, inside = ''] = PREFIX.exec(text.slice(length)) ?? []
    const isAside = isDate(inside) || venueLikeness(inside) > 0 || countWords(inside) <= 4
    if (prefix === undefined || !isAside || !/[\p{L}\p{N}]/u.test(text.slice(length + prefix.length))) break
    length += prefix.length + decorationBefore(text.slice(length + prefix.length))
  }
  return length > 0 ? length : (YEAR_FIRST.exec(text)?.[0].length ?? venueLength(text))
}

/** The length of a venue with its year that a text begins with, perhaps behind a date: `20240101 ICLR'24 ...`. */
function venueLength(text: string): number {
  const [date = ''] = /^\s*(?:19|20)\d\d(?:[-./]?\d\d){0,2}[\s:：,，]+/.exec(text) ?? []
  let end = 0
  let last = 0
  for (const { 0: word, index } of text.slice(date.length).matchAll(/\S+\s+/g)) {
    end = date.length + index + word.length
    const own = text.slice(date.length, end).trim()
    if (countWords(own) > 4) break
    if (/\d/.test(own) && venueLikeness(own) === 2) last = end
  }
  return last > 0 ? last + (/^[\u4e00-\u9fff]+\s+/.exec(text.slice(last))?.[0].length ?? 0) : 0
}

/** Where a title ends that begins at `from` and has no markup: at a bracket, a link, a line break, a run in italics. */
export function stopAt(reading: Reading, links: readonly FoundLink[], from: number, end: number): number {
  let stop = stopIn(reading, from, end)
  for (const link of links)
    if (link.from >= from && (link.kind !== 'text' || isCitation(link.text)))
      stop = Math.min(stop, link.around.from)
  for (const { kind, from: at, to } of reading.marks)
    if (at > from + 3 && (kind === 'image' || kind === 'code' || (kind === 'emphasis' && to - at > 8)))
      stop = Math.min(stop, at)
  return stop
}

/** Where a title ends by the characters of the text alone. */
export function stopIn({ text }: Reading, from: number, end: number): number {
  return from + (STOP.exec(text.slice(from, end))?.index ?? end - from)
}
