/** Entries that name a paper which an earlier entry has named: several rules ask, and it is answered once. */

import { isPreprintDoi } from './doi.ts'
import {
  type FoundIdentifier,
  type Identifier,
  identifiersOf,
  keyOf,
  SCHEMES,
  type Scheme,
} from './identifiers.ts'
import { couldBeOneTitle } from './one-title.ts'
import type { Paper, PaperList } from './paper.ts'
import { perList } from './per-list.ts'
import { hashOf, slotOf } from './rolling-hash.ts'
import { sectionsOf } from './sections.ts'
import { titleKey } from './title.ts'

/** What entries share: an identifier as the later one has it, the title of two that have other identifiers, or the link of two that have none. */
export type Shared = FoundIdentifier | 'title' | 'link'

/** Two entries, by index, that share something. */
export interface Repeat {
  first: number
  second: number
  shared: Shared
  isInSameSection: boolean
}

/** Entries with an identifier that an earlier entry has under a clearly different title. */
export function retitledEntries(list: PaperList): Repeat[] {
  return repeatsOf(list).filter(
    (repeat) => typeof repeat.shared === 'object' && !isUnderOneTitle(list, repeat),
  )
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
  for (const second of entriesThatMayShare(list)) {
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

/** The entries that share anything with another, in order, and few others: only they have to be looked at closely. */
function entriesThatMayShare(list: PaperList): number[] {
  const bits = Math.min(24, Math.ceil(Math.log2(16 * list.papers.length + 1)))
  const firsts = new Int32Array(2 ** bits).fill(-1)
  const sharing = new Set<number>()
  for (const index of list.papers.keys()) {
    for (const { key } of marksOf(list, index)) {
      const slot = slotOf(hashOf(key), bits)
      const first = firsts[slot] as number
      if (first === -1) firsts[slot] = index
      else if (first !== index) sharing.add(first).add(index)
    }
  }
  return [...sharing].sort((a, b) => a - b)
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
  if (identifiers.length === 0) return [{ key: `link:${url}`, shared: 'link' }]
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
