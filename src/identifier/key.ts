/** Identifiers as keys of facts: `arxiv:2406.16254`, the form of `keyOf`. */

import { aclUrl, doiOfAcl } from './acl.ts'
import { arxivUrl } from './arxiv.ts'
import { doiUrl } from './doi.ts'
import { type Identifier, SCHEMES, type Scheme } from './identifiers.ts'
import { openreviewUrl } from './openreview.ts'

/** What stands before the first colon of a key: the name of a scheme, or another word such as `title`. */
export function schemeIn(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

/** The ids in those of the keys that are of that scheme, in their order. */
export function idsIn(keys: readonly string[], scheme: string): string[] {
  const start = `${scheme}:`
  return keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
}

/** The identifier of a key; undefined when it is of no scheme, such as `title:...`. */
export function identifierIn(key: string): Identifier | undefined {
  const scheme = SCHEMES.find((name) => key.startsWith(`${name}:`))
  return scheme && { scheme, id: key.slice(scheme.length + 1) }
}

/** The DOI of what a key names: of a DOI itself, and of a paper in the ACL Anthology, where its id tells it. */
export function doiIn(key: string): string | undefined {
  const { scheme, id = '' } = identifierIn(key) ?? {}
  if (scheme === 'doi') return id
  return scheme === 'acl' ? doiOfAcl(id) : undefined
}

const PAGES: Readonly<Record<Scheme, (id: string) => string>> = {
  arxiv: arxivUrl,
  acl: aclUrl,
  openreview: openreviewUrl,
  doi: doiUrl,
}

/** Where the paper of an identifier is to be read. */
export function pageOf({ scheme, id }: Identifier): string {
  return PAGES[scheme](id)
}
