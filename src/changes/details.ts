/** What changed in a paper besides where it stands. */

import type { Paper } from '../paper.ts'
import { titleKey } from '../title/title.ts'
import { isPreprintOrNone } from '../venue/preprint-venue.ts'
import { parseVenue } from '../venue/venues.ts'
import type { Detail, Kind } from './change.ts'
import { comparable } from './comparable.ts'

/** What a change of a field comes to, where that does not depend on its values. All other fields are for curators. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  url: 'relinked',
  arxiv: 'relinked',
  doi: 'relinked',
  acl: 'relinked',
  openreview: 'relinked',
  authors: 'corrected',
  date: 'corrected',
  tags: 'corrected',
  note: 'corrected',
}

/** The fields in which two forms of a paper differ, but for `section`; each link for itself. An empty field is none. */
export function detailsOf(before: Paper, after: Paper): Detail[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)])
  names.delete('section')
  names.delete('links')
  const fields = [...names].flatMap((field) => detail(field, fieldOf(before, field), fieldOf(after, field)))
  return [...fields, ...linkDetails(before.links ?? {}, after.links ?? {})]
}

function detail(field: string, before: unknown, after: unknown): Detail[] {
  if (comparable(before) === comparable(after)) return []
  return [{ kind: kindOf(field, before, after), field, ...values(before, after) }]
}

function kindOf(field: string, before: unknown, after: unknown): Kind {
  if (field === 'title')
    return titleKey(String(before)) === titleKey(String(after)) ? 'corrected' : 'retitled'
  if (field === 'venue') return isUpgrade(before, after) ? 'published' : 'corrected'
  return Object.hasOwn(KIND_OF, field) ? (KIND_OF[field] as Kind) : 'curated'
}

/** Whether a paper that was listed as a preprint, or without a venue, is now listed at one that is known. */
function isUpgrade(before: unknown, after: unknown): boolean {
  if (typeof after !== 'string' || isPreprintOrNone(after) || parseVenue(after).kind === 'unknown')
    return false
  return isPreprintOrNone(typeof before === 'string' ? before : undefined)
}

function linkDetails(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Detail[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const names = new Set([...now.keys(), ...old.keys()])
  return [...names].flatMap((name): Detail[] =>
    old.get(name) === now.get(name)
      ? []
      : [{ kind: 'relinked', field: 'links', name, ...values(old.get(name), now.get(name)) }],
  )
}

/** Only the values that there are. */
export function values(before: unknown, after: unknown): Pick<Detail, 'before' | 'after'> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

function fieldOf(paper: Paper, field: string): unknown {
  const value: unknown = Object.hasOwn(paper, field) ? paper[field as keyof Paper] : undefined
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value
}
