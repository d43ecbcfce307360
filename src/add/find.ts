/** Finds the papers that a user asks for, and says of each what is known or why it cannot be added. */

import type { Facts } from '../facts.ts'
import type { PaperList } from '../paper.ts'
import { answersAbout } from '../publication/about.ts'
import { quote } from '../text/quote.ts'
import { verifyPapers } from '../verify/verify-papers.ts'
import { type Draft, draftOf, shownElsewhere } from './draft.ts'
import { entryOf, type FoundEntry, type Given, type Knowledge } from './entry.ts'
import {
  type Asking,
  askForTitles,
  askHomes,
  type Learnt,
  noneOf,
  noteSilence,
  silenceAbout,
} from './homes.ts'
import { believedIdentifiers, fieldsOf } from './identifiers.ts'
import { type Failure, type PageTools, type Sighting, sightingOn } from './sighting.ts'
import { venueFor } from './venue.ts'
import type { Wanted } from './wanted.ts'

/** An entry, and every name of its paper: keys, and the address of a page. */
export type Found = FoundEntry & { names: string[] }

/** What came of one wanted paper. */
export type Outcome = { wanted: Wanted } & (Found | Failure)

/** A wanted paper, where it was seen, and what it is as far as its home or a page tells. */
interface Seen {
  wanted: Wanted
  sighting: Sighting
  draft?: Draft | undefined
}

/** What decides what comes of a paper. */
interface Ground {
  given: Given
  list: PaperList
  learnt: Learnt
  facts: Facts
}

/** What was answered a day ago is as good as today. */
const STALE = 1

/**
 * Looks all of them up, together as far as registries allow it; `learnt` gets what was answered. Nothing half-known is given:
 * where a registry that has to say something does not answer, and the user does not say it either, the paper is `unanswered`.
 */
export async function findPapers(
  wanted: readonly Wanted[],
  given: Given,
  list: PaperList,
  learnt: Learnt,
  asking: Asking & PageTools,
): Promise<Outcome[]> {
  const seen: Seen[] = []
  for (const one of wanted)
    seen.push({
      wanted: one,
      sighting: 'key' in one ? { keys: [one.key] } : await sightingOn(one.page, asking),
    })
  await askHomes([...new Set(seen.flatMap(({ sighting }) => sighting.keys))], learnt, asking)
  for (const each of seen) {
    if (each.sighting.page === undefined) each.sighting = await shownElsewhere(each.sighting, learnt, asking)
    each.draft = draftOf(each.sighting, learnt)
  }
  const drafts = seen.flatMap(({ draft }) => draft?.paper ?? [])
  const reviewed = drafts.filter(({ openreview, arxiv }) => openreview !== undefined && arxiv === undefined)
  await askForTitles(
    reviewed.map(({ title }) => title),
    learnt,
    asking,
  )
  const { today, signal, onProgress, network } = asking
  const options = { today, stale: STALE, signal, onProgress, lineTo: network.lineTo }
  const tallies = await verifyPapers({ title: '', papers: drafts }, learnt.papers, options)
  for (const [name, tally] of tallies)
    noteSilence(learnt, name, (await network.lineTo(name)).source.title, tally)
  const facts: Facts = { today, papers: { ...learnt.papers }, links: {} }
  const ground: Ground = { given, list, learnt, facts }
  return seen.map((one) => ({ wanted: one.wanted, ...outcomeOf(one, ground) }))
}

function outcomeOf({ sighting, draft }: Seen, ground: Ground): Found | Failure {
  const { keys, page, failure, isAtHome } = sighting
  const { given, learnt, facts } = ground
  if (failure !== undefined) return failure
  const silence = (some: readonly string[]) => some.map((key) => silenceAbout(key, learnt)).find(Boolean)
  if (draft === undefined) {
    const reason = silence(keys)
    return reason === undefined
      ? { failure: 'unknown', reason: noneOf(keys[0] ?? '') }
      : { failure: 'unanswered', reason }
  }
  const known = answersAbout({ title: '', papers: [draft.paper] }, 0, facts)
  const isClaim = page !== undefined && !isAtHome
  const proven = isClaim ? { own: known.believed.map(({ asked }) => asked), believed: known.believed } : known
  const identifiers = believedIdentifiers({ ...known, ...proven }, facts)
  const open =
    isClaim && known.believed.length === 0 ? keys : identifiers.filter((key) => key.startsWith('arxiv:'))
  const reason = silence(open)
  if (reason !== undefined) return { failure: 'unanswered', reason }

  const told = [...new Set([...known.believed.map(({ source, record }) => ({ source, record })), draft.told])]
  const { title, url, date, authors } = draft.paper
  const proved = { title, url, date, ...(authors && { authors }), ...fieldsOf(identifiers) }
  const venue = venueFor(proved, told, [...identifiers, ...keys], facts)
  if (page === undefined && given.venue === undefined && !venue.isSettled) {
    const why = learnt.silent.get('semantic-scholar') ?? learnt.silent.get('dblp') ?? 'nobody could be asked'
    return { failure: 'unanswered', reason: `${why}, so its venue is not known; \`--venue\` says it` }
  }
  return foundFrom({ told, keys: identifiers, venue }, isClaim ? keys : [], ground)
}

function foundFrom(
  knowledge: Knowledge,
  claims: readonly string[],
  { given, list, facts }: Ground,
): Found | Failure {
  const found = entryOf(knowledge, given, list, facts.today)
  const lack = lackOf(found)
  if (lack !== undefined) return lack
  const unproven = claims.filter((key) => !knowledge.keys.includes(key))
  const notes = unproven.map((key) => `proof that the page is about ${quote(key)}, which it names`)
  const pages = knowledge.told.flatMap(({ source, record }) =>
    source === 'page' && record.url ? [record.url] : [],
  )
  return { ...found, missing: [...found.missing, ...notes], names: [...knowledge.keys, ...pages] }
}

/** What an entry cannot be without, if it lacks some of it. */
export function lackOf({ paper, missing }: FoundEntry): Failure | undefined {
  const lacking = (['title', 'date'] as const).filter((field) => paper[field] === '')
  if (lacking.length === 0) return undefined
  const why = missing.filter((reason) => reason.startsWith('Unexpected'))
  const remedy = lacking.map((field) => `\`--${field}\``).join(' and ')
  const reason = [`its ${lacking.join(' and ')} could not be found, say ${remedy}`, ...why].join('; ')
  return { failure: 'unknown', reason }
}
