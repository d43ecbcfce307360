import { nameIn } from '../venue/venue-series.ts'
import { readVenue, type Venue } from '../venue/venues.ts'

/** The volume of proceedings in which the full papers are: `(Volume 1: Long Papers)`. */
const VOLUME_OF_PAPERS = /,? \(?Volume \d+:? \(?(?:Long|Short|Long and Short) Papers\)?$/i
/** The volume in which others are, as in `(Volume 3: System Demonstrations)`. */
const VOLUME = /\(Volume \d+: /i
/** The number of the volume after the title that NeurIPS gives its proceedings. */
const ADVANCES = /^(Advances in .*\D) \d{1,2}$/i
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const PLACE = '(?:, (?![^,]*(?:Abstract|Companion|Demo|Part|Proceedings|Track|Volume|Workshop))[^,]{1,60})'
/** Where and when a conference was, as DBLP has it: `, Vienna, Austria, May 7-11, 2024`, or `, 25-27 April 2023, Valencia, Spain`. */
const PLACE_AND_DAYS = new RegExp(
  `${PLACE}{0,4}, (?:${MONTH} \\d[^,]{0,30}, \\d{4}|\\d[^,]{0,30} ${MONTH} \\d{4})(?:, Conference Track Proceedings|${PLACE}{0,4})$`,
)
/** After the name and before what stands in brackets at its end, there belongs the year. */
const BRACKETS_AT_END = /(?: \([^()]*\))?$/
const LONGEST = 300

/**
 * Where a paper of that year was published, as a reader would write it, from the names that a bibliography gives. A name that
 * `venues.json` knows becomes its short name with the year, unless something else that it says would be lost; another is kept
 * as it is. A preprint server is only named when there is nothing else.
 */
export function venueOf(names: readonly string[], year: number | undefined, isOnArxiv: boolean): string {
  let preprint = isOnArxiv ? 'arXiv' : ''
  let unknown = ''
  for (const name of names) {
    const venue = readVenue(name)
    if (venue.kind === 'preprint') preprint ||= venue.series?.name ?? name
    else {
      const known = knownName(name, venue, year)
      if (known !== undefined) return known
      unknown ||= name
    }
  }
  return unknown || preprint
}

function knownName(name: string, venue: Venue, year: number | undefined): string | undefined {
  if (name.length > LONGEST) return undefined
  if (venue.kind === 'workshop') return venue.canonical
  const short = name.replace(VOLUME_OF_PAPERS, '').replace(VOLUME, '(').replace(ADVANCES, '$1')
  return shortName(short, year) ?? shortName(short.replace(PLACE_AND_DAYS, ''), year)
}

function shortName(name: string, year: number | undefined): string | undefined {
  const asWritten = readVenue(name)
  const hasYear = asWritten.year !== undefined || year === undefined
  const venue = hasYear
    ? asWritten
    : readVenue(name.replace(BRACKETS_AT_END, (brackets) => ` ${year}${brackets}`))
  const { series, kind, canonical } = venue
  if (series === undefined || canonical === undefined) return undefined
  if ((series.first ?? 0) > (venue.year ?? Number.POSITIVE_INFINITY)) return undefined
  if (kind !== 'journal') return kind === 'workshop' ? undefined : canonical
  // of a journal only its name: `Proceedings of Machine Learning Research` is not `Machine Learning`
  const end = venue.year === undefined ? '' : ` ${venue.year}`
  const written = canonical.slice(0, canonical.length - end.length)
  const isName = [series.name, series.title, ...(series.also ?? [])].includes(written)
  return isName ? nameIn(series, venue.year) + end : undefined
}
