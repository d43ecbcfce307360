import { seriesAt } from './venue-names.ts'
import { type Series, tracksOf } from './venue-series.ts'
import { APOSTROPHE, isOrganizer, shortYearOf, type Word, yearOf } from './venue-words.ts'

/** What a word is in the text of a venue. */
export type Role =
  | 'name' // of the series
  | 'again' // the series once more: `Conference on Language Modeling (COLM)`
  | 'organizer' // before the name: `IEEE`
  | 'ordinal' // before the name: `41st`
  | 'leading' // before the name, and saying nothing: `Proceedings of`
  | 'year'
  | 'findings'
  | 'workshop'
  | 'track'
  | 'detail' // how the paper was presented: `Oral`
  | 'number' // of a volume or a page
  | 'other'

/** Where in the words of a text a series is named. */
export interface Place {
  series: Series
  at: number
  length: number
}

const WORKSHOP = keysOf('workshop workshops')
const LEADING = keysOf('proceedings proc of in')
const LEADING_TO_FINDINGS = keysOf('association for computational linguistics acl')
const ORDINALS = keysOf(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth twenty thirty forty fifty sixty`,
)
const ORDINAL_NUMBER = /^\d+(?:st|nd|rd|th)$/
const NUMBER = /^\d[\d.]*$/
const DETAILS = keysOf(
  `oral orals poster posters spotlight spotlights highlight highlights best outstanding award honorable mention notable top
  long short full regular main conference paper papers research proceedings track tracks volume vol`,
)

/** The role of each word, given where the series is named; undefined when the other words make it another venue. */
export function rolesOf(text: string, words: readonly Word[], place: Place): Role[] | undefined {
  const { series, at, length } = place
  const end = at + length
  const isFindings = words.some(({ key }) => key === 'findings')
  const roles = words.map((word, index): Role => {
    if (index < at) return roleBefore(word, isFindings)
    return index < end ? 'name' : roleAfter(word, yearAt(text, words, index, place))
  })
  for (let index = end; index < words.length; index++) {
    if (roles[index] === 'year') continue
    const again = seriesAt(words, index)
    if (again?.series === series) roles.fill('again', index, index + again.length)
    else roles.fill('track', index, index + trackAt(series, words, index))
  }
  return isOneVenue(words, roles, place) ? roles : undefined
}

/** The year that the word at `index` is; undefined when it is none. */
export function yearAt(
  text: string,
  words: readonly Word[],
  index: number,
  { series, at, length }: Place,
): number | undefined {
  const [word, previous] = [words[index] as Word, words[index - 1]]
  const year = yearOf(word)
  if (year !== undefined || previous === undefined) return year
  const shortYear = shortYearOf(word)
  if (shortYear === undefined) return undefined
  const between = text.slice(previous.end, word.start)
  if (APOSTROPHE.test(between)) return shortYear
  if (index !== at + length) return undefined
  const canBeVolume = length > 1 || series.kind === 'journal'
  return /^[-–]?$/.test(between) || (between === ' ' && !canBeVolume) ? shortYear : undefined
}

/** Whether the word says that a workshop is named: `workshop`, or the `@` before the conference. */
export function isWorkshop({ key }: Word): boolean {
  return key === '@' || WORKSHOP.has(key)
}

/** Other words make a venue another one, unless it is a workshop, or they say where the conference was. */
function isOneVenue(words: readonly Word[], roles: readonly Role[], { at, length }: Place): boolean {
  const isWorkshop = roles.includes('workshop')
  const isPrefixed = roles.slice(0, at).includes('other')
  if (isPrefixed && !(isWorkshop && /^(?:@|at)$/.test(words[at - 1]?.key ?? ''))) return false
  const other = roles.indexOf('other', at + length)
  const again = roles.indexOf('again')
  return isWorkshop || other < 0 || (again >= 0 && again < other)
}

function roleBefore(word: Word, isFindings: boolean): Role {
  const { key } = word
  if (isOrganizer(word)) return 'organizer'
  if (key === 'findings') return 'findings'
  if (isWorkshop(word)) return 'workshop'
  if (LEADING.has(key) || (isFindings && LEADING_TO_FINDINGS.has(key))) return 'leading'
  if (ORDINALS.has(key) || ORDINAL_NUMBER.test(key)) return 'ordinal'
  return yearOf(word) === undefined ? 'other' : 'year'
}

function roleAfter({ key }: Word, year: number | undefined): Role {
  if (year !== undefined) return 'year'
  if (key === 'findings') return 'findings'
  if (WORKSHOP.has(key)) return 'workshop'
  if (DETAILS.has(key)) return 'detail'
  return NUMBER.test(key) ? 'number' : 'other'
}

/** How many words the name of a track that begins there has; 0 when none does. */
function trackAt(series: Series, words: readonly Word[], at: number): number {
  const named = tracksOf(series).find((track) => track.every((key, index) => words[at + index]?.key === key))
  return named?.length ?? 0
}

function keysOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
