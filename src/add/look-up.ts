/** Asks the registries for papers by their keys: each registry once for all of them, as far as it takes so many at once. */

import { parseVenue } from '../venue/venues.ts'
import { type Asking, ask, hasAnswered, type Learnt } from './learnt.ts'
import { identifiersIn, type Told, titleQuestion, toldAbout } from './told.ts'
import { venueFor } from './venue.ts'

/** DOIs of the ACL Anthology end in its id (https://aclanthology.org/faq/doi/); Crossref knows them, the key is the id. */
const ACL_DOI = 'doi:10.18653/v1/'

/**
 * Asks what there is to know of the papers of `keys` and notes it in `learnt`. arXiv tells of what it holds, and DataCite does where arXiv
 * gives no answer; Crossref and the handles of DOIs tell of DOIs, OpenReview of its own. Semantic Scholar joins them and knows
 * venues. DBLP is asked by title, which takes a request each: for an id on arXiv, where OpenReview has the paper, and for the venue
 * where it is open, if `wantsVenue`. The form of the keys is that of `readWanted`.
 */
export async function lookUp(
  keys: readonly string[],
  wantsVenue: boolean,
  learnt: Learnt,
  asking: Asking,
): Promise<void> {
  const about = (key: string) => toldAbout(key, learnt.papers)
  const withIdentifiers = (some: readonly string[]) => [
    ...new Set([...some, ...some.flatMap((key) => identifiersIn(about(key)))]),
  ]
  await ask(learnt, 'openreview', of('openreview', keys), asking)
  await ask(learnt, 'dblp', titlesOf(of('openreview', keys).map(about)), asking)
  await ask(learnt, 'semantic-scholar', keys, asking)
  const elsewhere = withIdentifiers(keys.filter((key) => !key.startsWith('arxiv:')))
  const dois = [
    ...of('doi', elsewhere),
    ...of('acl', keys).map((key) => ({ key, asked: `${ACL_DOI}${key.slice('acl:'.length)}` })),
  ]
  await ask(learnt, 'crossref', dois, asking)
  const unknown = of('doi', keys).filter((key) => about(key).length === 0)
  await ask(learnt, 'doi', unknown, asking)

  const onArxiv = of('arxiv', withIdentifiers(keys))
  await ask(learnt, 'arxiv', onArxiv, asking)
  const open = onArxiv.filter((key) => !hasAnswered(learnt, 'arxiv', key))
  await ask(learnt, 'datacite', open, asking)
  await ask(learnt, 'semantic-scholar', onArxiv, asking)

  if (!wantsVenue) return
  const withoutVenue = keys
    .filter((key) => !isVenueSettled(key, learnt))
    .map(about)
    .filter((told) => venueFor(told) === undefined)
  await ask(learnt, 'dblp', titlesOf(withoutVenue), asking)
}

/**
 * Whether it is known where the paper was published, or that nobody knows of a publication: Semantic Scholar or DBLP has answered about
 * it. That Semantic Scholar names a venue without its year settles nothing.
 */
export function isVenueSettled(key: string, learnt: Learnt): boolean {
  const told = toldAbout(key, learnt.papers)
  if (venueFor(told) !== undefined) return true
  const [first] = told
  if (first !== undefined && hasAnswered(learnt, 'dblp', titleQuestion(first.record))) return true
  return (
    [key, ...identifiersIn(told)].some((one) => hasAnswered(learnt, 'semantic-scholar', one)) &&
    !told.some(({ source, record }) => source === 'semantic-scholar' && isPublished(record.venue))
  )
}

function isPublished(venue = ''): boolean {
  return venue !== '' && parseVenue(venue).kind !== 'preprint'
}

function of(scheme: string, keys: readonly string[]): string[] {
  return keys.filter((key) => key.startsWith(`${scheme}:`))
}

function titlesOf(papers: readonly (readonly Told[])[]): string[] {
  return papers.flatMap(([first]) => (first === undefined ? [] : [titleQuestion(first.record)]))
}
