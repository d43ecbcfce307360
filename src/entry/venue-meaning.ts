import { distance } from 'fastest-levenshtein'
import type { PaperList } from '../paper.ts'
import type { Problem } from '../rule.ts'
import { papersByVenue } from '../shared-values.ts'
import { quote } from '../text/quote.ts'
import { wordsOf } from '../venue/venue-words.ts'
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
  { venues }: Habits,
): Problem | undefined {
  const [edit] = problem.fix ?? []
  if (edit === undefined || !('value' in edit)) return problem
  const expected = String(edit.value)
  if (!/^[\p{L}\p{N}]/u.test(text) || /["“”]/.test(text)) return undefined
  const venue = parseVenue(text)
  const own = venues.get(seriesKey(venue))
  const form = kindForm(text, venue)
  const usual = own ?? (isNamed(text, venue) ? venues.get(kindKey(venue)) : undefined)
  if (usual === undefined) {
    const isFormer = problem.message.includes(', its name ')
    return isFormer || isSlip(text, expected, list) ? problem : undefined
  }
  if (usual === (own === undefined ? form : venueForm(text, venue))) return undefined
  const value = venueIn(usual, venue)
  if (value === undefined) return nameOf(usual) === nameOf(text) ? undefined : problem
  if (value === text || losesWords(text, value, expected)) return undefined
  const { year, yearForm } = parseVenue(value)
  if (year !== undefined && yearForm !== venue.yearForm && yearForm !== yearFormIn(list, year))
    return undefined
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

/** Whether the form of the list has no place for all that is written: `ICLR'24 spotlight`. */
function losesWords(text: string, value: string, expected: string): boolean {
  const [written, left, named] = [text, value, expected].map((venue) => wordsOf(venue).length) as [
    number,
    number,
    number,
  ]
  return left < Math.min(written, named)
}

/** Whether a name is misspelt and not a way of writing it that the list has as often as any other. */
function isSlip(text: string, expected: string, list: PaperList): boolean {
  const [own, right] = [lettersOf(text), lettersOf(expected)]
  if (own === right || distance(own.toLowerCase(), right.toLowerCase()) > SLIP) return false
  if (own.toLowerCase() !== right.toLowerCase()) return true
  const counts = new Map<string, number>()
  for (const [venue, { length }] of papersByVenue(list)) {
    const letters = lettersOf(venue)
    if (letters.toLowerCase() === own.toLowerCase()) counts.set(letters, (counts.get(letters) ?? 0) + length)
  }
  const count = counts.get(own) ?? 0
  return count < 2 || count < Math.max(...counts.values())
}

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
