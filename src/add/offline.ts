/** The entry of a paper without asking anybody. */

import { formatDate } from '../date.ts'
import { arxivMonth } from '../identifier/arxiv.ts'
import { identifierIn, idsIn } from '../identifier/key.ts'
import type { PaperList } from '../paper.ts'
import { venueFromIdentifier } from '../told-venue/from-identifier.ts'
import { entryOf, type Given } from './entry.ts'
import { type Found, lackOf, type Outcome } from './find.ts'
import type { Wanted } from './wanted.ts'

/**
 * What the user says, and what the identifier says by itself: where the paper is, the venue of an id of the ACL Anthology, and the
 * month of one of arXiv. Nothing is added without a title and a date.
 */
export function offlineOutcome(wanted: Wanted, given: Given, list: PaperList, today: string): Outcome {
  const found = entryOffline(wanted, given, list, today)
  const lacking = lackOf(found)
  return { wanted, ...(lacking ?? found) }
}

function entryOffline(wanted: Wanted, given: Given, list: PaperList, today: string): Found {
  const key = 'key' in wanted && !wanted.key.startsWith('s2:') ? wanted.key : undefined
  const keys = key === undefined ? [] : [key]
  const url = 'page' in wanted ? wanted.page : undefined
  const [arxiv] = idsIn(keys, 'arxiv')
  const date = arxiv !== undefined && list.dates !== 'venue' ? formatDate(arxivMonth(arxiv)) : undefined
  const record = { key: '', ...(url !== undefined && { url }), ...(date !== undefined && { date }) }
  const identifier = key === undefined ? undefined : identifierIn(key)
  const said = identifier && venueFromIdentifier(identifier)
  const venue = {
    ...(said !== undefined && { venue: said.venue }),
    ...(said?.year !== undefined && { year: said.year }),
    evidence: [],
    missing: [],
    isSettled: true,
  }
  const found = entryOf({ told: [{ source: 'page', record }], keys, venue }, given, list, today)
  return { ...found, names: url === undefined ? keys : [url] }
}
