/** The grammar of arXiv ids, and what is wrong with a text that is nearly one. */

import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'

/** A paper on arXiv, and the version of it when one is named. */
export interface ArxivReference {
  /** Without a version: `2406.16254`, `hep-th/9901001`. */
  id: string
  version?: number
}

/** An archive and a number, or a number with a dot; a version; the name of a file; what does not belong there. */
const ID = /^(?:([a-z-]+)(?:\.[a-z-]+)?\/(\d{7})|(\d{4}\.\d+))(?:v(\d+))?(?:\.pdf|\.ps(?:\.gz)?)?(.*)$/is

/** The archives there were while ids began with one: until March 2007. */
const ARCHIVES = new Set(
  `acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga
  funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph
  q-alg q-bio quant-ph solv-int supr-con`.split(/\s+/),
)

/**
 * The paper that `text` is the id of, or as a phrase what is expected instead.
 * Undefined when it is a file that belongs to a paper, such as the figure `2406.16254v2/x1.png`.
 */
export function readArxivId(text: string): ArxivReference | string | undefined {
  const match = ID.exec(text)
  if (!match) return 'an id such as `2406.16254` or `hep-th/9901001`'
  const [, archive = '', old, recent, version, rest = ''] = match
  if (rest.length > 1 && rest.startsWith('/')) return undefined
  if (rest !== '' && rest !== '/') return `nothing after ${quote(text.slice(0, -rest.length))}`
  const id = recent ?? `${archive.toLowerCase()}/${old}`
  const expected = recent === undefined ? expectedOfOld(id) : expectedOfRecent(id)
  if (expected !== undefined) return expected
  if (version === undefined) return { id }
  return Number(version) === 0 ? 'a version from `v1` on' : { id, version: Number(version) }
}

/** The month in which arXiv gave out the id, as `2024-06`. */
export function monthOfArxivId(id: string): string {
  const digits = id.slice(id.indexOf('/') + 1)
  const century = id.includes('/') && digits.startsWith('9') ? '19' : '20'
  return `${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}`
}

function expectedOfOld(id: string): string | undefined {
  const archive = id.slice(0, id.indexOf('/'))
  const month = monthOfArxivId(id)
  if (!ARCHIVES.has(archive))
    return `the name of an arXiv archive before the slash${didYouMean(archive, ARCHIVES)}`
  if (!isMonth(month)) return expectedMonth(month)
  if (month < '1991-07' || month > '2007-03')
    return 'a month from `9107` to `0703`, the time of ids with a slash'
  return id.endsWith('000') ? 'a number from `001` on after the month' : undefined
}

function expectedOfRecent(id: string): string | undefined {
  const month = monthOfArxivId(id)
  const number = id.slice(5)
  if (!isMonth(month)) return expectedMonth(month)
  if (month < '2007-04') return 'a month from `0704` on, when ids with a dot began'
  if (month < '2015-01' && number.length !== 4)
    return `four digits after the dot, as in every id before 2015${lostZero(id, 4)}`
  if (month >= '2015-01' && number.length !== 5)
    return `five digits after the dot, as in every id since 2015${lostZero(id, 5)}`
  return Number(number) === 0 ? 'a number from 1 on after the dot' : undefined
}

function isMonth(month: string): boolean {
  return month.slice(5) >= '01' && month.slice(5) <= '12'
}

function expectedMonth(month: string): string {
  return `a month from \`01\` to \`12\` where \`${month.slice(5)}\` stands`
}

/** An id that was once kept as a number has lost the zeros at its end. */
function lostZero(id: string, digits: number): string {
  const full = id.padEnd(5 + digits, '0')
  return full === id || full.length > 5 + digits ? '' : `, probably \`${full}\``
}
