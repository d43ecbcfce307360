/** What stands in lists where the venue should: the kind of paper, its state, a year. */

import { labelOf } from './venue-words.ts'
import { parseVenue } from './venues.ts'

/** What a text is that is no venue. `kind`: of paper; `form`: of publication; `pending`: it is yet to be published. */
export type VenueLabel =
  | 'kind'
  | 'nothing'
  | 'pending'
  | 'form'
  | 'workshop'
  | 'award'
  | 'proceedings'
  | 'year'
  | 'address'

const LABELS: readonly [labels: string, label: VenueLabel][] = [
  ['|survey|review|tutorial|benchmark|dataset|code|tool|toolkit|', 'kind'],
  ['|tbd|tba|todo|unknown|none|n a|na|null|undefined|', 'nothing'],
  ['|accepted|to appear|in press|forthcoming|submitted|under review|in review|in submission|', 'pending'],
  ['|paper|pdf|article|link|blog|blog post|blogpost|website|web page|webpage|online|', 'form'],
  ['|workshop|workshop paper|workshops|', 'workshop'],
  ['|conference|journal|proceedings|conference paper|journal article|', 'form'],
  ['|oral|poster|spotlight|highlight|best paper|long paper|short paper|', 'award'],
  [
    '|pmlr|proceedings of machine learning research|lncs|lnai|lecture notes in computer science|',
    'proceedings',
  ],
]
const BARE_YEAR = /^(?:19|20)\d\d$/
const WEB_ADDRESS = /https?:\/\/|^www\./i
const PENDING_AT = /^(?:submitted to|under review (?:at|as|for)|in submission to)\s/i

/** What a text in the place of a venue is, when it is known to be none; undefined for venues and for names that may be one. */
export function venueLabelOf(venue: string): VenueLabel | undefined {
  const { series, name } = parseVenue(venue)
  if (series) return undefined
  if (BARE_YEAR.test(labelOf(venue))) return 'year'
  if (WEB_ADDRESS.test(venue)) return 'address'
  if (PENDING_AT.test(venue)) return 'pending'
  const label = labelOf(name)
  return label === '' ? 'nothing' : LABELS.find(([labels]) => labels.includes(`|${label}|`))?.[1]
}
