/** Where a paper was published, as far as the registries prove it. */

import { grouped } from '../grouped.ts'
import type { Paper } from '../paper.ts'
import { parseVenue } from '../venue/venues.ts'
import { answersAbout, HOLDERS, type Known } from './about.ts'
import { agreedPublication, type Conflict, type Published } from './agreed-publication.ts'
import { type Claim, claimsAbout } from './claims.ts'
import { perPaper } from './per-paper.ts'
import type { Statement } from './statement.ts'

/** What is known of the publication of a paper. */
export interface Publications {
  /** Each that is believed, in which the paper appeared: the first one first, a workshop last. */
  found: readonly Published[]
  /** Where registries contradict each other: what each says. */
  conflict: readonly string[]
  /** What else is claimed, and not enough to be believed. */
  claims: readonly Claim[]
}

const NOTHING: Publications = { found: [], conflict: [], claims: [] }

/** All publications of the paper of an entry. None when an identifier of the entry seems to be that of another paper. */
export const publicationsOf = perPaper(NOTHING, (list, index, facts): Publications => {
  const known = answersAbout(list, index, facts)
  if (isDoubtful(known)) return NOTHING
  const claims = claimsAbout(list.papers[index] as Paper, known)
  if (claims.length === 0) return NOTHING
  const found: Published[] = []
  const conflict: string[] = []
  for (const group of grouped(claims, seriesOf).values()) {
    const publication = agreedPublication(group)
    if (publication === undefined) continue
    if ('conflict' in publication) conflict.push(...publication.conflict)
    else found.push(publication)
  }
  const rank = ({ kind, year, isProven }: Published) =>
    (kind === 'workshop' ? 20_000 : 0) + (isProven ? 0 : 10_000) + year
  return { found: found.sort((a, b) => rank(a) - rank(b)), conflict, claims }
})

/**
 * Where the paper of an entry was published: the first publication in a conference or journal. `preprint` when the registries
 * that would know of one know of none; the evidence of both sides when they contradict each other; undefined when too little is known.
 */
export function publicationOf(
  ...args: Parameters<typeof publicationsOf>
): Published | 'preprint' | Conflict | undefined {
  const { found, conflict, claims } = publicationsOf(...args)
  if (conflict.length > 0) return { conflict }
  const [first] = found
  if (first !== undefined) return first
  return claims.length === 0 && isOnlyPreprint(answersAbout(...args)) ? 'preprint' : undefined
}

/** Whether Semantic Scholar or DBLP know the paper, and nobody knows it as anything but a preprint. */
function isOnlyPreprint({ believed }: Known): boolean {
  const telling = believed.filter(({ source }) => source === 'semantic-scholar' || source === 'dblp')
  return telling.length > 0 && telling.every(isPreprint)
}

function isPreprint({ record: { venue = '' } }: Statement): boolean {
  return venue === '' || parseVenue(venue).kind === 'preprint'
}

/** Whether an identifier of the entry may be that of another paper: who holds it says so, or all that is said of it. */
function isDoubtful({ doubted, believed }: Known): boolean {
  return doubted.some(
    ({ source, asked }) => HOLDERS.has(source) || !believed.some((statement) => statement.asked === asked),
  )
}

/** What the claims of one publication have in common: the series, or the workshop at its conference. */
function seriesOf({ kind, venue, series }: Claim): string {
  return kind === 'workshop' ? `workshop ${venue}` : series.name
}
