/** Digital object identifiers. They compare without case, and many addresses have one in them. */

import { percentDecoded, urlParts } from '../link/url.ts'

/** Controls and halves of characters can be in no address. */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}\p{Cs}]+$/u
const PREFIX = /^doi:\s*/i

/** Where publishers have it in their paths. Under 10.5555 ACM numbers what has no DOI. */
const PUBLISHER_PAGE =
  /^(?:doi|articles?|chapter|content)\/(?:(?:abs|e?pdf|epub|full|fullhtml|pdfdirect|pdfplus)\/)?(10\.(?!5555\/)[^/]+\/.+)$/i
/** What follows it there: the version of a preprint, the kind of page, the name of a file. */
const PUBLISHER_SUFFIX = /(?:v\d+)?(?:\.full|\.abstract)?(?:\.pdf)?$/i

/** The registrants that are preprint servers and archives: what they hold has another DOI where it was published. */
const PREPRINT_REGISTRANTS = new Set(
  `10.1101 10.2139 10.5281 10.6084 10.3929 10.20944 10.21203 10.22541 10.26434 10.31219 10.31222 10.31223 10.31234 10.31235
  10.36227 10.48550`.split(/\s+/),
)

/**
 * The DOI that `text` names, with its case kept: bare, with `doi:`, or in an address of doi.org or of a publisher.
 * Undefined for all other text.
 */
export function doiOf(text: string): string | undefined {
  const doi = text.includes('10.') ? writtenDoi(text) : undefined
  return doi !== undefined && DOI.test(doi) ? doi : undefined
}

/** The address that leads to what the DOI names. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`
}

/** Whether the DOI is that of a preprint or of an archived file, and not of a publication. */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_REGISTRANTS.has(doi.slice(0, doi.indexOf('/')))
}

function writtenDoi(text: string): string | undefined {
  const parts = urlParts(text)
  if (parts === undefined) return text.trim().replace(PREFIX, '')
  if (parts.host === 'doi.org' || parts.host === 'dx.doi.org') return percentDecoded(parts.path)
  const doi = PUBLISHER_PAGE.exec(parts.path)?.[1]
  return doi && percentDecoded(doi).replace(PUBLISHER_SUFFIX, '')
}
