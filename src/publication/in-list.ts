import type { PaperList } from '../paper.ts'
import { parseVenue } from '../venue/venues.ts'
import { inYearForm, USUAL_YEAR, yearFormIn } from '../venue/year-forms.ts'

/** A venue of the table, `Findings of EMNLP 2025`, as the list writes such: the year in its form. */
export function venueInList(venue: string, list: PaperList): string {
  const { year } = parseVenue(venue)
  if (year === undefined) return venue
  return inYearForm(venue, year, yearFormIn(list, year) ?? USUAL_YEAR)
}
