/** Where a paper was published, as far as what is known of it proves that. */

import { venueOf } from '../reference/venue-of.ts'
import { nameIn } from '../venue/venue-series.ts'
import { readVenue } from '../venue/venues.ts'
import type { Told } from './told.ts'

/** A venue as a reader would write it, and what says so. */
export interface FoundVenue {
  /** `Findings of EMNLP 2024`. */
  venue: string
  year: number
  evidence: string[]
}

/** The name of the conference or journal in ids of the ACL Anthology since 2020, and what follows it in the main volumes. */
const ACL_ID = /^acl:(\d{4})\.([a-z]+)-([a-z\d]+)\.\d+$/
const MAIN_VOLUME = /^(?:main|long|short|1)$/
const NAMES: Readonly<Record<string, string>> = {
  datacite: 'DataCite',
  dblp: 'DBLP',
  openreview: 'OpenReview',
  page: 'The page',
  'semantic-scholar': 'Semantic Scholar',
}

/**
 * Where the paper was published: by an id of the ACL Anthology, which says it itself, by OpenReview's decision, by DBLP, or by
 * Semantic Scholar where its record proves the year. Undefined where nothing proves it, and where only an id could tell the
 * conference from its Findings.
 */
export function venueFor(told: readonly Told[]): FoundVenue | undefined {
  for (const key of told.flatMap(({ key, record }) => [key, ...(record.identifiers ?? [])])) {
    const found = fromAclId(key)
    if (found) return found
  }
  for (const source of ['openreview', 'dblp', 'semantic-scholar', 'page']) {
    for (const one of told) {
      const found = one.source === source ? fromRecord(one) : undefined
      if (found) return found
    }
  }
  return undefined
}

function fromAclId(key: string): FoundVenue | undefined {
  const [, year = '', name = '', volume = ''] = ACL_ID.exec(key) ?? []
  const text =
    name === 'findings' ? `Findings of ${volume.toUpperCase()} ${year}` : `${name.toUpperCase()} ${year}`
  if (name === '' || (name !== 'findings' && !MAIN_VOLUME.test(volume))) return undefined
  if (readVenue(text).canonical !== text) return undefined
  return {
    venue: text,
    year: Number(year),
    evidence: [`ACL Anthology id ${key.slice('acl:'.length)}: ${text}`],
  }
}

function fromRecord({ source, record }: Told): FoundVenue | undefined {
  const { venue = '', year, decision, key } = record
  if (venue === '' || venue.length > 200 || (source === 'openreview' && decision !== 'accepted'))
    return undefined
  const named = readVenue(venue)
  const inYear = year ?? named.year
  if (named.kind === 'preprint' || inYear === undefined) return undefined
  if (named.series === undefined && source !== 'dblp' && source !== 'page') return undefined
  const name = nameOf(venue, inYear)
  if (name === undefined) return undefined
  return { venue: name, year: inYear, evidence: [`${NAMES[source] ?? source} ${key}: ${name}`] }
}

/** How a reader would write it; without `Oral` and the like. */
function nameOf(venue: string, year: number): string | undefined {
  const { kind, series } = readVenue(venue)
  if (series === undefined || kind === 'workshop' || kind === 'track') return venueOf([venue], year, false)
  const name = `${nameIn(series, year)} ${year}`
  if (kind === 'findings') return `Findings of ${name}`
  const { findings = Number.POSITIVE_INFINITY } = series
  return kind === 'main' && year >= findings ? undefined : name
}
