import { parseVenue, type Venue } from '../venue/venues.ts'

/** Where a paper was published, as its identifier or its address says by itself. */
export interface ToldVenue {
  /** As `venues.json` writes it: `Findings of EMNLP 2024`, `TACL 2022`. */
  venue: string
  year?: number
  kind: Venue['kind']
}

/** The venue of that name, which has to be one of `venues.json`; undefined when it is none, or not yet one in that year. */
export function venueNamed(name: string): ToldVenue | undefined {
  const { series, canonical, kind, year } = parseVenue(name)
  if (series === undefined || canonical === undefined) return undefined
  if (year !== undefined && year < (series.first ?? 0)) return undefined
  return { venue: canonical, kind, ...(year !== undefined && { year }) }
}
