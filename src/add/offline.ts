/** The entry of a paper without asking anybody. */

import { formatDate } from '../date.ts'
import { arxivMonth } from '../identifier/arxiv.ts'
import type { PaperList } from '../paper.ts'
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
  const arxiv = key?.startsWith('arxiv:') ? key.slice('arxiv:'.length) : undefined
  const date = arxiv !== undefined && list.dates !== 'venue' ? formatDate(arxivMonth(arxiv)) : undefined
  const record = {
    key: key ?? '',
    title: '',
    ...('page' in wanted && { url: wanted.page }),
    ...(date !== undefined && { date }),
    ...(key !== undefined && { identifiers: [key] }),
  }
  const found = entryOf([{ source: 'page', key: record.key, record }], given, list, today)
  return { ...found, names: [key ?? ('page' in wanted ? wanted.page : '')] }
}
