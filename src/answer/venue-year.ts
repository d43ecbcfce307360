import { aclId } from '../identifier/acl.ts'
import { readVenue } from '../venue/venues.ts'

/** What a record of Semantic Scholar has that can prove the year of the venue. Each may be missing. */
export interface YearEvidence {
  acl: string | undefined
  doi: string | undefined
  /** The key of DBLP: `conf/iclr/ShiAXHLB0Z24`. */
  dblp: string | undefined
  /** The name of the journal or the proceedings, and the volume. */
  journal: string | undefined
  volume: string | undefined
}

/** A key of DBLP ends in the year, and in a letter when there are several such. CoRR is arXiv. */
const DBLP_YEAR = /^(?:conf|journals)\/(?!corr\/)[^/\s]+\/[^/\s]*?(\d\d)[a-z]?$/
const YEAR = /(?<![\w./-])(?:19|20)\d\d(?![\w./-])/g
/** Two digits below this are of our century: neither DBLP nor the Anthology has much before 1950. */
const FIRST = 50

/**
 * The year in which a paper was published, proved by its id in the ACL Anthology, by the DOI made from that, by its key in
 * DBLP, by the name of the proceedings, or by the volume of TMLR, in this order. Undefined when nothing proves it: the `year`
 * of Semantic Scholar is that of the preprint.
 */
export function venueYear({ acl, doi, dblp, journal, volume }: YearEvidence): number | undefined {
  return (
    anthologyYear(acl) ??
    anthologyYear(doi) ??
    dblpYear(dblp) ??
    yearIn(journal) ??
    volumeYear(journal, volume)
  )
}

function anthologyYear(text: string | undefined): number | undefined {
  const id = text === undefined ? undefined : aclId(text)
  if (id === undefined) return undefined
  return id.includes('.') ? Number(id.slice(0, 4)) : inFourDigits(id.slice(1, 3))
}

function dblpYear(key: string | undefined): number | undefined {
  const digits = key && DBLP_YEAR.exec(key)?.[1]
  return digits ? inFourDigits(digits) : undefined
}

function yearIn(name = ''): number | undefined {
  const years = new Set(name.match(YEAR))
  return years.size === 1 ? Number([...years][0]) : undefined
}

/** TMLR numbers its volumes by years. */
function volumeYear(name = '', volume = ''): number | undefined {
  return /^20\d\d$/.test(volume) && readVenue(name).series?.name === 'TMLR' ? Number(volume) : undefined
}

function inFourDigits(digits: string): number {
  return Number(digits) + (Number(digits) < FIRST ? 2000 : 1900)
}
