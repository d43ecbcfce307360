import { distance } from 'fastest-levenshtein'
import type { PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import type { Problem } from '../rule.ts'
import { papersByVenue } from '../shared-values.ts'
import { quote } from '../text/quote.ts'
import { nameIn } from '../venue/venue-series.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'
import { yearFormIn } from '../venue/year-forms.ts'
import type { Habits } from './habits.ts'
import { kindForm, kindKey, seriesKey, venueForm, venueIn } from './venue-habits.ts'

/** A name that is so near to the one of the table is a slip, and not another way to call the venue. */
const SLIP = 2

/** What `venue-name` finds, where the list itself writes the venue otherwise; undefined where it writes venues so. */
export function venueNameHere(
  problem: Problem,
  text: string,
  list: PaperList,
  { venues, clearVenues }: Habits,
): Problem | undefined {
  const [edit] = problem.fix ?? []
  if (edit === undefined || !('value' in edit)) return problem
  const expected = String(edit.value)
  if (!/^[\p{L}\p{N}]/u.test(text) || /["“”]/.test(text)) return undefined
  const venue = parseVenue(text)
  const own = venues.get(seriesKey(venue))
  const form = kindForm(text, venue)
  const usual = own ?? (isNamed(text, venue) ? venues.get(kindKey(venue)) : undefined)
  const isWrong = () => problem.message.includes(', its name ') || isSlip(text, expected, list)
  if (usual === undefined) return isWrong() ? problem : undefined
  // What else the text says, such as `(Oral)`, is not in the form.
  if (parseVenue(venueIn(usual, venue) ?? text).canonical !== venue.canonical)
    return isWrong() ? problem : undefined
  const isClear = clearVenues.has(own === undefined ? kindKey(venue) : seriesKey(venue))
  if (usual === (own === undefined ? form : venueForm(text, venue))) return undefined
  if (!isClear) return isWrong() ? problem : undefined
  const value = venueIn(usual, venue)
  if (value === undefined) return nameOf(usual) === nameOf(text) ? undefined : problem
  if (value === text) return undefined
  const { year, yearForm } = parseVenue(value)
  if (year !== undefined && yearForm !== venue.yearForm && yearForm !== yearFormIn(list, year))
    return undefined
  // Most may be of the years in which the series had another name.
  if (venue.series?.former && !value.includes(nameIn(venue.series, venue.year))) return problem
  return {
    ...problem,
    message: `Unexpected venue ${quote(text)}, expected ${quote(value)} as in most of the list`,
    fix: [{ path: problem.path, value }],
  }
}

/** Whether the name of the series is written, in whatever case: how the list writes venues of that kind says nothing of other names. */
function isNamed(text: string, { series }: Venue): boolean {
  return series !== undefined && text.toLowerCase().includes(series.name.toLowerCase())
}

/** Whether a name is misspelt and not a way of writing it that the list has as often as any other. */
function isSlip(text: string, expected: string, list: PaperList): boolean {
  const [own, right] = [lettersOf(text), lettersOf(expected)]
  if (own === right || distance(own.toLowerCase(), right.toLowerCase()) > SLIP) return false
  if (own.toLowerCase() !== right.toLowerCase()) return true
  const counts = spellingsIn(list).get(own.toLowerCase())
  const count = counts?.get(own) ?? 0
  return count < 2 || count < Math.max(...(counts?.values() ?? []))
}

/** How often each spelling of a venue is in a list, by its letters without case. */
const spellingsIn = perList((list) => {
  const spellings = new Map<string, Map<string, number>>()
  for (const [venue, { length }] of papersByVenue(list)) {
    const letters = lettersOf(venue)
    const counts = spellings.get(letters.toLowerCase()) ?? new Map<string, number>()
    counts.set(letters, (counts.get(letters) ?? 0) + length)
    spellings.set(letters.toLowerCase(), counts)
  }
  return spellings
})

/** The letters of a venue, its words in alphabetical order: `EMNLP 2024 Findings` and `Findings of EMNLP'24` have the same, and so have `ACMMM` and `ACM MM`. */
function lettersOf(venue: string): string {
  const words = venue.match(/\p{L}+/gu) ?? []
  return words
    .filter((word) => !/^(?:of|in)$/i.test(word))
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .join('')
}

/** A form or a venue without its year. */
function nameOf(venue: string): string {
  return venue.replace(/[\s,'’-]*(?:YYYY|YY|\d{2,4})$/, '')
}
