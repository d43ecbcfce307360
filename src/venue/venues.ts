/** Venues as readers write them: which series and which year are meant, and how `venues.json` would write it. */

import { knownVenueAt, type Venue } from './known-venue.ts'
import { isWorkshop } from './venue-roles.ts'
import { APOSTROPHE, shortYearOf, type Word, wordsOf, yearOf } from './venue-words.ts'

export type { Venue } from './known-venue.ts'

/** No name of a venue is longer, and none has more words. */
const LONGEST = 300
const MOST_WORDS = 60
/** So many venues are remembered. */
const MOST = 100_000
const BEFORE_YEAR = /[\s([,;:'’‘´`–—-]+$/
const AFTER_YEAR = /^[\s)\].]*$/

const known = new Map<string, Venue>()

/** The venue that the text names, which is remembered. What is known are the names and spellings of `venues.json`, exactly; nothing is guessed. */
export function parseVenue(text: string): Venue {
  let venue = known.get(text)
  if (venue === undefined) {
    if (known.size >= MOST) known.clear()
    venue = readVenue(text)
    known.set(text, venue)
  }
  return venue
}

/** The same, for a text that will not be asked for again: it is not remembered. */
export function readVenue(text: string): Venue {
  const words = text.length > LONGEST ? [] : wordsOf(text)
  if (words.length > MOST_WORDS) return { kind: 'unknown', name: text }
  for (const at of words.keys()) {
    const venue = knownVenueAt(text, words, at)
    if (venue) return venue
  }
  return unknownVenue(text, words)
}

function unknownVenue(text: string, words: readonly Word[]): Venue {
  const last = words.at(-1)
  const year = last && lastYear(text, last)
  const name = year ? text.slice(0, last.start).replace(BEFORE_YEAR, '') : text
  if (name === '') return { kind: 'unknown', name: text }
  if (words.some(isWorkshop)) return { kind: 'workshop', name, year }
  return { kind: name.toLowerCase() === 'preprint' ? 'preprint' : 'unknown', name, year }
}

/** The year at the end of a text that is no known venue. */
function lastYear(text: string, last: Word): number | undefined {
  const year = yearOf(last) ?? (APOSTROPHE.test(text.slice(0, last.start)) ? shortYearOf(last) : undefined)
  return year !== undefined && AFTER_YEAR.test(text.slice(last.end)) ? year : undefined
}
