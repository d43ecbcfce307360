import { seriesAt } from './venue-names.ts'
import { type Place, type Role, rolesOf, yearAt } from './venue-roles.ts'
import { isRightName, nameIn, type Series } from './venue-series.ts'
import type { Word } from './venue-words.ts'

export interface Venue {
  /**
   * The conference itself, its Findings, a track of it, a workshop held with it (two of one conference need not be the same);
   * a journal, a preprint; or `unknown`, which can be compared with nothing.
   */
  kind: 'main' | 'findings' | 'track' | 'workshop' | 'journal' | 'preprint' | 'unknown'
  /** The conference, journal or server in the table. */
  series?: Series | undefined
  /** What is written without the year. */
  name: string
  year?: number | undefined
  /** How the year follows the name: ` YYYY` in `ICML 2024`, `'YY` in `ICML'24`. */
  yearForm?: string | undefined
  /** How the table writes it, with the year as in `ICML 2024`. Absent where that would lose something that is written. */
  canonical?: string | undefined
}

/** The text of a venue, taken apart. */
interface Parts {
  series: Series
  roles: ReadonlySet<Role>
  years: readonly number[]
  /** The workshop, where it is named before the series: `DL4C @ `. */
  prefix: string
  /** Who holds the series: `IEEE/CVF `. */
  organizers: string
  /** The name of the series. */
  name: string
  /** What else stands before the year: ` Workshop`. */
  between: string
  /** How the year follows the name. */
  yearForm: string | undefined
  /** What stands after the year: ` (Oral)`. */
  rest: string
}

/** What stands before a year, and what after all. */
const SEPARATORS = /[\s([,;:.'’‘´`–—-]+$/
const AT_END = /^[)\]]|[\s,;.]+$/g

/** The venue of the series that is named at `words[at]`; undefined when none is, or when other words make it another venue. */
export function knownVenueAt(text: string, words: readonly Word[], at: number): Venue | undefined {
  const found = seriesAt(words, at)
  const place = found && { ...found, at }
  const roles = place && rolesOf(text, words, place)
  return roles && venueOf(partsOf(text, words, roles, place))
}

function venueOf(parts: Parts): Venue {
  const { series, years, prefix, organizers, name, between, yearForm, rest } = parts
  const year = new Set(years).size === 1 ? years[0] : undefined
  return {
    kind: kindOf(parts),
    series,
    name: prefix + organizers + name + between + rest,
    year,
    yearForm,
    canonical: canonicalOf(parts, year)?.replace(/\s+/g, ' '),
  }
}

function kindOf({ series, roles }: Parts): Venue['kind'] {
  if (roles.has('workshop')) return 'workshop'
  if (roles.has('findings')) return 'findings'
  if (roles.has('track')) return 'track'
  return series.kind === 'conference' ? 'main' : series.kind
}

function canonicalOf(parts: Parts, year: number | undefined): string | undefined {
  const { series, roles, years, prefix, organizers, name, between, rest } = parts
  const shown = isRightName(series, name, year) ? organizers + name : nameIn(series, year)
  const end = year === undefined ? '' : ` ${year}`
  const hasDetail = roles.has('workshop') || roles.has('track') || roles.has('detail')
  if (roles.has('again')) return end && !hasDetail && series.kind === 'conference' ? shown + end : undefined
  if (years.length > 1 || roles.has('number') || (end === '' && roles.has('ordinal'))) return undefined
  if (kindOf(parts) !== 'findings') return prefix + shown + between + end + rest
  return series.findings && !hasDetail ? `Findings of ${shown}${end}` : undefined
}

function partsOf(text: string, words: readonly Word[], roles: readonly Role[], place: Place): Parts {
  const { series, at, length } = place
  const before = roles.slice(0, at)
  const isPrefixed = before.includes('other')
  const organizers = (words[before.findLastIndex((role) => role !== 'organizer') + 1] as Word).start
  const start = (words[at] as Word).start
  const end = (words[at + length - 1] as Word).end

  const years = [...roles.keys()].filter((index) => roles[index] === 'year' && (index > at || !isPrefixed))
  const after = words[years.find((index) => index > at) ?? words.length]
  const gap = text.slice(end, after?.start ?? end)
  const between = gap.replace(SEPARATORS, '')
  const isBracketed = gap.includes('(') || gap.includes('[')
  const rest = text.slice(after?.end ?? end)
  return {
    series,
    roles: new Set(roles),
    years: years.map((index) => yearAt(text, words, index, place) as number),
    prefix: isPrefixed ? text.slice(0, organizers) : '',
    organizers: text.slice(organizers, start),
    name: text.slice(start, end),
    between,
    yearForm: after && between === '' && !isBracketed ? gap + 'Y'.repeat(after.text.length) : undefined,
    rest: rest === '' ? '' : rest.replace(AT_END, '').replace(/^(?=[\p{L}\p{N}([])/u, ' '),
  }
}
