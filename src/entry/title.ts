import type { Words } from './entry.ts'
import type { FoundLink } from './found-links.ts'
import type { Reading } from './reading.ts'
import { isDate, namesIn, venueLikeness } from './shapes.ts'

/** The title of an entry: where it is, and the link that it is or is in. */
export interface FoundTitle {
  from: number
  to: number
  words: Words
  link?: FoundLink
  /** What the entry calls the paper for short, before or after the title. */
  alias?: Words
  /** How the title was told from the rest. */
  by: 'link' | 'strong' | 'quote' | 'emphasis' | 'plain'
}

const DECORATION = String.raw`(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\u20e3★☆•·▪●■♦→✓✔※\s]|:[a-z_0-9+-]+:)+`
const BEFORE = new RegExp(
  String.raw`^(?:${DECORATION}|\[\s?[xX ]?\s?\](?=\s)|\[\d{1,4}\]\s*|\(\d{1,4}\)\s*|\d{1,4}[.)]\s+|#\d+\s+)+`,
  'u',
)
const AFTER = new RegExp(String.raw`${DECORATION}$`, 'u')
const CITATION =
  /^\p{Lu}[\p{L}'’.-]+(?:[ ,&]+(?:et al\.?,?|and|\p{Lu}[\p{L}'’.-]+))*,?\s*[([]?(?:19|20)\d\d[a-z]?[)\]]?\.?$/u
const PREFIX = /^\s*(?:[[(（【]([^[\]()（）【】]{1,60})[\])）】]\s*[:：,.-]?\s*)/
const ORGANISATION = /\s*[(（]@[^()（）]{1,60}[)）]?\s*$/
const QUOTED = /["“”«]([^"“”»]{8,400})["”“»]/g

/** The length of what only decorates the beginning of a text: emoji, a number, a box. */
export function decorationBefore(text: string): number {
  return BEFORE.exec(text)?.[0].length ?? 0
}

/** Whether the text of a link is names and a year: `Bentley, McIlroy (1993)`. */
export function isCitation(text: string): boolean {
  return CITATION.test(text.trim())
}

/** Whether a text can be a title by its length. */
export function isTitleLike(text: string): boolean {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length < 2 || plain.length > 500 || isDate(plain) || isCitation(plain)) return false
  if (/[\u3040-\u9fff]/.test(plain)) return plain.length >= 6
  const words = plain.split(/[\s/-]+/).filter((word) => /\p{L}/u.test(word)).length
  return words >= 3 || (words >= 2 && plain.length >= 10) || (words === 1 && plain.length >= 4)
}

/** The title of the entry whose first line ends at `end`. */
export function findTitle(
  reading: Reading,
  links: readonly FoundLink[],
  end: number,
): FoundTitle | undefined {
  const { text } = reading
  const start = decorationBefore(text)
  const quoted = quotedIn(reading, start, end)
  const linked = titleLink(links, end)
  const strong = strongIn(reading, links, start, end)
  const longestStrong = strong.reduce((best, run) => (run.to - run.from > best.to - best.from ? run : best), {
    from: 0,
    to: 0,
  })
  const strongLength = longestStrong.to - longestStrong.from
  const quotedLength = quoted ? quoted.to - quoted.from : 0

  if (
    linked &&
    (linked.to - linked.from >= Math.max(strongLength, quotedLength) ||
      linked.from < Math.min(longestStrong.from || 1e9, quoted?.from ?? 1e9))
  )
    return ofLink(reading, linked, end)
  if (
    quoted &&
    (strongLength < 20 ||
      (longestStrong.from >= quoted.from - 3 && longestStrong.to <= quoted.to + 3) ||
      strongLength < quotedLength / 2)
  )
    return { ...tidied(reading, quoted.from, quoted.to), by: 'quote' }
  if (strongLength > 3) return ofStrong(reading, links, strong, longestStrong, end)
  if (linked) return ofLink(reading, linked, end)
  return ofPlain(reading, links, start, end)
}

