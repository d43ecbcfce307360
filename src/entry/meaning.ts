/** Which problems of a list mean something in a README, where nobody declared anything and much is habit. */

import type { Edit, Path } from '../document.ts'
import type { PaperList } from '../paper.ts'
import type { Problem } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { parseVenue } from '../venue/venues.ts'
import { type Habits, seriesKey, venueShape } from './habits.ts'

/** Of what papers.json declares, or of how it is laid out. */
const OF_PAPERS_JSON = new Set([
  'known-section',
  'known-tag',
  'no-empty-section',
  'unique-id',
  'layout',
  'one-entry-per-paper',
])

/** The problem without the edits that the README cannot take; undefined when it is none in a README with these habits. */
export function meantHere(
  rule: string,
  problem: Problem,
  list: PaperList,
  habits: Habits,
  canEdit: (edit: Edit) => boolean,
): Problem | undefined {
  if (OF_PAPERS_JSON.has(rule) || isHabit(rule, problem, list, habits)) return undefined
  const { fix, suggestion, ...rest } =
    rule === 'venue-name' ? asTheListWrites(problem, list, habits) : problem
  return {
    ...rest,
    ...(fix?.every(canEdit) && { fix }),
    ...(suggestion?.every(canEdit) && { suggestion }),
  }
}

function isHabit(rule: string, { path, message }: Problem, list: PaperList, habits: Habits): boolean {
  const value = valueAt(list, path)
  switch (rule) {
    case 'arxiv-link':
      return !habits.linksToAbstracts
    case 'canonical-url':
      return message.startsWith('Unexpected `http:` in') && !habits.usesHttps
    case 'title-full-stop':
      return !habits.titlesWithoutStop
    case 'valid-url':
      return typeof value === 'string' && isRelative(value)
    case 'no-latex':
      return typeof value === 'string' && value.includes('$')
    case 'venue-name': {
      if (typeof value !== 'string') return false
      const venue = parseVenue(value)
      return habits.venues.get(seriesKey(venue)) === venueShape(value, venue)
    }
    case 'complete-entry':
      return message.includes('link') ? !habits.hasLinks : !habits.hasDates
    default:
      return false
  }
}

/** A venue that is to be written otherwise, as the list writes most others of its series. */
function asTheListWrites(problem: Problem, list: PaperList, { venues }: Habits): Problem {
  const value = valueAt(list, problem.path)
  const venue = typeof value === 'string' ? parseVenue(value) : undefined
  const shape = venue && venues.get(seriesKey(venue))
  if (
    problem.fix === undefined ||
    typeof value !== 'string' ||
    venue?.year === undefined ||
    shape === undefined
  )
    return problem
  const expected = shape.replace('YYYY', String(venue.year)).replace('YY', String(venue.year).slice(2))
  return {
    ...problem,
    message: `Unexpected venue ${quote(value)}, expected ${quote(expected)} as in most of the list`,
    fix: [{ path: problem.path, value: expected }],
  }
}

/** Whether an address leads to a file beside the README, or to a place in it. */
function isRelative(url: string): boolean {
  return url.startsWith('#') || !/^[a-z][a-z\d+.-]*:|^\/\/|^www\./i.test(url)
}

function valueAt(list: PaperList, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    list,
  )
}
