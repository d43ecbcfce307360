/** What the user asks to add, in any of the forms in which people name papers. */

import { UserError } from '../errors.ts'
import { arxivProblem, arxivUrlProblem } from '../identifier/arxiv.ts'
import { identifierOf, keyOf, readIdentifier } from '../identifier/identifiers.ts'
import { canonicalUrl } from '../link/canonical-url.ts'
import { urlParts } from '../link/url.ts'
import { urlProblem } from '../link/url-problem.ts'
import { quote } from '../text/quote.ts'

/** A paper by the key under which registries are asked for it, or by a web page about it. `text` is what the user wrote. */
export type Wanted = { text: string } & ({ key: string } | { page: string })

const LONGEST = 2000
const WITHOUT_SCHEME = /^(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,20}\/\S/i
const KEY = /^(acl|openreview):\s*(.+)$/i
const LIKE_ARXIV = /^(?:arxiv:|\d{4}\.\d{3,6}(?:v\d+)?$)/i

const S2_ID = /^(?:s2:)?(?:corpusid:\s*(\d{1,12})|([\da-f]{40}))$/i
/** `paper/A-Title/HASH`, `paper/HASH`, `reader/HASH`, and on `api.` `CorpusID:123`. */
const S2_PATH = /^(?:(?:paper|reader|p)\/(?:[^/]{1,500}\/)?)?(corpusid:\d{1,12}|[\da-f]{40})(?:\/|$)/i
const S2_HOSTS: readonly string[] = [
  'semanticscholar.org',
  'api.semanticscholar.org',
  'pdfs.semanticscholar.org',
]

const EXPECTED =
  'expected an arXiv id such as `2406.16254`, a DOI, an id of the ACL Anthology, or the address of a page about the paper'

/**
 * What `text` names: an arXiv id, a DOI, an id of the ACL Anthology or of Semantic Scholar, an address that has one of them or an
 * OpenReview id in it, or else any web page. Keys are those of `facts.papers`, and `s2:` with the id of Semantic Scholar: its
 * hash of 40 digits, or `CorpusId:` and a number (https://api.semanticscholar.org/api-docs/graph).
 * @throws {UserError} when it names nothing, with the forms that do.
 */
export function readWanted(text: string): Wanted {
  const written = text.trim()
  if (written === '' || written.length > LONGEST)
    throw new UserError(`Unexpected ${quote(written)}, ${EXPECTED}`)
  const key = keyIn(written)
  if (key !== undefined) return { text: written, key }
  const address = WITHOUT_SCHEME.test(written) ? `https://${written}` : written
  const problem = address === written ? mistakeIn(written) : undefined
  if (problem !== undefined) throw new UserError(problem)
  if (!/^https?:/i.test(address) || urlParts(address) === undefined)
    throw new UserError(`Unexpected ${quote(written)}, ${EXPECTED}`)
  const keyInAddress = keyIn(address)
  if (keyInAddress !== undefined) return { text: written, key: keyInAddress }
  const page = canonicalUrl(address)?.url ?? address
  const wrong = arxivUrlProblem(page) ?? urlProblem(page)
  if (wrong !== undefined) throw new UserError(wrong)
  return { text: written, page }
}

/**
 * What the lines of a text name: one each; empty ones and what stands after `#` at the beginning of a line, or after white space,
 * are left out.
 */
export function wantedLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => `${line.trim()} `)
    .map((line) => (line.startsWith('#') ? '' : (line.split(' #', 1)[0]?.trim() ?? '')))
    .filter((line) => line !== '')
}

/** The key of the paper that an identifier or an address names; undefined for all other text. */
export function keyIn(text: string): string | undefined {
  const semanticScholar = s2Id(text)
  if (semanticScholar !== undefined) return `s2:${semanticScholar}`
  const [, scheme, rest = ''] = KEY.exec(text) ?? []
  if (scheme !== undefined) {
    const id = readIdentifier(scheme.toLowerCase() as 'acl' | 'openreview', rest)
    return id && `${scheme.toLowerCase()}:${id}`
  }
  const identifier = identifierOf(text)
  return identifier && keyOf(identifier)
}

function s2Id(text: string): string | undefined {
  const parts = urlParts(text)
  const inPath = parts && S2_HOSTS.includes(parts.host) ? S2_PATH.exec(parts.path)?.[1] : undefined
  const [, corpus, hash] = S2_ID.exec(parts === undefined ? text : (inPath ?? '')) ?? []
  return corpus === undefined ? hash?.toLowerCase() : `CorpusId:${Number(corpus)}`
}

/** What is wrong with a text that is nearly an arXiv id. */
function mistakeIn(text: string): string | undefined {
  return LIKE_ARXIV.test(text) ? arxivProblem(text) : undefined
}
