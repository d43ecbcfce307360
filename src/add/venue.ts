/** The venue of a paper that is to be added. */

import type { Facts } from '../facts.ts'
import type { Paper } from '../paper.ts'
import { publicationOf, publicationsOf } from '../publication/published.ts'
import { venueOf } from '../reference/venue-of.ts'
import { quote } from '../text/quote.ts'
import { keyOfTitle } from '../title/search-key.ts'
import { readVenue } from '../venue/venues.ts'
import type { SourcedRecord } from './sourced-record.ts'

/** What is known of it. */
export interface FoundVenue {
  /** As a reader would write it; undefined where nothing proves one. */
  venue?: string
  year?: number
  /** What says so. */
  evidence: readonly string[]
  /** What could not be found out, in words. */
  missing: readonly string[]
  /** Whether those who know of publications were heard. */
  isSettled: boolean
}

/**
 * Where the paper of a draft, which has these keys, was published. Of venues that `venues.json` does not have, what a publisher or the page says is taken
 * as it is. A claim without proof is settled by DBLP alone. Contradictions, and a conference that may be its Findings, are no venue.
 */
export function venueFor(
  draft: Paper,
  told: readonly SourcedRecord[],
  keys: readonly string[],
  facts: Facts,
): FoundVenue {
  const found = publicationOf({ title: '', papers: [draft] }, 0, facts)
  if (found === 'preprint') return { evidence: [], missing: [], isSettled: true }
  if (found !== undefined && 'conflict' in found)
    return { evidence: found.conflict, missing: ['a venue on which registries agree'], isSettled: true }
  if (found?.isKindKnown) {
    const { venue, year, evidence } = found
    return { venue, year, evidence, missing: [], isSettled: true }
  }
  if (found !== undefined) {
    const missing = [`whether it is in ${quote(found.venue)} itself or in its Findings`]
    return { evidence: found.evidence, missing, isSettled: true }
  }
  const { claims } = publicationsOf({ title: '', papers: [draft] }, 0, facts)
  const isSettled = isHeard(claims.length > 0 ? [] : keys, draft, facts)
  const missing = [...new Set(claims.map(({ venue }) => `proof of the venue ${quote(venue)}`))]
  return { ...ofPublisher(told), missing, isSettled }
}

/** What the publisher says, or the page. */
function ofPublisher(told: readonly SourcedRecord[]): Pick<FoundVenue, 'venue' | 'year' | 'evidence'> {
  for (const { source, record } of told) {
    const { venue: name = '', year, key } = record
    if (name === '' || (source !== 'crossref' && source !== 'page') || readVenue(name).kind === 'preprint')
      continue
    const inYear = year ?? (Number(record.date?.slice(0, 4)) || undefined)
    const venue = venueOf([name], inYear, false)
    const who = source === 'page' ? 'the page' : `Crossref ${key}`
    if (venue !== '' && venue.length <= 200)
      return { venue, ...(inYear && { year: inYear }), evidence: [`${who}: ${venue}`] }
  }
  return { evidence: [] }
}

/** Whether Semantic Scholar or DBLP has answered about one of the keys or the title. */
function isHeard(keys: readonly string[], { title }: Paper, { papers }: Facts): boolean {
  const isAbout = (key: string, source: 'semantic-scholar' | 'dblp') => papers[key]?.[source] !== undefined
  return isAbout(keyOfTitle(title), 'dblp') || keys.some((key) => isAbout(key, 'semantic-scholar'))
}
