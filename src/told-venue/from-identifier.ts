import { type Identifier, identifierOf } from '../identifier/identifiers.ts'
import { venueOfAclId } from './acl-volumes.ts'
import { venueOfDoi } from './doi-prefixes.ts'
import { venueAtPage } from './proceedings-pages.ts'
import type { ToldVenue } from './told-venue.ts'

/**
 * Where a paper was published, as far as its identifier or its address says so by itself: an id of the ACL Anthology tells venue,
 * year, and Findings from the conference. Undefined when it does not tell, as arXiv ids and most DOIs do not.
 */
export function venueFromIdentifier(name: Identifier | string): ToldVenue | undefined {
  const identifier = typeof name === 'string' ? identifierOf(name) : name
  if (identifier?.scheme === 'acl') return venueOfAclId(identifier.id)
  if (identifier?.scheme === 'doi') return venueOfDoi(identifier.id)
  return typeof name === 'string' ? venueAtPage(name) : undefined
}
