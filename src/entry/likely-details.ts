import { authorWords, isAuthors } from './authors.ts'
import { EDGES } from './edges.ts'
import type { Entry, Words } from './entry.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import type { Segment } from './segments.ts'
import { isDate, isName, venueLikeness } from './shapes.ts'

/** What is likely by where it stands: one name in italics, an unknown venue after the authors. */
export function readLikely(reading: Reading, segment: Segment, entry: Entry): void {
  const { from, to, kind, isAfterDash, isBeforeTitle, line } = segment
  const words = reading.words(from, to, EDGES)
  if (words.text === '' || !/[\p{L}\p{N}]/u.test(words.text)) return
  if (kind === 'emphasis' && !entry.authors && !isAfterDash && isLoneAuthor(words.text))
    entry.authors = authorWords(reading, from, to)
  else if (isNameBehindComma(reading, segment, entry)) entry.authors = authorWords(reading, from, to)
  else if (!isAfterDash && !entry.venue && venueLikeness(words.text) > 0) entry.venue = words
  else if (kind === 'bracket' && !isBeforeTitle && !isAfterDash && words.text.length <= 60) {
    if (line > 0 && !entry.venue && entry.tags.length === 0 && !isBehind(reading, segment, entry.date))
      entry.venue = words
    else entry.tags.push(words)
  } else if (isDate(words.text) && !entry.date) entry.date = words
  else if (!isAfterDash && !entry.venue && isUnknownVenue(reading, segment, entry)) entry.venue = words
  else entry.notes.push(words)
}

/** Whether a segment stands behind some words. */
function isBehind(reading: Reading, { from }: Segment, words: Words | undefined): boolean {
  return words !== undefined && words.end <= reading.sourceAt(from)
}

function isLoneAuthor(text: string): boolean {
  return (
    isAuthors(text) ||
    isName(text) ||
    (/^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u.test(text) && venueLikeness(text) === 0)
  )
}

/** One name behind a comma, where authors stand: `Title (2010), J. Doe`. */
function isNameBehindComma(
  { text }: Reading,
  { from, to, kind, isBeforeTitle, isAfterDash }: Segment,
  { authors }: Entry,
): boolean {
  return (
    !authors &&
    !isBeforeTitle &&
    !isAfterDash &&
    kind === 'plain' &&
    /^\s*,/.test(text.slice(from, to)) &&
    isName(text.slice(from, to).replace(/^[\s,]+/, ''))
  )
}

/** Whether a stretch stands where venues stand, right behind the authors or a title, and is written like a name. */
function isUnknownVenue(
  reading: Reading,
  { from, to, kind, isBeforeTitle }: Segment,
  { authors, title }: Entry,
): boolean {
  const own = reading.text.slice(from, to)
  if (kind !== 'plain' || isBeforeTitle || !/^[\s.,;]*\p{Lu}/u.test(own) || countWords(own) > 8) return false
  const before = reading.sourceAt(from)
  const isBehindAuthors = authors !== undefined && before - authors.end >= 0 && before - authors.end <= 6
  const isBehindTitle = /^\s*,/.test(own) && before - title.end >= 0 && countWords(own) >= 2
  return (
    (isBehindAuthors || isBehindTitle) &&
    own.split(/\s+/).every((word) => word.length <= 3 || /^[\p{Lu}\d(&]/u.test(word))
  )
}
