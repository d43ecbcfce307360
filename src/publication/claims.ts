/** What believed records and identifiers claim about where a paper was published, and how much that is worth. */

import { identifierOf, SCHEME_NAMES } from '../identifier/identifiers.ts'
import { identifierIn } from '../identifier/key.ts'
import { leadsToPaper } from '../link/links.ts'
import type { Paper } from '../paper.ts'
import { venueFromIdentifier } from '../told-venue/from-identifier.ts'
import type { ToldVenue } from '../told-venue/told-venue.ts'
import type { Series } from '../venue/venue-series.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'
import type { Known } from './about.ts'
import { nameInYear, venueOfRecord, wordsOfVenue } from './record-venue.ts'
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

function claimOfIdentifier(key: string, giver: string): Claim | undefined {
  const identifier = identifierIn(key)
  if (identifier === undefined) return undefined
  const name = `${SCHEME_NAMES[identifier.scheme]} ${identifier.id}`
  return claimByForm(venueFromIdentifier(identifier), giver, { by: name, identifiers: [key], url: undefined })
}

function claimOfPage(page: string, giver: string): Claim | undefined {
  if (page === '') return undefined
  return claimByForm(venueFromIdentifier(page), giver, { by: page, identifiers: [], url: page })
}

function claimByForm(
  found: ToldVenue | undefined,
  giver: string,
  from: Pick<Claim, 'by' | 'identifiers' | 'url'>,
): Claim | undefined {
  if (found === undefined) return undefined
  const { venue, kind, year } = found
  const { series } = parseVenue(venue)
  if (series === undefined || kind === 'preprint') return undefined
  const evidence = `${from.by} says ${venue}${giver}`
  return { ...from, series, venue, kind, year, tellsKind: true, strength: 'identifier', evidence }
}

function claimOfRecord(statement: Statement): Claim | undefined {
  const { source, record } = statement
  const venue = venueOfRecord(statement)
  const { series, kind } = venue ?? {}
  if (venue === undefined || series === undefined || kind === undefined || kind === 'preprint')
    return undefined
  const year = source === 'arxiv' ? venue.year : (record.year ?? venue.year)
  const name = nameInYear(venue, year)
  return {
    series,
    venue: name,
    kind,
    year,
    tellsKind: tellsKind(statement, venue),
    strength: strengthOf(statement),
    by: source,
    evidence: evidenceOf(statement, source === 'arxiv' ? wordsOfVenue(statement) : name),
    identifiers: source === 'arxiv' ? [] : publicationIdentifiers(statement),
    url: record.url,
  }
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

function publicationIdentifiers({ record }: Statement): readonly string[] {
  return (record.identifiers ?? []).filter((key) => /^(?:acl|doi|openreview):/.test(key))
}
