/** Web pages that show a paper. */

import type { Exchange } from '../exchange.ts'
import { fetchPage } from './fetch-page.ts'
import { pageRecord } from './page-record.ts'
import { readPageTags } from './page-tags.ts'
import type { SourcedRecord } from './sourced-record.ts'

/** Why a paper cannot be added. `unknown`: who was asked does not know it, or not enough of it; `unanswered`: later it may be known. */
export interface Failure {
  failure: 'unknown' | 'unanswered'
  reason: string
}

/** The keys under which registries can be asked, and where a page gave them what else it says, or why there is nothing. */
export interface Sighting {
  keys: readonly string[]
  page?: SourcedRecord
  /** Whether the page is the one of its key, and does not only claim to be about it. */
  isAtHome?: boolean
  failure?: Failure
}

/** What can be used to get a page. */
export interface PageTools {
  exchange: Exchange
  /** Milliseconds since 1970. */
  now(): number
}

const UNTOLD =
  'the page has no tag with the title of a paper; add it with `--offline`, `--title` and `--date`'

/** What the page at `url` shows. Its identifiers are the keys, and are no more in the record: they are claims. */
export async function sightingOn(url: string, tools: PageTools): Promise<Sighting> {
  const fetched = await fetchPage(url, tools)
  if ('key' in fetched) return { keys: [fetched.key] }
  if ('reason' in fetched) return failed(fetched.isAnswer ? 'unknown' : 'unanswered', fetched.reason)
  const record = pageRecord(fetched.url, readPageTags(fetched.html))
  if (record === undefined) return failed('unknown', UNTOLD)
  const { identifiers = [], ...claims } = record
  return { keys: identifiers, page: { source: 'page', record: claims } }
}

function failed(failure: Failure['failure'], reason: string): Sighting {
  return { keys: [], failure: { failure, reason } }
}
