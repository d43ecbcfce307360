import { type Identifier, identifierOf } from '../identifier/identifiers.ts'
import { publicationOfAclId } from './acl-volumes.ts'
import { publicationOfDoi } from './doi-prefixes.ts'
import { publicationAtPage } from './proceedings-pages.ts'
import type { Publication } from './publication.ts'

/**
 * Where a paper was published, as far as its identifier or its address says so by itself: an id of the ACL Anthology tells venue,
 * year, and Findings from the conference. Undefined when it does not tell, as arXiv ids and most DOIs do not.
 */
export function venueFromIdentifier(name: Identifier | string): Publication | undefined {
  const identifier = typeof name === 'string' ? identifierOf(name) : name
  if (identifier?.scheme === 'acl') return publicationOfAclId(identifier.id)
  if (identifier?.scheme === 'doi') return publicationOfDoi(identifier.id)
  return typeof name === 'string' ? publicationAtPage(name) : undefined
}
