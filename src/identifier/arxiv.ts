/** arXiv papers: the many ways in which lists write them, and the one in which they should. */

import { type PartialDate, parseDate } from '../date.ts'
import { mayNamePaper } from '../link/paper-host.ts'
import { percentDecoded, urlParts } from '../link/url.ts'
import { quote } from '../text/quote.ts'
import { type ArxivReference, monthOfArxivId, readArxivId } from './arxiv-id.ts'

/** What stands before an id that is not in an address: also in the names of OAI and in arXiv's DOIs. */
const PREFIX = /^(?:arxiv:|oai:arxiv\.org:|(?:doi:\s*)?10\.48550\/arxiv\.)\s*/i

/** What nearly all links are. Nothing can be wrong with such an id but that its month is still to come. */
const USUAL_PAGE =
  /^https:\/\/arxiv\.org\/abs\/(?:(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.(?!0{5})\d{5}|(?:07(?:0[4-9]|1[0-2])|(?:0[89]|1[0-4])(?:0[1-9]|1[0-2]))\.(?!0{4})\d{4})$/
const START_OF_USUAL_PAGE = 'https://arxiv.org/abs/'.length

/** A page of a paper: its name and the id, or only the id. */
const PAGE = /^(?:(?:abs|pdf|html|format|e-print|src|ps|overview)\/+|(?=\d{4}\.\d))(.+)$/i
const DOI = /^10\.48550\/arxiv\.(.+)$/i
const HUGGING_FACE = /^papers\/(\d{4}\.\d.*)$/i

/** Where the id stands in the paths of others who show arXiv papers; dblp.org has a dash for the dot. */
const PLACES: ReadonlyMap<string, RegExp> = new Map([
  ['alphaxiv.org', PAGE],
  ['api.semanticscholar.org', /^arxiv:(.+)$/i],
  ['ar5iv.org', PAGE],
  ['dblp.org', /^rec\/journals\/corr\/abs-(\d{4})-(\d+)/i],
  ['doi.org', DOI],
  ['dx.doi.org', DOI],
  ['hf.co', HUGGING_FACE],
  ['huggingface.co', HUGGING_FACE],
  ['scirate.com', /^arxiv\/(.+)$/i],
  ['semanticscholar.org', /^arxiv\/(.+)$/i],
  ['xxx.lanl.gov', PAGE],
])

/** The id in the address of an abstract page that is as it should be; undefined for all else. Cheap, unlike `arxivReference`. */
export function idOfUsualPage(url: string): string | undefined {
  return USUAL_PAGE.test(url) ? url.slice(START_OF_USUAL_PAGE) : undefined
}

/**
 * The arXiv paper that `text` names: an id, an id with `arXiv:`, arXiv's DOI for it, or the address of a page about it,
 * on arXiv or with others. Undefined for all other text, and for ids that arXiv cannot have given out.
 */
export function arxivReference(text: string): ArxivReference | undefined {
  const paper = read(text)?.paper
  return typeof paper === 'string' ? undefined : paper
}

/** Why `text`, which should be an arXiv id, can never be one, as the message of a problem; undefined when it can. */
export function arxivProblem(text: string): string | undefined {
  const { written = '', paper } = read(text) ?? {}
  return typeof paper === 'string' ? `Unexpected arXiv id ${quote(written)}, expected ${paper}` : undefined
}

/** The same for an address; undefined also when it is not one of an arXiv paper. */
export function arxivUrlProblem(url: string): string | undefined {
  return /^https?:/i.test(url) ? arxivProblem(url) : undefined
}

/** The month in which arXiv gave out the id; the paper can have been submitted on the last day of the one before. */
export function arxivMonth(id: string): PartialDate {
  const start = id.slice(0, id.indexOf('/') + 5)
  let month = months.get(start)
  if (month === undefined) {
    month = parseDate(monthOfArxivId(id)) as PartialDate
    months.set(start, month)
  }
  return month
}

/** By the beginning of the ids up to the month. */
const months = new Map<string, PartialDate>()

/** The address of the abstract page, or of another page of the paper, without a version. */
export function arxivUrl(id: string, page: 'abs' | 'pdf' = 'abs'): string {
  return `https://arxiv.org/${page}/${id}`
}

/** What stands in `text` where an id should, and the paper that it is or else what is expected; undefined for other addresses. */
function read(text: string): { written: string; paper: ArxivReference | string } | undefined {
  const usual = idOfUsualPage(text)
  if (usual !== undefined) return { written: usual, paper: { id: usual } }
  if (!mayNamePaper(text)) return undefined
  const written = writtenId(text)
  const paper = written === undefined ? undefined : readArxivId(written)
  return written === undefined || paper === undefined ? undefined : { written, paper }
}

function writtenId(text: string): string | undefined {
  const parts = urlParts(text)
  if (parts === undefined) return text.trim().replace(PREFIX, '')
  const place = isArxivHost(parts.host) ? PAGE : PLACES.get(parts.host)
  const [, written, afterDash] = place?.exec(parts.path) ?? []
  return afterDash === undefined ? written && percentDecoded(written) : `${written}.${afterDash}`
}

/** arXiv has mirrors under many names: `export.`, `web3.`, `cn.`, `ar5iv.labs.`, ... */
function isArxivHost(host: string): boolean {
  return host === 'arxiv.org' || host.endsWith('.arxiv.org')
}
