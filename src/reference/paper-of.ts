import { parseDate } from '../date.ts'
import type { Paper } from '../paper.ts'
import { quote } from '../text/quote.ts'
import { addressesOf, arxivIdIn } from './addresses-of.ts'
import { dateOf } from './date-of.ts'
import type { Reference } from './reference.ts'
import { venueOf } from './venue-of.ts'

/** How long the texts of a paper may be, and how many authors it may have: as `papers.schema.json` says. */
const LONGEST = { title: 500, author: 200, venue: 200, tag: 100, note: 2000 }
const MOST_AUTHORS = 5000

/** A value that the paper could not get, and why. */
export interface Left {
  text: string
  reason: string
}

/**
 * The paper that an entry of a bibliography is, and the values that it could not get; or why it cannot be one. What is not
 * known is left out, `url` and `date` are empty then.
 */
export function paperOf(reference: Reference): { paper: Paper; left: Left[] } | { reason: string } {
  const { title } = reference
  if (title === '') return { reason: 'Unexpected entry without a title, expected every paper to have one' }
  if (isLonger(title, LONGEST.title)) return { reason: tooLong('title', title, LONGEST.title) }
  const left: Left[] = []
  const { url, isOnArxiv, ...identifiers } = addressesOf(reference, left)
  const date = dateOf(reference.dates)
  if (date === '')
    left.push(
      ...reference.dates
        .filter((text) => text !== '')
        .slice(0, 1)
        .map(notADate),
    )

  const authors = fitting('author', reference.authors, left)
  if (authors.length > MOST_AUTHORS) {
    const reason = `Unexpected ${authors.length} authors, expected at most ${MOST_AUTHORS}`
    left.push({ text: authors.splice(0).join(', '), reason })
  }
  const [venue] = fitting('venue', [venueOf(reference.venues, parseDate(date)?.year, isOnArxiv)], left)
  const tags = fitting('tag', reference.tags, left)
  const notes = reference.notes.filter((text) => !isOnArxiv || arxivIdIn(text) === undefined)
  const [note] = fitting('note', [notes.join(' ')], left)
  const paper = {
    title,
    url,
    date,
    ...(authors.length > 0 && { authors }),
    ...(venue && { venue }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...identifiers,
    ...(note && { note }),
  }
  return { paper, left }
}

/** Those of the texts that are not empty and not too long; the others are added to `left`. */
function fitting(
  what: 'author' | 'venue' | 'tag' | 'note',
  texts: readonly string[],
  left: Left[],
): string[] {
  return texts.filter((text) => {
    const isTooLong = isLonger(text, LONGEST[what])
    if (isTooLong) left.push({ text, reason: tooLong(what, text, LONGEST[what]) })
    return text !== '' && !isTooLong
  })
}

function isLonger(text: string, most: number): boolean {
  return text.length > most && [...text].length > most
}

function tooLong(what: string, text: string, most: number): string {
  return `Unexpected ${what} of ${[...text].length} characters, expected at most ${most}`
}

function notADate(text: string): Left {
  return {
    text,
    reason: `Unexpected date ${quote(text)}, expected a year, a month or a day such as \`2024-06-24\``,
  }
}
