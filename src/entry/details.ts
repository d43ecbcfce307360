import { authorWords, splitsBehindNames } from './authors.ts'
import { EDGES } from './edges.ts'
import type { Entry } from './entry.ts'
import { readKeyed } from './keyed.ts'
import { readLikely } from './likely-details.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import type { Segment } from './segments.ts'
import { cleanDate, isDate, isSurelyNames, namesIn, venueLikeness } from './shapes.ts'

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: \d\d?)?$/i
const NAMES_AND_YEAR = /^([^()\d]{3,100}?),? ((?:19|20)\d\d)$/

/** What the segments of an entry say, put into its fields; what is not understood becomes a note. */
export function readSegments(reading: Reading, segments: readonly Segment[], entry: Entry): void {
  const unkeyed = segments.filter(({ from, to }) => !readKeyed(reading, from, to, entry))
  const unread = unkeyed.filter((segment) => !readCertain(reading, segment, entry))
  for (const segment of unread) readLikely(reading, segment, entry)
}

/** Dates, known venues, several names: what is told by its form alone. */
function readCertain(reading: Reading, segment: Segment, entry: Entry): boolean {
  const { from, to, kind, isBeforeTitle } = segment
  if (kind === 'bracket' && readSplit(reading, segment, entry)) return true
  const words = reading.words(from, to, EDGES)
  if (words.text === '') return true
  if (isDate(words.text)) {
    if (entry.date) return false
    entry.date = words
    return true
  }
  if (readList(reading, segment, entry) || (kind !== 'bracket' && readParts(reading, segment, entry)))
    return true
  const names = namesIn(words.text)
  if (names === undefined && venueLikeness(words.text) === 2) return putVenue(reading, segment, entry)
  if (kind === 'code') {
    entry.tags.push(words)
    return true
  }
  if (names === undefined || entry.authors || (kind === 'bracket' && isBeforeTitle)) return false
  if (segment.isAfterDash && (kind === 'bracket' || !isSurelyNames(words.text, names))) return false
  entry.authors = authorWords(reading, from, to)
  return true
}

/** A date and a venue with a comma or a bar between them, in either order. */
function readList(reading: Reading, { from, to }: Segment, entry: Entry): boolean {
  if (to - from > 120) return false
  for (const { index } of reading.text.slice(from, to).matchAll(/[,.|]\s/g)) {
    const [left, right] = [
      reading.words(from, from + index, EDGES),
      reading.words(from + index + 1, to, EDGES),
    ]
    for (const [date, venue] of [
      [left, right],
      [right, left],
    ] as const) {
      if (!isDate(date.text) || /^\d{4}$/.test(cleanDate(date.text)) || venueLikeness(venue.text) === 0)
        continue
      entry.date ??= date
      entry.venue ??= venue
      return true
    }
  }
  return false
}

/** `Authors. Venue, year.` in one stretch. */
function readParts(reading: Reading, segment: Segment, entry: Entry): boolean {
  if (entry.authors) return false
  const { from, to, kind } = segment
  const own = reading.text.slice(from, to)
  for (const { namesEnd, restStart } of splitsBehindNames(own)) {
    const rest = reading.words(from + restStart, to, EDGES).text
    const isVenue =
      venueLikeness(rest) > 0 ||
      isDate(rest) ||
      (kind === 'emphasis' && countWords(rest) <= 8 && /^\p{Lu}/u.test(rest))
    if (!isVenue) continue
    entry.authors = authorWords(reading, from, from + namesEnd)
    const behind = { ...segment, from: from + restStart }
    if (kind === 'emphasis' && venueLikeness(rest) === 0)
      entry.venue ??= reading.words(behind.from, to, EDGES)
    else if (!readCertain(reading, behind, entry)) readLikely(reading, behind, entry)
    return true
  }
  return readVenueAndNames(reading, segment, entry)
}

/** `Venue, Authors` in one stretch. */
function readVenueAndNames(reading: Reading, { from, to, kind }: Segment, entry: Entry): boolean {
  const comma = reading.text.indexOf(
    ',',
    from + (/^[\s,]*/.exec(reading.text.slice(from, to))?.[0].length ?? 0),
  )
  if (kind !== 'plain' || entry.venue || comma < 0 || comma >= to) return false
  const venue = reading.words(from, comma, EDGES)
  const names = namesIn(reading.text.slice(comma + 1, to))
  if (names === undefined || venueLikeness(venue.text) === 0) return false
  if (!isSurelyNames(reading.text.slice(comma + 1, to), names)) return false
  entry.venue = venue
  entry.authors = authorWords(reading, comma + 1, to)
  return true
}

/** A venue; what comes after the first is a tag or a note. */
function putVenue(reading: Reading, { from, to, kind }: Segment, entry: Entry): true {
  const words = reading.words(from, to, EDGES)
  if (entry.venue) entry[kind === 'bracket' ? 'tags' : 'notes'].push(words)
  else entry.venue = words
  return true
}

/** The authors in brackets with the year behind them: `(Doe et al., 2021)`. */
function readNamesAndYear(reading: Reading, from: number, to: number, entry: Entry): boolean {
  const [, names = '', year = ''] = NAMES_AND_YEAR.exec(reading.text.slice(from, to)) ?? []
  if (entry.authors || entry.date || namesIn(names) === undefined || venueLikeness(names) === 2) return false
  entry.authors = authorWords(reading, from, from + names.length)
  entry.date = reading.words(to - year.length, to)
  return true
}

/** A venue in brackets with an organisation behind it: `[Venue '21, Company]`. */
function readSplit(reading: Reading, { from, to }: Segment, entry: Entry): boolean {
  if (readNamesAndYear(reading, from, to, entry)) return true
  const comma = reading.text.indexOf(',', from)
  if (entry.venue || comma < 0 || comma >= to || isDate(reading.text.slice(comma + 1, to))) return false
  const first = reading.words(from, comma, EDGES)
  if (isDate(first.text) && !entry.date && namesIn(reading.text.slice(comma + 1, to)) === undefined)
    entry.date = first
  else if (/\d/.test(first.text) && venueLikeness(first.text) === 2) entry.venue = first
  else return false
  const rest = reading.words(comma + 1, to, EDGES)
  entry[MONTH.test(rest.text) ? 'notes' : 'tags'].push(rest)
  return true
}
