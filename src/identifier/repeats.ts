/** Entries that name a paper which an earlier entry has named: several rules ask, and it is answered once. */

import type { Paper, PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import { sectionsOf } from '../sections.ts'
import { isPlain } from '../text/fold.ts'
import { createBuckets } from '../title/buckets.ts'
import { letterAt } from '../title/letters.ts'
import { couldBeOneTitle } from '../title/one-title.ts'
import { hashOf, nextHash } from '../title/rolling-hash.ts'
import { titleKey } from '../title/title.ts'
import { contradictionsOf } from './contradictions.ts'
import { isPreprintDoi } from './doi.ts'
import {
  type FoundIdentifier,
  type Identifier,
  identifiersOf,
  keyOf,
  SCHEMES,
  type Scheme,
} from './identifiers.ts'

/** What entries share: an identifier as the later one has it, the title of two that have other identifiers, or the link of two that have none. */
export type Shared = FoundIdentifier | 'title' | 'link'

/** Two entries, by index, that share something. */
export interface Repeat {
  first: number
  second: number
  shared: Shared
  isInSameSection: boolean
}

/** Entries under clearly different titles that have one identifier: the first of them, and where the others have it. */
export interface Retitled {
  first: number
  others: readonly FoundIdentifier[]
}

/** The entries that share an identifier under different titles. Those that contradict themselves are told of as that. */
export function retitledEntries(list: PaperList): Retitled[] {
  const groups = new Map<string, { entries: Set<number>; found: FoundIdentifier[] }>()
  for (const repeat of repeatsOf(list)) {
    const { first, second, shared } = repeat
    if (typeof shared === 'string' || isUnderOneTitle(list, repeat)) continue
    const group = groups.get(keyOf(shared)) ?? { entries: new Set(), found: [] }
    group.entries.add(first).add(second)
    group.found.push(shared)
    groups.set(keyOf(shared), group)
  }
  if (groups.size === 0) return []
  const contradictory = new Set(contradictionsOf(list).map(({ expected }) => expected.paper))
  return [...groups.values()].flatMap(({ entries, found }) => {
    const [first] = [...entries].filter((index) => !contradictory.has(index)).sort((a, b) => a - b)
    if (first === undefined) return []
    const title = list.papers[first]?.title ?? ''
    const others = found.filter(
      ({ paper }) =>
        paper !== first &&
        !contradictory.has(paper) &&
        !couldBeOneTitle(title, list.papers[paper]?.title ?? ''),
    )
    return others.length === 0 ? [] : [{ first, others }]
  })
}

/** Entries that name the same paper as an earlier one, each once, with an entry of the same section if there is one. */
export const repeatedEntries = perList((list: PaperList): readonly Repeat[] => {
  const best = new Map<number, Repeat>()
  for (const repeat of repeatsOf(list)) {
    if (!isUnderOneTitle(list, repeat) || areTwoPapers(list, repeat)) continue
    const known = best.get(repeat.second)
    if (known === undefined || (repeat.isInSameSection && !known.isInSameSection))
      best.set(repeat.second, repeat)
  }
  return [...best.values()]
})

/** Entries with the title of an earlier one, both with identifiers. */
export function namesakes(list: PaperList): Repeat[] {
  return repeatsOf(list).filter(({ shared }) => shared === 'title')
}

/** Each entry with the first one before it that shares something with it, one in its own section if there is one. */
const repeatsOf = perList((list: PaperList): readonly Repeat[] => {
  const firsts = new Map<string, number>()
  const found: Repeat[] = []
  for (const second of entriesThatMayShare(list, identifiersOf(list))) {
    const sections = sectionsOf(list.papers[second] as Paper, list)
    const known = new Set<string>()
    for (const { key, shared } of marksOf(list, second)) {
      if (known.has(key)) continue
      known.add(key)
      const keysInSections = (sections.length === 0 ? [''] : sections).map((section) => `${section}\n${key}`)
      const firstInSection = keysInSections
        .map((name) => firsts.get(name))
        .find((index) => index !== undefined)
      const first = firstInSection ?? firsts.get(key)
      if (first !== undefined)
        found.push({ first, second, shared, isInSameSection: first === firstInSection })
      for (const name of [key, ...keysInSections]) firsts.set(name, firsts.get(name) ?? second)
    }
  }
  return found
})

/**
 * The entries that share anything with another, in order, and few others: only they have to be looked at closely.
 * What they could share is compared by hashes, so that no text has to be made.
 */
function entriesThatMayShare(
  { papers }: PaperList,
  identifiers: readonly (readonly FoundIdentifier[])[],
): number[] {
  const buckets = createBuckets(identifiers.reduce((sum, { length }) => sum + length + 1, 0))
  const sharing = new Set<number>()
  const note = (index: number, hash: number) => {
    const first = buckets.last(hash)
    if (first === 0) buckets.add(hash, index)
    else if (buckets.valueOf(first) !== index) sharing.add(buckets.valueOf(first)).add(index)
  }
  for (let index = 0; index < papers.length; index++) {
    const { title, url } = papers[index] as Paper
    const own = identifiers[index] as readonly FoundIdentifier[]
    for (let at = 0; at < own.length; at++) note(index, hashOf((own[at] as FoundIdentifier).id))
    if (own.length > 0) note(index, hashOfLetters(title))
    else if (url !== '') note(index, hashOf(url))
  }
  return [...sharing].sort((a, b) => a - b)
}

/** The same for titles that have the same key. */
function hashOfLetters(title: string): number {
  if (!isPlain(title)) return hashOf(titleKey(title))
  let hash = 0
  for (let at = 0; at < title.length; at++) {
    const letter = letterAt(title, at)
    if (letter !== 0) hash = nextHash(hash, letter)
  }
  return hash
}

/** With fewer words a title is no evidence: several companies have a `System Card`. */
const ENOUGH_WORDS = /\S\s+\S+\s+\S/

/** What an entry can share with others, and under what key it compares. */
interface Mark {
  key: string
  shared: Shared
}

function marksOf(list: PaperList, index: number): Mark[] {
  const { title, url } = list.papers[index] as Paper
  const identifiers = identifiersOf(list)[index] ?? []
  if (identifiers.length === 0) return url === '' ? [] : [{ key: `link:${url}`, shared: 'link' }]
  const marks: Mark[] = identifiers.map((shared) => ({ key: keyOf(shared), shared }))
  if (ENOUGH_WORDS.test(title)) marks.push({ key: `title:${titleKey(title)}`, shared: 'title' })
  return marks
}

function isUnderOneTitle({ papers }: PaperList, { first, second, shared }: Repeat): boolean {
  return shared === 'title' || couldBeOneTitle(papers[first]?.title ?? '', papers[second]?.title ?? '')
}

/** Whether the two have different identifiers of one scheme. */
function areTwoPapers(list: PaperList, { first, second }: Repeat): boolean {
  const identifiers = identifiersOf(list)
  return SCHEMES.some((scheme) => {
    const a = publicationIds(identifiers[first] ?? [], scheme)
    const b = publicationIds(identifiers[second] ?? [], scheme)
    return a.length > 0 && b.length > 0 && !a.some((id) => b.includes(id))
  })
}

function publicationIds(identifiers: readonly Identifier[], scheme: Scheme): string[] {
  const ids = identifiers.filter((identifier) => identifier.scheme === scheme).map(({ id }) => id)
  return scheme === 'doi' ? ids.filter((doi) => !isPreprintDoi(doi)) : ids
}
