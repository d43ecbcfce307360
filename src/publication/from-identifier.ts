import { type Identifier, identifierOf } from '../identifier/identifiers.ts'
import { nameIn } from '../venue/venue-series.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'

/** Where a paper was published, as its identifier says it. */
export interface IdentifiedVenue {
  /** With the year, where that is known: `Findings of EMNLP 2024`. */
  venue: string
  year?: number
  kind: Venue['kind']
}

const FINDINGS = /^(\d{4})\.findings-([a-z]+)\.\d+$/
const MAIN = /^(\d{4})\.(acl|emnlp|naacl|eacl|aacl)-(?:long|short|main)\.\d+$/
const TACL = /^(\d{4})\.tacl-1\.\d+$/

/** The venue that an identifier, or an address that has one, says by its form alone; undefined where it does not tell. */
export function venueFromIdentifier(identifier: Identifier | string): IdentifiedVenue | undefined {
  const found = typeof identifier === 'string' ? identifierOf(identifier) : identifier
  if (found?.scheme !== 'acl') return undefined
  const { id } = found
  const [, findingsYear, parent] = FINDINGS.exec(id) ?? []
  if (findingsYear && parent) return named(parent, Number(findingsYear), 'findings')
  const [, year, series] = MAIN.exec(id) ?? []
  if (year && series) return named(series, Number(year), 'main')
  const [, journalYear] = TACL.exec(id) ?? []
  return journalYear ? named('tacl', Number(journalYear), 'journal') : undefined
}

function named(name: string, year: number, kind: Venue['kind']): IdentifiedVenue | undefined {
  const { series } = parseVenue(name.toUpperCase())
  if (series === undefined) return undefined
  const short = `${nameIn(series, year)} ${year}`
  return { venue: kind === 'findings' ? `Findings of ${short}` : short, year, kind }
}
