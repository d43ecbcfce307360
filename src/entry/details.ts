import type { Entry, Words } from './entry.ts'
import { readKeyed } from './keyed.ts'
import type { Reading } from './reading.ts'
import { cleanDate, isDate, isName, namesIn, venueLikeness } from './shapes.ts'

/** A stretch of an entry that is still to be understood, and how it stands there. */
export interface Segment {
  from: number
  to: number
  kind: 'emphasis' | 'bracket' | 'code' | 'plain'
  isBeforeTitle: boolean
  /** 0 for the line of the title. */
  line: number
  /** Whether it follows a dash or a colon, as descriptions do. */
  isAfterDash: boolean
}

const EDGES = /[\s.,;:|/–—·••~*_\u200b\ufeff-]/
/** What the segments of an entry say, put into its fields; what is not understood becomes a note. */
export function readSegments(reading: Reading, segments: readonly Segment[], entry: Entry): void {
  const rest: Segment[] = []
  for (const segment of segments) {
    if (!readKeyed(reading, segment.from, segment.to, entry)) rest.push(segment)
  }
  const unread: Segment[] = []
  for (const segment of rest) if (!readCertain(reading, segment, entry)) unread.push(segment)
  for (const segment of unread) readLikely(reading, segment, entry)
}

const DATE_BEFORE = /^[\s\d]*?((?:19|20)\d\d(?:[-./]?\d\d){0,2})(?=[\s:：,，]|$)/

