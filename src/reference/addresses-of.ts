import { arxivReference, arxivUrl } from '../identifier/arxiv.ts'
import { doiOf, doiUrl } from '../identifier/doi.ts'
import { identifierOf, keyOf } from '../identifier/identifiers.ts'
import { urlParts } from '../link/url.ts'
import type { Paper } from '../paper.ts'
import { quote } from '../text/quote.ts'
import type { Left } from './paper-of.ts'
import type { Reference } from './reference.ts'

/** What bibliographies write before an id: `arXiv preprint arXiv:`, `CoRR, abs/`, `arXiv e-prints, page arXiv:`. */
const ARXIV =
  /^(?:(?:arxiv|corr)(?: preprint| e-?prints?)?,?(?: page)?[: ]\s?)?(?:arxiv:|abs\/)?\s?([a-z][a-z.-]*\/\d{7}(?:v\d+)?|\d{4}\.\d{4,5}(?:v\d+)?)(?: \[[\w.,;\s-]*\])?$/i
const LONGEST_ARXIV = 100
const LONGEST_URL = 2000
const CODE_HOST = /(?:^|\.)(?:github|gitlab|bitbucket|codeberg)\.(?:com|org)$/

type Addresses = Pick<Paper, 'url' | 'links' | 'arxiv' | 'doi' | 'acl' | 'openreview'> & {
  isOnArxiv: boolean
}

/** The arXiv id that the text says and nothing else, as `arXiv preprint arXiv:2406.16254` does; undefined when it does not. */
export function arxivIdIn(text: string): string | undefined {
  if (text.length > LONGEST_ARXIV) return undefined
  return arxivReference(text)?.id ?? arxivReference(ARXIV.exec(text)?.[1] ?? '')?.id
}

/**
 * Where to read the paper, and what else names it: the arXiv page before the address that is given, and that before the one of
 * the DOI. The others become identifiers and links, unless one before them says the same. What is no address goes to `left`.
 */
export function addressesOf(reference: Reference, left: Left[]): Addresses {
  const urls = reference.urls.filter((url) => isAddress(url, left))
  const arxiv = [...reference.arxiv, ...urls, reference.doi].map(arxivIdIn).find((id) => id !== undefined)
  const doi = doiIn(reference.doi, left)
  const url = arxiv ? arxivUrl(arxiv) : (urls[0] ?? (doi ? doiUrl(doi) : ''))

  const addresses: Addresses = { url, isOnArxiv: arxiv !== undefined }
  const said = new Set([url, keyIn(url)])
  if (doi !== undefined && !said.has(keyIn(doi))) {
    addresses.doi = doi
    said.add(keyIn(doi))
  }
  const links: Record<string, string> = {}
  const counts = new Map<string, number>()
  const addLink = (name: string, link: string) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    links[count === 1 ? name : `${name} ${count}`] = link
  }
  for (const other of urls) {
    const identifier = identifierOf(other)
    if (said.has(keyIn(other))) continue
    said.add(keyIn(other))
    if (identifier && addresses[identifier.scheme] === undefined && identifier.scheme !== 'arxiv')
      addresses[identifier.scheme] = identifier.id
    else addLink(nameOf(other), other)
  }
  for (const [name, link] of reference.links) {
    if (!said.has(link) && isAddress(link, left)) addLink(name, link)
  }
  return counts.size > 0 ? { ...addresses, links } : addresses
}

/** What the address names: an identifier, or itself. */
function keyIn(text: string): string {
  const identifier = identifierOf(text)
  return identifier ? keyOf(identifier) : text
}

function doiIn(text: string, left: Left[]): string | undefined {
  const doi = doiOf(text)
  const isDoi = doi !== undefined && doi.length <= 300
  if (text !== '' && !isDoi) {
    left.push({
      text,
      reason: `Unexpected DOI ${quote(text)}, expected one such as \`10.18653/v1/2024.emnlp-main.191\``,
    })
  }
  return isDoi ? doi : undefined
}

function isAddress(text: string, left: Left[]): boolean {
  if (/^https?:\/\/\S+$/i.test(text) && text.length <= LONGEST_URL) return true
  const expected =
    text.length > LONGEST_URL ? `at most ${LONGEST_URL} characters` : 'one such as `https://...`'
  if (text !== '') left.push({ text, reason: `Unexpected address ${quote(text)}, expected ${expected}` })
  return false
}

/** What an address beside that of the paper leads to. */
function nameOf(url: string): string {
  const { host = '', path = '' } = urlParts(url) ?? {}
  if (CODE_HOST.test(host)) return 'code'
  return /\.pdf$/i.test(path) ? 'pdf' : 'paper'
}
