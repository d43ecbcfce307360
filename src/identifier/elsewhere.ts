/** Where else an identifier stands: a link that was copied from another entry still has the id of that. */

import type { PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import { couldBeOneTitle } from '../title/one-title.ts'
import { type FoundIdentifier, identifiersOf, keyOf } from './identifiers.ts'

/** So many entries with one identifier are looked at. */
const MOST = 50

/** The same identifier under a clearly different title; undefined when there is none. */
export function foundElsewhere(list: PaperList, identifier: FoundIdentifier): FoundIdentifier | undefined {
  const own = list.papers[identifier.paper]?.title ?? ''
  const others = byKey(list).get(keyOf(identifier)) ?? []
  return others
    .slice(0, MOST)
    .find(({ paper }) => paper !== identifier.paper && !couldBeOneTitle(own, list.papers[paper]?.title ?? ''))
}

const byKey = perList((list: PaperList): ReadonlyMap<string, readonly FoundIdentifier[]> => {
  const found = new Map<string, FoundIdentifier[]>()
  for (const identifiers of identifiersOf(list)) {
    for (const identifier of identifiers) {
      const key = keyOf(identifier)
      const others = found.get(key)
      if (others) others.push(identifier)
      else found.set(key, [identifier])
    }
  }
  return found
})