/** What stands before a title: a date first, and a venue right before it, perhaps behind a comment and a colon. */
export function readBefore(reading: Reading, to: number, entry: Entry): void {
  const own = reading.text.slice(0, to)
  if (/[[(（【]/.test(own)) return
  const [before = '', date = ''] = DATE_BEFORE.exec(own) ?? []
  if (date !== '' && isDate(date)) {
    entry.date = reading.words(before.length - date.length, before.length)
    reading.take(0, before.length)
  }
  const colon = Math.max(own.lastIndexOf(':', to - 2), own.lastIndexOf('：', to - 2))
  const last = reading.words(Math.max(colon + 1, date === '' ? 0 : before.length), to, EDGES)
  if (last.text !== '' && venueLikeness(last.text) > 0 && !/[\u4e00-\u9fff]/.test(last.text)) {
    entry.venue = last
    reading.take(0, to)
  }
}

/** Lines that say one thing as a whole: `Venue: ...`, names, a venue with its pages. */
export function readLines(reading: Reading, title: { from: number; to: number }, entry: Entry): void {
  let from = 0
  for (const line of reading.text.split('\n')) {
    const to = from + line.length
    if (to <= title.from || from >= title.to) readLine(reading, from, to, entry, to <= title.from)
    from = to + 1
  }
}

function readLine(reading: Reading, from: number, to: number, entry: Entry, isBefore: boolean): void {
  let [start, stop] = [from, to]
  while (start < stop && (reading.isTaken(start) || EDGES.test(reading.text[start] as string))) start++
  while (stop > start && (reading.isTaken(stop - 1) || EDGES.test(reading.text[stop - 1] as string))) stop--
  for (let at = start; at < stop; at++) if (reading.isTaken(at)) return
  const own = reading.text.slice(start, stop)
  const segment: Segment = {
    from: start,
    to: stop,
    kind: 'plain',
    isBeforeTitle: isBefore,
    line: 1,
    isAfterDash: false,
  }
  if (own === '') return
  const isMixed = reading.marks.some(
    (mark) =>
      mark.kind === 'emphasis' &&
      mark.from >= start &&
      mark.to <= stop &&
      mark.to - mark.from < (stop - start) * 0.9,
  )
  const isRead =
    readKeyed(reading, segment.from, segment.to, entry) ||
    (!isMixed && readWhole(reading, segment, own, entry))
  if (isRead) reading.take(from, to)
}

const CITED = /^(?=.{8,200}$)[\p{Lu}\d](?=.*\b(?:19|20)\d\d\b)(?=.*,)/u

function readWhole(reading: Reading, segment: Segment, own: string, entry: Entry): boolean {
  const { from, to } = segment
  const plain = own.replace(/^by\s+/i, '')
  if (
    !entry.authors &&
    !/^\[.*\]$/.test(own) &&
    (namesIn(own) !== undefined || isName(plain)) &&
    venueLikeness(own) < 2
  ) {
    entry.authors = reading.words(from + own.length - plain.length, to, EDGES_OF_NAMES)
    if (!/\bet al$/.test(entry.authors.text)) return true
    entry.authors = reading.words(
      from + own.length - plain.length,
      to + (reading.text[to] === '.' ? 1 : 0),
      /\s/,
    )
    return true
  }
  const isCited =
    !segment.isBeforeTitle && entry.authors !== undefined && CITED.test(own) && own.split(/\s+/).length <= 24
  if (
    !entry.venue &&
    !/^[[(]/.test(own) &&
    !/[|]/.test(own) &&
    (isCited || (venueLikeness(own) === 2 && !/,[^,]*\d[./-]\d/.test(own)))
  ) {
    entry.venue = reading.words(from, to)
    return true
  }
  return false
}

/** Dates, known venues, several names: what is told by its form alone. */
function readCertain(reading: Reading, segment: Segment, entry: Entry): boolean {
  const { from, to, kind } = segment
  const words = reading.words(from, to, EDGES)
  if (words.text === '') return true
  if (isDate(words.text)) {
    if (entry.date) return false
    entry.date = words
    return true
  }
  const likeness = venueLikeness(words.text)
  if (likeness === 2 && namesIn(words.text) === undefined) return putVenue(reading, segment, entry)
  if (kind === 'code') {
    entry.tags.push(words)
    return true
  }
  if (namesIn(words.text) !== undefined && !entry.authors && !segment.isAfterDash) {
    entry.authors = authorWords(reading, from, to)
    return true
  }
  return kind !== 'bracket' && readParts(reading, segment, entry)
}

/** A venue, perhaps with a date behind it: `ACL 2023, 2023.5`. */
function putVenue(reading: Reading, { from, to, kind }: Segment, entry: Entry): boolean {
  const words = reading.words(from, to, EDGES)
  const comma = words.text.lastIndexOf(',')
  const last = comma > 0 ? reading.text.lastIndexOf(',', to - 1) : -1
  if (
    last > from &&
    isDate(reading.text.slice(last + 1, to)) &&
    !/^\s*(?:19|20)\d\d\s*$/.test(cleanDate(reading.text.slice(last + 1, to)))
  ) {
    entry.venue ??= reading.words(from, last, EDGES)
    entry.date ??= reading.words(last + 1, to, EDGES)
    return true
  }
  if (entry.venue) {
    if (kind === 'bracket') entry.tags.push(words)
    else entry.notes.push(words)
    return true
  }
  entry.venue = words
  return true
}

function authorWords(reading: Reading, from: number, to: number): Words {
  const words = reading.words(from, to, /[\s,;:|–—·•_\u200b-]/)
  const by = /^(?:by|authors?:?)\s+/i.exec(words.text)
  const open = by
    ? reading.words(
        from + reading.text.slice(from, to).search(/\S/) + by[0].length,
        to,
        /[\s,;:|–—·•_\u200b-]/,
      )
    : words
  return /\bet al\.$/.test(open.text)
    ? open
    : reading.words(
        open === words ? from : from + reading.text.slice(from, to).indexOf(open.text),
        to,
        EDGES_OF_NAMES,
      )
}

const EDGES_OF_NAMES = /[\s.,;:|–—·•_\u200b-]/

/** `Authors. Venue, year.` in one stretch, or a venue and a date. */
function readParts(reading: Reading, segment: Segment, entry: Entry): boolean {
  const { from, to } = segment
  const own = reading.text.slice(from, to)
  for (const { index, 0: gap } of own.matchAll(
    /(?<!\b\p{Lu})(?<!\b(?:Jr|Sr|Dr|St))\.\s+|\s+[|–—]\s+|,\s+(?=in |(?:Proc|Conf|IEEE|ACM|arXiv|Int)\b)|\s-\s/gu,
  )) {
    const [left, right] = [own.slice(0, index), own.slice(index + gap.length)]
    const names = namesIn(left) ?? (isName(left.trim()) ? [left] : undefined)
    if (names === undefined || entry.authors) continue
    if (
      right.trim().replace(/[.,;]/g, '') !== '' &&
      venueLikeness(right.trim().replace(/[.,;\s]+$/, '')) === 0 &&
      !isDate(right)
    )
      continue
    entry.authors = authorWords(reading, from, from + index)
    const rest = { ...segment, from: from + index + gap.length }
    if (!readCertain(reading, rest, entry)) readLikely(reading, rest, entry)
    return true
  }
  return false
}

/** What is likely by where it stands: one name in italics, an unknown venue after the authors. */
function readLikely(reading: Reading, segment: Segment, entry: Entry): void {
  const { from, to, kind, isAfterDash, isBeforeTitle, line } = segment
  const words = reading.words(from, to, EDGES)
  if (words.text === '' || !/[\p{L}\p{N}]/u.test(words.text)) return
  if (
    kind === 'emphasis' &&
    !entry.authors &&
    !isAfterDash &&
    (isName(words.text) ||
      (/^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u.test(words.text) && venueLikeness(words.text) === 0))
  )
    entry.authors = words
  else if (!isAfterDash && !entry.venue && venueLikeness(words.text) > 0) entry.venue = words
  else if (kind === 'bracket' && !isBeforeTitle && words.text.length <= 60) {
    if (line > 0 && !entry.venue && entry.tags.length === 0) entry.venue = words
    else entry.tags.push(words)
  } else if (isDate(words.text) && !entry.date) entry.date = words
  else entry.notes.push(words)
}