/** The link whose text is the title: the first that is long, else the longest. */
function titleLink(links: readonly FoundLink[], end: number): FoundLink | undefined {
  const candidates = links.filter(
    ({ kind, isBadge, text, from }) => kind === 'text' && !isBadge && from < end && isTitleLike(text),
  )
  const long = candidates.find(({ text }) => text.split(/\s+/).length >= 4)
  return (
    long ??
    candidates.reduce<FoundLink | undefined>(
      (best, link) => (best && best.text.length >= link.text.length ? best : link),
      undefined,
    )
  )
}

function ofLink(reading: Reading, link: FoundLink, end: number): FoundTitle {
  const { text } = reading
  const isShort = link.text.trim().split(/\s+/).length <= 3
  const rest = /^\s*[:：]\s+(?=\S)/.exec(text.slice(link.to, end))
  if (
    isShort &&
    rest &&
    !reading.marks.some(
      ({ kind, from }) => kind !== 'image' && from >= link.to && from <= link.to + rest[0].length,
    )
  ) {
    const after = link.to + rest[0].length
    const stop = after + stopIn(text.slice(after, end))
    if (text.slice(after, stop).trim().split(/\s+/).length >= 3)
      return { ...tidied(reading, link.from, stop), link, by: 'link' }
  }
  return { ...tidied(reading, link.from, link.to), link, by: 'link' }
}

interface Run {
  from: number
  to: number
}

/** Bold runs that are not in a link that is only a label; those that touch are one. */
function strongIn(reading: Reading, links: readonly FoundLink[], start: number, end: number): Run[] {
  const runs: Run[] = []
  for (const { kind, from, to } of reading.marks) {
    if (kind !== 'strong' || from >= end || to <= start) continue
    if (links.some((link) => link.kind !== 'text' && link.around.from <= from && link.around.to >= to))
      continue
    const last = runs.at(-1)
    if (last && from <= last.to + 1 && reading.text.slice(last.to, from).trim() === '')
      last.to = Math.max(last.to, to)
    else runs.push({ from, to: Math.min(to, end) })
  }
  return runs.filter(({ from, to }) => {
    const own = reading.text.slice(from, to).trim()
    return /\p{L}{2}/u.test(own) && !isDate(own) && !/^[([{].*[)\]}]$/s.test(own)
  })
}

function ofStrong(
  reading: Reading,
  links: readonly FoundLink[],
  runs: readonly Run[],
  longest: Run,
  end: number,
): FoundTitle | undefined {
  const { text } = reading
  const own = text.slice(longest.from, longest.to)
  const isBracketed =
    /[[(（【]\s*$/.test(text.slice(0, longest.from)) && /^\s*[\])）】]/.test(text.slice(longest.to))
  const isAlias = isBracketed || own.trim().split(/\s+/).length <= 2
  if (isAlias || venueLikeness(own) === 2) {
    const after = longest.to
    const gap = /^[\s\]:：)|–—-]*/.exec(text.slice(after, end))?.[0].length ?? 0
    const before = text.slice(0, longest.from).replace(/[[\s(]+$/, '')
    if (before.replace(BEFORE, '').length < 3) {
      const stop = stopAt(reading, links, after + gap, end)
      const rest = text.slice(after + gap, stop)
      if (
        isTitleLike(rest) &&
        rest.trim().split(/\s+/).length >= (isBracketed ? 2 : 3) &&
        namesIn(rest) === undefined &&
        venueLikeness(rest) === 0
      )
        return {
          ...tidied(reading, after + gap, stop),
          alias: reading.words(longest.from, longest.to),
          by: 'plain',
        }
    }
  }
  const first = runs[0] ?? longest
  const citation = links.find(
    (link) => link.from > longest.from && link.to <= longest.to && isCitation(link.text),
  )
  if (citation) return { ...tidied(reading, longest.from, citation.around.from), by: 'strong' }
  return {
    ...tidied(reading, longest.from, longest.to),
    by: 'strong',
    ...(first !== longest && { alias: reading.words(first.from, first.to) }),
  }
}

function quotedIn(reading: Reading, start: number, end: number): Run | undefined {
  QUOTED.lastIndex = start
  const match = QUOTED.exec(reading.text)
  if (match === null || match.index >= end) return undefined
  const from = match.index + 1
  return { from, to: from + (match[1] as string).length }
}

