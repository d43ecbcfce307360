/** How a list writes the venues of a kind. */

import type { PaperList } from '../paper.ts'
import { papersByVenue } from '../shared-values.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'

/** A way to write a venue is the list's own from so many cases on, when more than half are so, and clear when nearly all are, or all but one. */
const ENOUGH = 5
const CLEAR = 0.9

export interface VenueHabits {
  /** The form that most venues of a series have, by `seriesKey`, and that most of a kind have, by `kindKey`. */
  venues: ReadonlyMap<string, string>
  /** The keys of those that nearly all have. */
  clearVenues: ReadonlySet<string>
}

/** How the list writes venues. */
export function venueHabitsOf(list: PaperList): VenueHabits {
  const counts = new Map<string, Map<string, number>>()
  const count = (key: string, form: string, times: number) => {
    const forms = counts.get(key) ?? new Map<string, number>()
    forms.set(form, (forms.get(form) ?? 0) + times)
    counts.set(key, forms)
  }
  for (const [text, { length }] of papersByVenue(list)) {
    const venue = parseVenue(text)
    if (venue.series === undefined) continue
    count(seriesKey(venue), venueForm(text, venue), length)
    const form = kindForm(text, venue)
    if (form !== undefined) count(kindKey(venue), form, length)
  }
  const venues = new Map<string, string>()
  const clearVenues = new Set<string>()
  for (const [key, forms] of counts) {
    const all = [...forms.values()].reduce((sum, times) => sum + times, 0)
    const [form, times = 0] = [...forms].reduce((best, next) => (next[1] > best[1] ? next : best))
    if (times < ENOUGH || times <= all / 2) continue
    venues.set(key, form)
    if (times >= Math.min(all * CLEAR, all - 1)) clearVenues.add(key)
  }
  return { venues, clearVenues }
}

/** What venues of one series have in common: its name, and whether it is the conference, its Findings, a workshop. */
export function seriesKey({ series, kind }: Venue): string {
  return `${kind} ${series?.name ?? ''}`
}

/** What venues of all series have in common. */
export function kindKey({ kind }: Venue): string {
  return kind
}

/** How a venue is written, with `YYYY` or `YY` for its year: `NeurIPS YYYY`. */
export function venueForm(text: string, { year }: Venue): string {
  if (year === undefined) return text
  const long = String(year)
  return text.includes(long) ? text.replace(long, 'YYYY') : text.replace(long.slice(2), 'YY')
}

/** The same with `{name}` for the name of the series; undefined where it has another there. */
export function kindForm(text: string, venue: Venue): string | undefined {
  const name = venue.series?.name
  const form = venueForm(text, venue)
  return name !== undefined && form.includes(name) ? form.replace(name, '{name}') : undefined
}

/** The venue in a form; undefined when the form asks for a year that it does not have. */
export function venueIn(form: string, { series, year }: Venue): string | undefined {
  const named = form.replace('{name}', series?.name ?? '')
  if (year === undefined) return named.includes('YY') ? undefined : named
  return named.replace('YYYY', String(year)).replace('YY', String(year).slice(2))
}
