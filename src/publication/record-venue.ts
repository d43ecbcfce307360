/** The venue that a record of a registry names. */

import { nameIn } from '../venue/venue-series.ts'
import { parseVenue, readVenue, type Venue } from '../venue/venues.ts'
import type { Statement } from './statement.ts'

/** What the reviewed texts of OpenReview say before and after the name of the venue. */
const BEFORE_VENUE = /^(?:accepted|submitted|published|presented) (?:by|to|at|in) /i
const AFTER_VENUE =
  / (?:(?:conference )?(?:(?:withdrawn|rejected|desk rejected) )?submission|poster|oral|spotlight)$/i
/** What authors say on arXiv before the name of the venue: `Accepted as a long paper at`. */
const BEFORE_NAME =
  /^(?:this )?(?:paper |work )?(?:is |was |has been )?(?:accepted|published|to appear|appearing|presented|camera[- ]ready)(?: (?:as|for|by|to|at|in|an?|the|oral|poster|spotlight|long|short|full|main|conference|paper|presentation|publication|version|track))* /i
const BETWEEN_CLAUSES = /[.;,()\n]/
/** So much of a comment is read. */
const LONGEST_COMMENT = 500

/** The venue that a text of OpenReview names: `ICLR 2025` in `ICLR 2025 Spotlight`, `Submitted to ICLR 2025`. */
export function reviewedVenue(text: string): Venue {
  return readVenue(text.replace(BEFORE_VENUE, '').replace(AFTER_VENUE, ''))
}

/** What a record says of the venue, in its own words. */
export function wordsOfVenue({ source, record }: Statement): string {
  return (source === 'arxiv' ? (record.journal ?? record.comment) : record.venue) ?? ''
}

/** The venue that a record names; undefined where it names none, or only one that has not accepted the paper. */
export function venueOfRecord(statement: Statement): Venue | undefined {
  const { source, record } = statement
  if (source === 'datacite') return undefined
  if (source === 'openreview') return isAccepted(statement) ? reviewedVenue(record.venue ?? '') : undefined
  if (source !== 'arxiv') return parseVenue(wordsOfVenue(statement))
  return record.journal === undefined ? venueInComment(record.comment ?? '') : readVenue(record.journal)
}

/** The venue of a known series that is all that a clause of the comment names: `Accepted at EMNLP 2024 main`, `ICLR 2025`. */
function venueInComment(comment: string): Venue | undefined {
  const clauses = comment.slice(0, LONGEST_COMMENT).split(BETWEEN_CLAUSES)
  const venues = clauses.map((clause) => readVenue(clause.trim().replace(BEFORE_NAME, '')))
  return venues.find(({ series, year }) => series !== undefined && year !== undefined)
}

function isAccepted({ record }: Statement): boolean {
  return record.decision === undefined || record.decision === 'accepted'
}

/** The name of a venue in the table, in that year: `Findings of EMNLP 2024`, `NIPS 2017`. */
export function nameInYear({ series, kind, canonical, name }: Venue, year: number | undefined): string {
  const end = year === undefined ? '' : ` ${year}`
  if (series === undefined) return name
  if (kind === 'workshop' || kind === 'track') return withYear(canonical ?? name, year)
  return `${kind === 'findings' ? 'Findings of ' : ''}${nameIn(series, year)}${end}`
}

function withYear(name: string, year: number | undefined): string {
  return year === undefined || name.includes(String(year)) ? name : `${name} ${year}`
}