/** Plain text up to what ends a title: a bracket, a link, a line break, a run in italics. */
function ofPlain(
  reading: Reading,
  links: readonly FoundLink[],
  start: number,
  end: number,
): FoundTitle | undefined {
  const emphasis = reading.marks.find(
    ({ kind, from, to }) => kind === 'emphasis' && from <= start + 1 && to > start + 8,
  )
  if (emphasis && namesIn(reading.text.slice(emphasis.from, emphasis.to)) === undefined)
    return { ...tidied(reading, emphasis.from, emphasis.to), by: 'emphasis' }
  const from = start + prefixLength(reading.text.slice(start, end))
  const stop = stopAt(reading, links, from, end)
  const found = tidied(reading, from, stop)
  return isTitleLike(found.words.text) ? { ...found, by: 'plain' } : undefined
}

/** The length of brackets before a title that hold a date, a venue or a short name. */
function prefixLength(text: string): number {
  let length = 0
  for (;;) {
    const [prefix, inside = ''] = PREFIX.exec(text.slice(length)) ?? []
    const isAside = isDate(inside) || venueLikeness(inside) > 0 || inside.trim().split(/\s+/).length <= 4
    if (prefix === undefined || !isAside || !/[\p{L}\p{N}]/u.test(text.slice(length + prefix.length)))
      return length
    length += prefix.length + decorationBefore(text.slice(length + prefix.length))
  }
}

function stopAt(reading: Reading, links: readonly FoundLink[], from: number, end: number): number {
  const stops = [end, from + stopIn(reading.text.slice(from, end))]
  for (const link of links)
    if (link.from >= from && (link.kind !== 'text' || isCitation(link.text))) stops.push(link.around.from)
  for (const { kind, from: at, to } of reading.marks)
    if (at > from + 3 && (kind === 'image' || kind === 'code' || (kind === 'emphasis' && to - at > 8)))
      stops.push(at)
  return Math.min(...stops)
}

const STOP =
  /\n|\s\[|\[\[|\s\((?=(?:[^()]*\b(?:19|20)\d\d\b|[^()]*'\d\d\b)[^()]*\))|\s[-–—|]\s|\.\s+(?=\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?:,| and ))|,\s*(?:19|20)\d\d\b|\s?[（【]|\s\|/u

function stopIn(text: string): number {
  return STOP.exec(text)?.index ?? text.length
}

const VENUE_AT_END = /\s*[([（]([^()[\]（）]{2,60})[)\]）]\s*[.:]?\s*$/

/** The title without decoration and quotes, and without a full stop that only separates it from what follows. */
function tidied(reading: Reading, from: number, to: number): { from: number; to: number; words: Words } {
  const { text } = reading
  let [start, stop] = [from, to]
  for (;;) {
    const before = decorationBefore(text.slice(start, stop))
    if (before > 0 && before < stop - start) start += before
    while (start < stop && /[\s:,;|–—]/.test(text[start] as string)) start++
    while (stop > start && /[\s:,;|–—([（]/.test(text[stop - 1] as string)) stop--
    if (/^["“«][^"“”«»]*["”»]$/.test(text.slice(start, stop))) {
      start++
      stop--
    }
    const after = AFTER.exec(text.slice(start, stop))?.[0].length ?? 0
    if (after > 0 && after < stop - start) stop -= after
    const organisation = ORGANISATION.exec(text.slice(start, stop))
    if (organisation) {
      stop = start + organisation.index
      continue
    }
    const comma = /,\s*([^,]{4,60})$/.exec(text.slice(start, stop))
    if (
      comma &&
      comma.index > 10 &&
      /(?:19|20)\d\d/.test(comma[1] as string) &&
      venueLikeness(comma[1] as string) === 2
    ) {
      stop = start + comma.index
      continue
    }
    const inside = VENUE_AT_END.exec(text.slice(start, stop))
    if (inside && (venueLikeness(inside[1] as string) > 0 || isDate(inside[1] as string))) {
      stop = start + inside.index
      continue
    }
    if (after === 0 || after >= stop - start) break
  }
  return { from: start, to: stop, words: reading.words(start, stop) }
}
