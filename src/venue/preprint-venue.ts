import { venueLabelOf } from './venue-label.ts'
import { parseVenue } from './venues.ts'

/** Whether an entry has no venue, one of preprints, or in its place a label that says no more: `arXiv`, `Under review`, `2024`. */
export function isPreprintOrNone(venue: string | undefined): boolean {
  if (venue === undefined || parseVenue(venue).kind === 'preprint') return true
  return ['kind', 'nothing', 'pending', 'year'].includes(venueLabelOf(venue) ?? '')
}
