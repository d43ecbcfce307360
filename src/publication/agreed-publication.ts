/** What claims about one venue come to. */

import { aclUrl } from '../identifier/acl.ts'
import { doiUrl } from '../identifier/doi.ts'
import { idsIn } from '../identifier/key.ts'
import { openreviewUrl } from '../identifier/openreview.ts'
import type { Series } from '../venue/venue-series.ts'
import type { Venue } from '../venue/venues.ts'
import type { Claim } from './claims.ts'

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

/** What each side says where claims contradict each other. */
export interface Conflict {
  conflict: readonly string[]
}

/** The strongest first. */
const STRENGTHS: readonly Claim['strength'][] = ['identifier', 'record', 'good', 'weak']

/**
 * The publication that claims about one series are of, as far as the strongest of them agree on year and kind: those by themselves, or
 * two that are weak together. Undefined when that is too little.
 */
export function agreedPublication(claims: readonly Claim[]): Published | Conflict | undefined {
  const strength = STRENGTHS.find((one) => claims.some((claim) => claim.strength === one && claim.year))
  if (strength === undefined) return undefined
  const isWeak = strength === 'weak'
  if (isWeak && new Set(claims.map(({ by }) => by)).size < 2) return undefined
  const [year, otherYear] = yearsIn(claims.filter((claim) => claim.strength === strength))
  if (otherYear !== undefined)
    return isWeak ? undefined : { conflict: saidBy(claims.filter((claim) => claim.year)) }
  if (year === undefined) return undefined

  const agreeing = claims.filter((claim) => claim.year === undefined || claim.year === year)
  const telling = agreeing.filter(({ tellsKind }) => tellsKind)
  const [kind = 'main', otherKind] = kindsIn(telling)
  if (otherKind !== undefined) return { conflict: saidBy(telling) }
  const named = agreeing.find((claim) => claim.kind === kind && claim.year === year)
  if (named === undefined) return undefined
  const { venue, series } = named
  const identifiers = [...new Set(agreeing.flatMap((claim) => claim.identifiers))]
  return {
    venue,
    series,
    year,
    kind,
    isKindKnown: telling.length > 0 || series.findings === undefined || year < series.findings,
    isProven: strength === 'identifier' || strength === 'record',
    isYearOfVenue: strength === 'identifier' || agreeing.some(isOfVenue),
    link: linkOf(identifiers, agreeing),
    identifiers,
    evidence: saidBy(agreeing),
  }
}

function yearsIn(claims: readonly Claim[]): readonly number[] {
  return [...new Set(claims.flatMap(({ year }) => year ?? []))]
}

/** The kinds that the strongest of the claims have. */
function kindsIn(claims: readonly Claim[]): readonly Venue['kind'][] {
  const strength = STRENGTHS.find((one) => claims.some((claim) => claim.strength === one))
  return [...new Set(claims.filter((claim) => claim.strength === strength).map(({ kind }) => kind))]
}

/** The evidence of claims, that of the strongest first. */
function saidBy(claims: readonly Claim[]): readonly string[] {
  const rank = ({ strength }: Claim) => STRENGTHS.indexOf(strength)
  return [...new Set([...claims].sort((a, b) => rank(a) - rank(b)).map(({ evidence }) => evidence))]
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
