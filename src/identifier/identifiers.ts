/** Which papers the entries of a list name, however they name them. */

import type { Path } from '../document.ts'
import { leadsToPaper } from '../link/links.ts'
import { mayNamePaper } from '../link/paper-host.ts'
import type { Paper, PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import { quote } from '../text/quote.ts'
import { aclId } from './acl.ts'
import { arxivReference, idOfUsualPage } from './arxiv.ts'
import { doiOf } from './doi.ts'
import { openreviewId } from './openreview.ts'

/** Who gives papers identifiers. A paper has fields of these names. */
export type Scheme = 'arxiv' | 'doi' | 'acl' | 'openreview'

/** An identifier of a paper, in the one form in which it can be compared. */
export interface Identifier {
  scheme: Scheme
  id: string
}

/** An identifier that an entry of a list gives, and where: the index of the paper, and its `url`, a field, or the name of a link. */
export interface FoundIdentifier extends Identifier {
  paper: number
  place: 'url' | Scheme | { link: string }
}

/** Where in the list the identifier is given. */
export function pathOf({ paper, place }: FoundIdentifier): Path {
  return typeof place === 'string' ? ['papers', paper, place] : ['papers', paper, 'links', place.link]
}

const READERS: Readonly<Record<Scheme, (text: string) => string | undefined>> = {
  arxiv: (text) => arxivReference(text)?.id,
  acl: aclId,
  openreview: openreviewId,
  doi: doiOf,
}

/** The names of the schemes, those first whose identifiers can also be written as one of a later. */
export const SCHEMES = Object.keys(READERS) as readonly Scheme[]

/** The identifier of that scheme that `text` names, as the field of a paper should have it; undefined when it names none. */
export function readIdentifier(scheme: Scheme, text: string): string | undefined {
  return READERS[scheme](text)
}

/**
 * The identifier that `text` names: an address, a DOI, an arXiv id. Undefined when it names none.
 * A DOI that was made from an arXiv id or from one of the ACL Anthology is that id.
 */
export function identifierOf(text: string): Identifier | undefined {
  if (!mayNamePaper(text)) return undefined
  for (const scheme of SCHEMES) {
    if (scheme === 'openreview' && !text.includes('openreview.net/')) continue
    const id = readIdentifier(scheme, text)
    if (id !== undefined) return { scheme, id: scheme === 'doi' ? id.toLowerCase() : id }
  }
  return undefined
}

/** The schemes as people know them. */
export const SCHEME_NAMES: Readonly<Record<Scheme, string>> = {
  arxiv: 'arXiv id',
  acl: 'ACL Anthology id',
  openreview: 'OpenReview id',
  doi: 'DOI',
}

/** The identifier in a message: "arXiv id `2406.16254`". */
export function describeIdentifier({ scheme, id }: Identifier): string {
  return `${SCHEME_NAMES[scheme]} ${quote(id)}`
}

/** The identifier as a word: `arxiv:2406.16254`. */
export function keyOf({ scheme, id }: Identifier): string {
  return `${scheme}:${id}`
}

/** For each paper of a list, in order, the identifiers in its links that lead to the paper itself and in its fields. */
export const identifiersOf = perList(({ papers }: PaperList): readonly (readonly FoundIdentifier[])[] =>
  papers.map(identifiersOfPaper),
)

/** The identifiers that one entry of a list gives, each once, as `keyOf` has them. */
export function keysOf(list: PaperList, index: number): string[] {
  return [...new Set((identifiersOf(list)[index] ?? []).map(keyOf))]
}

/** Whether a paper gives an identifier in a field of its own. */
export function hasIdentifierFields({ arxiv, acl, openreview, doi }: Paper): boolean {
  return (arxiv ?? acl ?? openreview ?? doi) !== undefined
}

const NONE: readonly FoundIdentifier[] = []

function identifiersOfPaper(entry: Paper, paper: number): readonly FoundIdentifier[] {
  const { url, links } = entry
  const usual = idOfUsualPage(url)
  const hasFields = hasIdentifierFields(entry)
  if (usual !== undefined && links === undefined && !hasFields)
    return [{ scheme: 'arxiv', id: usual, paper, place: 'url' }]

  const inUrl = identifierOf(url)
  const found: FoundIdentifier[] = inUrl ? [{ ...inUrl, paper, place: 'url' }] : []
  for (const link in links) {
    const inLink = leadsToPaper(link) ? identifierOf(links[link] as string) : undefined
    if (inLink) found.push({ ...inLink, paper, place: { link } })
  }
  for (const scheme of hasFields ? SCHEMES : []) {
    const inField = identifierOfField(scheme, entry[scheme])
    if (inField) found.push({ ...inField, paper, place: scheme })
  }
  return found.length === 0 ? NONE : found
}

function identifierOfField(scheme: Scheme, text: string | undefined): Identifier | undefined {
  if (text === undefined) return undefined
  if (scheme === 'doi') return identifierOf(text)
  const id = readIdentifier(scheme, text)
  return id === undefined ? undefined : { scheme, id }
}
