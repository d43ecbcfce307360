import { formatDate } from '../date.ts'
import { readDates } from '../loose-date.ts'

/** What stands after the first day of a range, and the marks by which ISO 8601-2 calls a date uncertain. */
const AFTER = /\s*(?:\/|–|--).*$|[?~%]+$/s
const LONGEST = 100

/**
 * The date that the texts give, in the form of papers.json: that of the first that is one, or a later one that says the same
 * more exactly, as `2024-06-24` does after `2024`. Empty when none is a date.
 */
export function dateOf(texts: readonly string[]): string {
  let date = ''
  for (const text of texts) {
    if (text.length > LONGEST) continue
    const read = isoDate(text) || isoDate(text.replace(AFTER, ''))
    if (read.length > date.length && read.startsWith(date)) date = read
  }
  return date
}

/** Of what can be read as two days, day and month being numbers that could change places, only the year is sure. */
function isoDate(text: string): string {
  const [date, other] = readDates(text)
  if (date === undefined) return ''
  return formatDate(other === undefined ? date : { year: date.year })
}
