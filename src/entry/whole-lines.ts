import { authorWords, isAuthors } from './authors.ts'
import { EDGES } from './edges.ts'
import type { Entry } from './entry.ts'
import { readKeyed } from './keyed.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { venueLikeness } from './shapes.ts'

const CITED = /^(?=.{8,200}$)[\p{Lu}\d](?=.*\b(?:19|20)\d\d\b)(?=.*,)/u

/** Lines other than that of the title that say one thing as a whole: `Venue: ...`, names, a venue with its pages. */
export function readLines(reading: Reading, title: { from: number; to: number }, entry: Entry): void {
  let from = 0
  for (const line of reading.text.split('\n')) {
    const to = from + line.length
    const isBefore = to <= title.from
    if ((isBefore || from >= title.to) && readLine(reading, from, to, entry, isBefore)) reading.take(from, to)
    from = to + 1
  }
}

function readLine(reading: Reading, from: number, to: number, entry: Entry, isBefore: boolean): boolean {
  let [start, end] = [from, to]
  while (start < end && (reading.isTaken(start) || EDGES.test(reading.text[start] as string))) start++
  while (end > start && (reading.isTaken(end - 1) || EDGES.test(reading.text[end - 1] as string))) end--
  for (let at = start; at < end; at++) if (reading.isTaken(at)) return false
  if (start === end) return false
  return (
    readKeyed(reading, start, end, entry) ||
    (!isMixed(reading, start, end) && readWhole(reading, start, end, entry, isBefore))
  )
}

/** Whether a part of the stretch is in italics, so that it says more than one thing. */
function isMixed({ marks }: Reading, start: number, end: number): boolean {
  return marks.some(
    ({ kind, from, to }) =>
      kind === 'emphasis' && from >= start && to <= end && to - from < (end - start) * 0.9,
  )
}

function readWhole(reading: Reading, from: number, to: number, entry: Entry, isBefore: boolean): boolean {
  const own = reading.text.slice(from, to)
  const likeness = venueLikeness(own)
  if (!entry.authors && !/^\[.*\]$/.test(own) && likeness < 2 && isAuthors(own)) {
    entry.authors = authorWords(reading, from, to)
    return true
  }
  const isCited = !isBefore && entry.authors !== undefined && CITED.test(own) && countWords(own) <= 24
  if (entry.venue || /^[[(]|[|]/.test(own) || !(isCited || (likeness === 2 && !/,[^,]*\d[./-]\d/.test(own))))
    return false
  entry.venue = reading.words(from, to)
  return true
}
