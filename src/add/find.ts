/** Finds the papers that a user asks for, and says of each what is known or why it cannot be added. */

import type { SourceName } from '../facts.ts'
import { aclUrl } from '../identifier/acl.ts'
import type { PaperList } from '../paper.ts'
import { quote } from '../text/quote.ts'
import { similarTitles, titleKey } from '../title/title.ts'
import { entryOf, type FoundEntry, type Given } from './entry.ts'
import { type Asking, hasAnswered, type Learnt } from './learnt.ts'
import { isVenueSettled, lookUp } from './look-up.ts'
import { type Failure, type PageTools, type Sighting, sightingOn } from './sighting.ts'
import { identifiersIn, isSameWork, type TitledRecord, type Told, toldAbout } from './told.ts'
import type { Wanted } from './wanted.ts'

/** An entry, and every name of its paper: keys, and the address of a page. */
export type Found = FoundEntry & { names: string[] }

/** What came of one wanted paper. */
export type Outcome = { wanted: Wanted } & (Found | Failure)

/** Who knows the papers of a key by themselves, and what it means when they know none. */
const HOMES: Readonly<Record<string, { sources: readonly SourceName[]; none: string }>> = {
  arxiv: { sources: ['arxiv', 'datacite'], none: 'arXiv knows no such id' },
  doi: { sources: ['crossref', 'semantic-scholar'], none: 'Crossref and Semantic Scholar know no such DOI' },
  acl: {
    sources: ['crossref', 'semantic-scholar'],
    none: 'the ACL Anthology, Crossref and Semantic Scholar know no such id',
  },
  openreview: { sources: ['openreview'], none: 'OpenReview knows no such paper' },
  s2: { sources: ['semantic-scholar'], none: 'Semantic Scholar knows no such paper' },
}

/**
 * Looks all of them up, together as far as registries allow it; `learnt` gets what was answered. Nothing half-known is given:
 * where a registry that has to say something does not answer, and the user does not say it either, the paper is `unanswered`.
 */
export async function findPapers(
  wanted: readonly Wanted[],
  given: Given,
  list: PaperList,
  learnt: Learnt,
  tools: Asking & PageTools,
): Promise<Outcome[]> {
  const seen: { one: Wanted; sighting: Sighting }[] = []
  for (const one of wanted)
    seen.push({ one, sighting: 'key' in one ? { keys: [one.key] } : await sightingOn(one.page, tools) })
  const keys = [...new Set(seen.flatMap(({ sighting }) => sighting.keys))]
  await lookUp(keys, given.venue === undefined, learnt, tools)
  const outcomes: Outcome[] = []
  for (const { one, sighting } of seen) {
    const believed = believedOf(sighting, learnt)
    const told = believed.length === 0 && 'key' in one ? await shownAs(one.key, tools) : believed
    const failure = failureOf(told, sighting, given, learnt)
    outcomes.push({ wanted: one, ...(failure ?? foundFrom(told, sighting, given, list, tools.today)) })
  }
  return outcomes
}

/** Of what the registries say of the keys of a page, that is believed which agrees with the page; then the page itself counts, too. */
function believedOf({ keys, page }: Sighting, { papers }: Learnt): Told[] {
  const all = keys.map((key) => toldAbout(key, papers))
  if (page === undefined) return all[0] ?? []
  const agreeing = all.find(([first]) => first !== undefined && agrees(page.record, first.record)) ?? []
  return [...agreeing, page]
}

function agrees(page: TitledRecord, record: TitledRecord): boolean {
  const isOneTitle =
    titleKey(page.title) === titleKey(record.title) || similarTitles(page.title, record.title)
  return (
    isOneTitle && (page.authors === undefined || record.authors === undefined || isSameWork(page, record))
  )
}

/** A paper of which the registries do not know, by the page that shows it under its id. */
async function shownAs(key: string, tools: PageTools): Promise<Told[]> {
  if (!key.startsWith('acl:')) return []
  const { page } = await sightingOn(aclUrl(key.slice('acl:'.length)), tools)
  return page === undefined ? [] : [{ ...page, key, record: { ...page.record, identifiers: [key] } }]
}

/** Why what is known is not enough; undefined when it is. */
function failureOf(
  told: readonly Told[],
  { keys, failure }: Sighting,
  given: Given,
  learnt: Learnt,
): Failure | undefined {
  const [first] = told
  if (failure !== undefined) return failure
  const isByRegistry = told.some(({ source }) => source !== 'page')
  const needed = isByRegistry ? identifiersIn(told).filter((key) => key.startsWith('arxiv:')) : keys
  const isShown = !isByRegistry && first !== undefined && first.key === keys[0]
  const silence = isShown ? undefined : needed.map((key) => silenceAbout(key, learnt)).find(Boolean)
  if (silence !== undefined) return { failure: 'unanswered', reason: silence }
  if (first === undefined) return { failure: 'unknown', reason: noneOf(keys[0] ?? '') }
  if (!isByRegistry || given.venue !== undefined || isVenueSettled(first.key, learnt)) return undefined
  const why = learnt.silent.get('semantic-scholar') ?? learnt.silent.get('dblp') ?? 'nobody could be asked'
  return { failure: 'unanswered', reason: `${why}, so its venue is not known; \`--venue\` says it` }
}

function foundFrom(
  told: readonly Told[],
  { keys, page }: Sighting,
  given: Given,
  list: PaperList,
  today: string,
): Found | Failure {
  const found = entryOf(told, given, list, today)
  const lack = lackOf(found)
  if (lack !== undefined) return lack
  const identifiers = identifiersIn(told)
  const claims = keys.filter((key) => !identifiers.includes(key) && !key.startsWith('s2:'))
  const notes = claims.map((key) => `proof that the page is about ${quote(key)}, which it names`)
  const names = [...identifiers, ...(page === undefined ? [] : [page.key])]
  return { ...found, missing: [...found.missing, ...notes], names }
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

/** Why nothing is known of the key though there may be such a paper; undefined when its registries have answered. */
function silenceAbout(key: string, learnt: Learnt): string | undefined {
  const { sources } = homeOf(key)
  const answers = learnt.papers[key] ?? {}
  if (sources.some((source) => (answers[source]?.records.length ?? 0) > 0)) return undefined
  if (key.startsWith('arxiv:') && answers.arxiv !== undefined) return undefined
  if (answers.doi?.records.length === 0) return undefined
  const silent = sources.find((source) => !hasAnswered(learnt, source, key))
  return silent && (learnt.silent.get(silent) ?? `${silent} gave no answer about ${quote(key)}`)
}

function noneOf(key: string): string {
  return homeOf(key).none
}

function homeOf(key: string) {
  const home = HOMES[key.slice(0, key.indexOf(':'))]
  return home ?? { sources: [], none: 'nobody knows such a paper' }
}
