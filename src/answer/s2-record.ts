import { parseDate } from '../date.ts'
import type { PaperRecord } from '../facts.ts'
import { aclId } from '../identifier/acl.ts'
import { arxivReference } from '../identifier/arxiv.ts'
import { doiOf } from '../identifier/doi.ts'
import { identifierOf, keyOf } from '../identifier/identifiers.ts'
import { readVenue } from '../venue/venues.ts'
import { fieldsOf, itemsOf } from './json.ts'
import { plain, plainNames } from './plain.ts'
import { venueYear } from './venue-year.ts'

/** What of a paper is asked for. Not its `year`: in 112 of 113 published papers it was that of the preprint. */
export const S2_FIELDS =
  'title,authors,publicationDate,venue,publicationVenue,journal,externalIds,citationCount'

const PREPRINT = 'arXiv'

/** The record of a paper as Semantic Scholar gives it (Academic Graph API); undefined when it is none. */
export function s2Record(value: unknown): PaperRecord | undefined {
  const paper = fieldsOf(value)
  const key = plain(paper.paperId)
  const title = withoutFullStop(plain(paper.title))
  if (key === undefined || title === undefined) return undefined
  const ids = idsOf(paper.externalIds)
  const authors = plainNames(itemsOf(paper.authors).map((author) => fieldsOf(author).name))
  const date = plain(paper.publicationDate)
  const venue = venueIn(paper, ids)
  const journal = fieldsOf(paper.journal)
  const evidence = { ...ids, journal: plain(journal.name), volume: plain(journal.volume) }
  const year = venue === undefined || venue === PREPRINT ? undefined : venueYear(evidence)
  const identifiers = identifiersIn(ids)
  const citations = paper.citationCount
  return {
    key,
    title,
    ...(authors && { authors }),
    ...(date && parseDate(date) && { date }),
    ...(venue && { venue }),
    ...(year && { year }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(Number.isSafeInteger(citations) && (citations as number) >= 0 && { citations: citations as number }),
  }
}

/** The full stop that some records have after the title; that of an abbreviation such as `L.L.M.` stays. */
function withoutFullStop(title: string | undefined): string | undefined {
  if (!title?.endsWith('.')) return title
  const lastWord = title.slice(title.lastIndexOf(' ') + 1, -1)
  return lastWord.length > 1 && !lastWord.includes('.') ? title.slice(0, -1) : title
}

/** The identifiers of a record. The DOI of arXiv and the key that DBLP has for arXiv say nothing new and are left out. */
interface Ids {
  arxiv: string | undefined
  acl: string | undefined
  doi: string | undefined
  dblp: string | undefined
}

function idsOf(value: unknown): Ids {
  const { ArXiv, ACL, DOI, DBLP } = fieldsOf(value)
  const doi = doiOf(plain(DOI) ?? '')
  const dblp = plain(DBLP)
  return {
    arxiv: arxivReference(plain(ArXiv) ?? '')?.id,
    acl: aclId(plain(ACL) ?? ''),
    doi: doi === undefined || identifierOf(doi)?.scheme === 'arxiv' ? undefined : doi,
    dblp: dblp !== undefined && /^(?!journals\/corr\/)[\w-]+\/\S+$/.test(dblp) ? dblp : undefined,
  }
}

/** In the form of `keyOf`; DBLP has `dblp:` and its key. */
function identifiersIn({ arxiv, acl, doi, dblp }: Ids): string[] {
  const found = [
    arxiv && keyOf({ scheme: 'arxiv', id: arxiv }),
    doi && keyOf(identifierOf(doi) ?? { scheme: 'doi', id: doi.toLowerCase() }),
    acl && keyOf({ scheme: 'acl', id: acl }),
    dblp && `dblp:${dblp}`,
  ]
  return [...new Set(found.filter((identifier) => identifier !== undefined))]
}

/** The full name before the short one. A paper on arXiv about which nothing else is known is a preprint. */
function venueIn(
  paper: Readonly<Record<string, unknown>>,
  { arxiv, acl, doi, dblp }: Ids,
): string | undefined {
  const name = plain(fieldsOf(paper.publicationVenue).name) ?? plain(paper.venue)
  if (name !== undefined) return readVenue(name).series?.name === PREPRINT ? PREPRINT : name
  return arxiv !== undefined && (acl ?? doi ?? dblp) === undefined ? PREPRINT : undefined
}
