/** Where a paper was published, as far as the registries prove it. */

import { grouped } from '../grouped.ts'
import { aclUrl } from '../identifier/acl.ts'
import { doiUrl } from '../identifier/doi.ts'
import { idsIn } from '../identifier/key.ts'
import { openreviewUrl } from '../identifier/openreview.ts'
import type { Paper } from '../paper.ts'
import type { Series } from '../venue/venue-series.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'
import { answersAbout, HOLDERS, type Known } from './about.ts'
import { type Claim, claimsAbout } from './claims.ts'
import { perPaper } from './per-paper.ts'
import type { Statement } from './statement.ts'

/** A publication that is believed. */
export interface Published {
  /** As the table writes it: `Findings of EMNLP 2025`. */
  venue: string
  series: Series
  year: number
  kind: Venue['kind']
  /** Whether `kind` is known: without the DOI or the Anthology's id, `EMNLP 2025` may be its Findings. */
  isKindKnown: boolean
  /** Whether an identifier says so by its form or a registry has the record of the publication. */
  isProven: boolean
  /** Whether an identifier or the venue's own record of its decision says the year, and not a bibliography. */
  isYearOfVenue: boolean
  /** Where the venue shows the paper. */
  link: string | undefined
  /** Its identifiers, in the form of `keyOf`. */
  identifiers: readonly string[]
  evidence: readonly string[]
}

/** What is known of the publication of a paper. */
export interface Publications {
  /** Each that is believed, in which the paper appeared: the first one first, a workshop last. */
  found: readonly Published[]
  /** Where registries contradict each other: what each says. */
  conflict: readonly string[]
  /** What else is claimed, and not enough to be believed. */
  claims: readonly Claim[]
}

const NOTHING: Publications = { found: [], conflict: [], claims: [] }
const STRENGTHS: readonly Claim['strength'][] = ['identifier', 'record', 'good', 'weak']

/** All publications of the paper of an entry. None when an identifier of the entry seems to be that of another paper. */
export const publicationsOf = perPaper(NOTHING, (list, index, facts): Publications => {
  const known = answersAbout(list, index, facts)
  if (isDoubtful(known)) return NOTHING
  const claims = claimsAbout(list.papers[index] as Paper, known)
  if (claims.length === 0) return NOTHING
  const found: Published[] = []
  const conflict: string[] = []
  for (const group of grouped(claims, seriesOf).values()) {
    const publication = publicationIn(group)
    if (publication === undefined) continue
    if ('conflict' in publication) conflict.push(...publication.conflict)
    else found.push(publication)
  }
  const rank = ({ kind, year, isProven }: Published) =>
    (kind === 'workshop' ? 20_000 : 0) + (isProven ? 0 : 10_000) + year
  return { found: found.sort((a, b) => rank(a) - rank(b)), conflict, claims }
})

/**
 * Where the paper of an entry was published: the first publication in a conference or journal. `preprint` when the registries
 * that would know of one know of none; the evidence of both sides when they contradict each other; undefined when too little is known.
 */
export function publicationOf(
  ...args: Parameters<typeof publicationsOf>
): Published | 'preprint' | { conflict: readonly string[] } | undefined {
  const { found, conflict, claims } = publicationsOf(...args)
  if (conflict.length > 0) return { conflict }
  const [first] = found
  if (first !== undefined) return first
  return claims.length === 0 && isOnlyPreprint(answersAbout(...args)) ? 'preprint' : undefined
}

/** Whether Semantic Scholar or DBLP know the paper, and nobody knows it as anything but a preprint. */
function isOnlyPreprint({ believed }: Known): boolean {
  const telling = believed.filter(({ source }) => source === 'semantic-scholar' || source === 'dblp')
  return telling.length > 0 && telling.every(isPreprint)
}

function isPreprint({ record: { venue = '' } }: Statement): boolean {
  return venue === '' || parseVenue(venue).kind === 'preprint'
}

/** Whether an identifier of the entry may be that of another paper: who holds it says so, or all that is said of it. */
function isDoubtful({ doubted, believed }: Known): boolean {
  return doubted.some(
    ({ source, asked }) => HOLDERS.has(source) || !believed.some((statement) => statement.asked === asked),
  )
}

/** What the claims of one publication have in common: the series, or the workshop at its conference. */
function seriesOf({ kind, venue, series }: Claim): string {
  return kind === 'workshop' ? `workshop ${venue}` : series.name
}

function publicationIn(claims: readonly Claim[]): Published | { conflict: string[] } | undefined {
  const strength = STRENGTHS.find((one) => claims.some((claim) => claim.strength === one && claim.year))
  if (strength === undefined) return undefined
  const isWeak = strength === 'weak'
  if (isWeak && new Set(claims.map(({ by }) => by)).size < 2) return undefined
  const years = new Set(claims.filter((claim) => claim.strength === strength).map(({ year }) => year))
  years.delete(undefined)
  const [year, otherYear] = years
  const rank = (claim: Claim) => STRENGTHS.indexOf(claim.strength)
  const said = (told: readonly Claim[]) => [
    ...new Set([...told].sort((a, b) => rank(a) - rank(b)).map(({ evidence }) => evidence)),
  ]
  if (otherYear !== undefined)
    return isWeak ? undefined : { conflict: said(claims.filter((claim) => claim.year)) }
  if (year === undefined) return undefined

  const agreeing = claims.filter((claim) => claim.year === undefined || claim.year === year)
  const telling = agreeing.filter(({ tellsKind }) => tellsKind)
  const strongest = STRENGTHS.find((one) => telling.some((claim) => claim.strength === one))
  const kinds = new Set(telling.filter((claim) => claim.strength === strongest).map(({ kind }) => kind))
  if (kinds.size > 1) return { conflict: said(telling) }
  const [kind = 'main'] = kinds
  const [named] = agreeing.filter((claim) => claim.kind === kind && claim.year === year)
  if (named === undefined) return undefined
  const isProven = strength === 'identifier' || strength === 'record'
  const identifiers = [...new Set(agreeing.flatMap((claim) => claim.identifiers))]
  return {
    venue: named.venue,
    series: named.series,
    year,
    kind,
    isKindKnown: telling.length > 0 || named.series.findings === undefined || year < named.series.findings,
    isProven,
    isYearOfVenue: strength === 'identifier' || agreeing.some((claim) => isOfVenue(claim)),
    link: linkOf(identifiers, agreeing),
    identifiers,
    evidence: said(agreeing),
  }
}

function isOfVenue({ by, strength }: Claim): boolean {
  return by === 'openreview' && strength === 'record'
}

function linkOf(identifiers: readonly string[], claims: readonly Claim[]): string | undefined {
  const [acl, doi, openreview] = ['acl', 'doi', 'openreview'].map((scheme) => idsIn(identifiers, scheme)[0])
  if (acl !== undefined) return aclUrl(acl)
  const page = claims.map(({ url }) => url).find((url) => url?.startsWith('https://'))
  if (page !== undefined) return page
  if (doi !== undefined) return doiUrl(doi)
  return openreview === undefined ? undefined : openreviewUrl(openreview)
}
