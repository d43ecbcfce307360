import { identifiersOf, keyOf } from '../identifier/identifiers.ts'
import type { Paper, PaperList } from '../paper.ts'
import { sectionsOf } from '../sections.ts'
import { fold } from '../text/fold.ts'
import { titleKey } from '../title/title.ts'
import { comparable } from './comparable.ts'

/** What papers are known by: two that have a key in common are one. */
export type KeysOf = (list: PaperList, index: number) => readonly string[]

const exactly: KeysOf = (list, index) => [JSON.stringify(list.papers[index])]
const ids: KeysOf = (list, index) => some(paperAt(list, index).id)
const addresses: KeysOf = (list, index) => {
  const identifiers = identifiersOf(list)[index] ?? []
  return [...identifiers.map(keyOf), ...some(paperAt(list, index).url)]
}
const titles: KeysOf = (list, index) => some(titleKey(paperAt(list, index).title))
const longTitles: KeysOf = (list, index) => (isTelling(paperAt(list, index).title) ? titles(list, index) : [])
const sections: KeysOf = (list, index) => [comparable(sectionsOf(paperAt(list, index), list))]
const dates: KeysOf = (list, index) => some(paperAt(list, index).date)
const links: KeysOf = (list, index) => Object.values(paperAt(list, index).links ?? {})
const authors: KeysOf = (list, index) => {
  const { authors = [] } = paperAt(list, index)
  return authors.length > 1 ? [comparable(authors.map(fold))] : []
}

/** From the surest to the least sure. One title under one address is surer than either alone. */
export const PASSES: readonly KeysOf[] = [
  exactly,
  ids,
  both(both(addresses, titles), sections),
  both(addresses, titles),
  longTitles,
  addresses,
]
/** What those go by that are left when titles that are alike have been looked at. */
export const LAST_PASSES: readonly KeysOf[] = [both(links, dates), both(authors, dates)]

/** With fewer words a title is no evidence by itself: several companies have a `System Card`. */
const ENOUGH_WORDS = /\S\s+\S+\s+\S/

/** Whether a title is long enough to tell a paper from others. */
export function isTelling(title: string): boolean {
  return ENOUGH_WORDS.test(title)
}

/** The paper with that index. */
export function paperAt(list: PaperList, index: number): Paper {
  return list.papers[index] as Paper
}

function some(key: string | undefined): string[] {
  return key ? [key] : []
}

function both(first: KeysOf, second: KeysOf): KeysOf {
  return (list, index) => {
    const others = second(list, index)
    return first(list, index).flatMap((key) => others.map((other) => comparable([key, other])))
  }
}
