import { authorWords, hasMarkedAuthors, isAuthors } from './authors.ts'
import { EDGES } from './edges.ts'
import type { Entry } from './entry.ts'
import type { Reading } from './reading.ts'
import { isDate, venueLikeness } from './shapes.ts'
import { decorationBefore } from './title-bounds.ts'

const DATE = /^[\s\d]{0,8}?((?:19|20)\d\d(?:[-./]?\d\d){0,2})(?=[\s:：,，]|$)/
const YEAR_AND_VENUE = /^\s*(?:19|20)\d\d-\p{Lu}[\p{L}_&+-]{1,20}$/u
const ACRONYM = /^[A-Z][A-Za-z&]{0,6}[A-Z]$/

/**
 * What stands before a title: the authors, or a date first and a venue right before the title, perhaps behind a comment
 * and a colon.
 */
export function readBefore(reading: Reading, to: number, entry: Entry): void {
  const begin = decorationBefore(reading.text.slice(0, to))
  const own = ' '.repeat(begin) + reading.text.slice(begin, to)
  if (/[[(（【]/.test(own)) return
  const [before = '', date = ''] = DATE.exec(own) ?? []
  const from = date !== '' && isDate(date) ? before.length : begin
  if (from > begin) {
    entry.date = reading.words(from - date.length, from)
    reading.take(0, from)
  }
  const names = reading.words(from, to, EDGES).text
  if (names !== '' && isAuthors(names) && !hasMarkedAuthors(reading) && /[.:,，：]\s*["“]?\s*$/.test(own)) {
    entry.authors = authorWords(reading, from, to)
    reading.take(0, to)
    return
  }
  const colon = Math.max(own.lastIndexOf(':', to - 2), own.lastIndexOf('：', to - 2))
  const last = reading.words(Math.max(colon + 1, from), to, EDGES)
  if (last.text === '' || /[\u4e00-\u9fff]/.test(last.text)) return
  if (
    venueLikeness(last.text) > 0 ||
    YEAR_AND_VENUE.test(last.text) ||
    (from > begin && ACRONYM.test(last.text))
  ) {
    entry.venue = last
    reading.take(0, to)
  }
}
