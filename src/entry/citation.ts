import { isAuthors } from './authors.ts'
import { countWords } from './plain-text.ts'
import { isDate, isName, isSurelyNames, namesIn, venueLikeness } from './shapes.ts'

const SEPARATOR = /[:：]\s|(?<!\b\p{Lu})\.\s|(?<=\bet al\.?),?\s|,\s(?=\p{Lu})/gu
const MOST_BEFORE = 200

/**
 * Where the title begins and ends in a text that begins with the authors and ends with the venue or the year:
 * `Jane Doe and John Roe: Title, ICLR 2024.` Undefined when it is not one. A colon alone does not tell a name from
 * the beginning of a title, so that one name needs a year at the end.
 */
export function splitAfterAuthors(text: string): { titleStart: number; titleEnd: number } | undefined {
  const split = splitAtYear(text) ?? splitAfterNames(text)
  if (split) return split
  for (const { index, 0: gap } of text.slice(0, MOST_BEFORE).matchAll(SEPARATOR)) {
    const names = text.slice(0, index + (/^\.|^$/.test(gap) ? 1 : 0))
    const isSeveral =
      namesIn(names) !== undefined && (!gap.startsWith(',') || /\band\b|&|\bet al/.test(names))
    const titleStart = index + gap.length
    const titleEnd = titleStart + endBeforeVenue(text.slice(titleStart))
    const title = text.slice(titleStart, titleEnd)
    const isOne =
      /^[:：.]/.test(gap) &&
      isName(names) &&
      countWords(title) >= 3 &&
      /\b(?:19|20)\d\d\b/.test(text.slice(titleEnd))
    if (/(?!\b(?:al|Jr|Sr|Dr|St)\.)\b\p{L}+\p{Ll}\.\s/u.test(names)) continue
    const isNames = venueLikeness(title) === 0 || isSurelyNames(names, namesIn(names) ?? [])
    if ((isSeveral || isOne) && isNames && /\p{L}{2}/u.test(title)) return { titleStart, titleEnd }
  }
  return undefined
}

const YEAR = /^(.{5,600}?)\s\((?:19|20)\d\d[a-z]?(?:, [^()]{1,20})?\)[.:,]?\s+/

/** The same where the year stands in brackets behind the names: `Doe, J. (2015). Title. Venue`. */
export function splitAtYear(text: string): { titleStart: number; titleEnd: number } | undefined {
  const [before = '', names = ''] = YEAR.exec(text) ?? []
  const rest = text.slice(before.length)
  const several = namesIn(names)
  if (several === undefined || countWords(rest) < 3) return undefined
  if (!isSurelyNames(names, several) && !/(?<!\p{L})\p{Lu}\.$/u.test(names)) return undefined
  const end = endBeforeVenue(rest)
  const stop = end < rest.length ? end : (/(?<!\p{Lu})\.\s+(?=\p{Lu})/u.exec(rest)?.index ?? end)
  return { titleStart: before.length, titleEnd: before.length + stop }
}

/** A name and what ends the names. */
const LAST_NAME = /^\s*([^,:：]{3,60}?)(?:[:：]\s|(?<!\b\p{Lu})\.\s)/u
/** So long a list of names is looked through. */
const MOST_NAMES = 1500

/** The same where the names stand in full, a comma between the last of them and the title. */
function splitAfterNames(text: string): { titleStart: number; titleEnd: number } | undefined {
  let [count, from] = [0, 0]
  for (const { index } of text.slice(0, MOST_NAMES).matchAll(/,\s*/g)) {
    const part = text.slice(from, index).replace(/^\s*(?:and|&)\s+/, '')
    if (!part.split(/ and | & /).every(isName)) break
    count += part.split(/ and | & /).length
    from = index + 1
  }
  const [last = '', name = ''] = LAST_NAME.exec(text.slice(from)) ?? []
  if (countWords(name) <= 4 && isName(name)) from += last.length
  const titleStart = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)
  const rest = text.slice(titleStart)
  if (count < 2 || countWords(rest) < 3 || namesIn(rest) !== undefined || isAuthors(rest)) return undefined
  if (!/^[\p{Lu}\d]/u.test(rest)) return undefined
  return { titleStart, titleEnd: titleStart + endBeforeVenue(rest) }
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
    if (isDate(rest) || (venueLikeness(rest) > 0 && !isTitleAndArxiv(rest))) return index
  }
  return text.length
}

/** Whether a text with an arXiv id behind a comma says something other than a venue before it. */
function isTitleAndArxiv(text: string): boolean {
  const at = text.search(/,\s*arxiv[ :]/i)
  return at > 0 && venueLikeness(text.slice(0, at)) === 0
}

/** Where the authors begin behind a comma at the end of a title: `Title of a paper, J. Doe and R. Roe`. */
export function endBeforeAuthors(text: string, from: number, to: number): number {
  const begin = Math.max(from + 8, to - MOST_BEFORE)
  for (const { index } of text.slice(begin, to).matchAll(/,\s/g)) {
    const names = text.slice(begin + index + 1, to).trim()
    if (/\band\b|&|\bet al/.test(names) && /^\p{Lu}\./u.test(names) && namesIn(names) !== undefined)
      return begin + index
  }
  return endBeforeFamilyNames(text, from, to)
}

/** The same where only the family names stand behind a full stop: `Title of a paper. Doe, Roe`. */
function endBeforeFamilyNames(text: string, from: number, to: number): number {
  const begin = Math.max(from + 8, to - MOST_BEFORE)
  const own = text.slice(begin, to).trimEnd()
  const [gap] = [...own.matchAll(/[.?!]\s+|\t\s*/g)].slice(-1)
  if (gap === undefined) return to
  const names = own.slice(gap.index + gap[0].length)
  const isSeveral = (namesIn(names)?.length ?? 0) >= 2
  return isSeveral && countWords(text.slice(from, begin + gap.index)) >= 3
    ? begin + gap.index + (/[?!]/.test(gap[0]) ? 1 : 0)
    : to
}
