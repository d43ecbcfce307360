/** Whether a paper is in the list already. */

import { identifiersOf, keyOf } from '../identifier/identifiers.ts'
import { repeatedEntries } from '../identifier/repeats.ts'
import { canonicalUrl } from '../link/canonical-url.ts'
import type { Paper, PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import { titlePairsOf } from '../title/title-pairs.ts'

/** The entry, by index, that names the paper of that key, or has that address. */
export function entryNaming(list: PaperList, keyOrUrl: string): number | undefined {
  return byName(list).get(nameOf(keyOrUrl))
}

/**
 * The entry, by index, that is this paper, and by what: an identifier in `keys` or in the paper itself, its address, or its title, be it
 * with a typo or without its subtitle.
 */
export function entryLike(
  list: PaperList,
  paper: Paper,
  keys: readonly string[],
): { index: number; by: 'name' | 'title' } | undefined {
  const own = identifiersOf({ title: '', papers: [paper] })[0] ?? []
  for (const name of [...keys, ...own.map(keyOf), paper.url]) {
    const index = name === '' ? undefined : entryNaming(list, name)
    if (index !== undefined) return { index, by: 'name' }
  }
  const last = list.papers.length
  const longer = { ...list, papers: [...list.papers, paper] }
  const pair =
    repeatedEntries(longer).find(({ second }) => second === last) ??
    titlePairsOf(longer).find(({ first, second }) => first === last || second === last)
  return pair && { index: pair.first === last ? pair.second : pair.first, by: 'title' }
}

/** The first entry of each identifier and of each address. */
const byName = perList((list: PaperList): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const add = (name: string, index: number) => {
    if (!found.has(name)) found.set(name, index)
  }
  identifiersOf(list).forEach((own, index) => {
    for (const identifier of own) add(keyOf(identifier), index)
  })
  list.papers.forEach(({ url }, index) => {
    if (url !== '') add(nameOf(url), index)
  })
  return found
})

/** An address in the form in which it compares; a key as it is. */
function nameOf(keyOrUrl: string): string {
  if (!/^https?:/i.test(keyOrUrl)) return keyOrUrl
  const url = canonicalUrl(keyOrUrl)?.url ?? keyOrUrl
  return url.replace(/^https?:\/\/(?:www\.)?/i, 'web:').replace(/\/$/, '')
}
