/** What believed records and identifiers claim about where a paper was published, and how much that is worth. */

import { type Identifier, identifierOf, SCHEMES, type Scheme } from '../identifier/identifiers.ts'
import { leadsToPaper } from '../link/links.ts'
import type { Paper } from '../paper.ts'
import { nameIn, type Series } from '../venue/venue-series.ts'
import { parseVenue, readVenue, type Venue } from '../venue/venues.ts'
import type { Known } from './about.ts'
import { venueFromIdentifier } from './from-identifier.ts'
import { askedOn, evidenceOf, nameOf, type Statement } from './statement.ts'

/** That a paper was published in a series of `venues.json`. */
export interface Claim {
  series: Series
  /** As the table writes it, with the year where it is known. */
  venue: string
  kind: Venue['kind']
  year: number | undefined
  /** Whether `kind` is claimed: some registries give Findings and tracks the name of the conference. */
  tellsKind: boolean
  /** An identifier says it by its form; a registry has the record of the publication; a bibliography names it; the authors do. */
  strength: 'identifier' | 'record' | 'good' | 'weak'
  /** Who claims it; two claims of one are worth no more than one. */
  by: string
  evidence: string
  /** Other identifiers of the publication, and where it is to be found. */
  identifiers: readonly string[]
  url: string | undefined
}

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

/** All that is claimed about a paper, of series that the table knows; preprints are no publications. */
export function claimsAbout({ url, links = {} }: Paper, { own, believed }: Known): Claim[] {
  const pages = [
    url,
    ...Object.keys(links)
      .filter(leadsToPaper)
      .map((name) => links[name] as string),
  ]
  const ofEntry = [
    ...own.map((key) => claimOfIdentifier(key, '')),
    ...pages.filter((page) => identifierOf(page) === undefined).map((page) => claimOfPage(page, '')),
  ]
  const ofRecords = believed.flatMap((statement) => {
    const { identifiers = [], url: page = '' } = statement.record
    const giver = ` (given by ${nameOf(statement.source, statement.answer)}, ${askedOn(statement.answer)})`
    return [
      ...identifiers.filter((key) => !own.includes(key)).map((key) => claimOfIdentifier(key, giver)),
      claimOfPage(page, giver),
      claimOfRecord(statement),
    ]
  })
  return withoutRepeats([...ofEntry, ...ofRecords].filter((claim) => claim !== undefined))
}

/** Several records give one identifier: it is told of once. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const known = new Set<string>()
  return claims.filter(({ strength, by }) => {
    if (strength !== 'identifier') return true
    const isNew = !known.has(by)
    known.add(by)
    return isNew
  })
}

const NAMES: Readonly<Partial<Record<Scheme, string>>> = { acl: 'ACL Anthology id', doi: 'DOI' }

/** An identifier from its key: `acl:2024.acl-long.309`. */
function identifierFrom(key: string): Identifier | undefined {
  const scheme = SCHEMES.find((name) => key.startsWith(`${name}:`))
  return scheme && { scheme, id: key.slice(scheme.length + 1) }
}

function claimOfIdentifier(key: string, giver: string): Claim | undefined {
  const identifier = identifierFrom(key)
  if (identifier === undefined) return undefined
  const name = `${NAMES[identifier.scheme] ?? identifier.scheme} ${identifier.id}`
  return claimByForm(name, venueFromIdentifier(identifier), giver, [key], undefined)
}

function claimOfPage(page: string, giver: string): Claim | undefined {
  if (page === '') return undefined
  return claimByForm(page, venueFromIdentifier(page), giver, [], page)
}

function claimByForm(
  by: string,
  found: ReturnType<typeof venueFromIdentifier>,
  giver: string,
  identifiers: readonly string[],
  url: string | undefined,
): Claim | undefined {
  if (found === undefined) return undefined
  const { venue, kind, year } = found
  const { series } = parseVenue(venue)
  if (series === undefined || kind === 'preprint') return undefined
  const evidence = `${by} says ${venue}${giver}`
  return {
    series,
    venue,
    kind,
    year,
    tellsKind: true,
    strength: 'identifier',
    by,
    evidence,
    identifiers,
    url,
  }
}

function claimOfRecord(statement: Statement): Claim | undefined {
  const { source, record } = statement
  const venue = venueOf(statement)
  const { series, kind } = venue ?? {}
  if (venue === undefined || series === undefined || kind === undefined || kind === 'preprint')
    return undefined
  const year = source === 'arxiv' ? venue.year : (record.year ?? venue.year)
  const name = nameOfVenue(venue, year)
  return {
    series,
    venue: name,
    kind,
    year,
    tellsKind: tellsKind(statement, venue),
    strength: strengthOf(statement),
    by: source,
    evidence: evidenceOf(statement, source === 'arxiv' ? textOf(statement) : name),
    identifiers: source === 'arxiv' ? [] : publicationIdentifiers(statement),
    url: record.url,
  }
}

/** What a record says of the venue, in its own words. */
function textOf({ source, record }: Statement): string {
  return (source === 'arxiv' ? (record.journal ?? record.comment) : record.venue) ?? ''
}

function venueOf(statement: Statement): Venue | undefined {
  const { source, record } = statement
  if (source === 'datacite') return undefined
  if (source === 'openreview') return isAccepted(statement) ? reviewedVenue(record.venue ?? '') : undefined
  if (source !== 'arxiv') return parseVenue(textOf(statement))
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

function strengthOf({ source, record }: Statement): Claim['strength'] {
  if (source === 'dblp' || record.decision === 'accepted') return 'record'
  if (source === 'openreview' || source === 'arxiv') return 'weak'
  return 'good'
}

/** Crossref and OpenReview name what exactly the paper is in; others give Findings and tracks the name of the conference. */
function tellsKind({ source }: Statement, { kind }: Venue): boolean {
  return kind !== 'main' || source === 'openreview' || source === 'crossref'
}

/** The name of a venue in the table, in that year: `Findings of EMNLP 2024`, `NIPS 2017`. */
function nameOfVenue({ series, kind, canonical, name }: Venue, year: number | undefined): string {
  const end = year === undefined ? '' : ` ${year}`
  if (series === undefined) return name
  if (kind === 'workshop' || kind === 'track') return withYear(canonical ?? name, year)
  return `${kind === 'findings' ? 'Findings of ' : ''}${nameIn(series, year)}${end}`
}

function withYear(name: string, year: number | undefined): string {
  return year === undefined || name.includes(String(year)) ? name : `${name} ${year}`
}

function publicationIdentifiers({ record }: Statement): readonly string[] {
  return (record.identifiers ?? []).filter((key) => /^(?:acl|doi|openreview):/.test(key))
}
