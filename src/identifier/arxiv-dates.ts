import type { PartialDate } from '../date.ts'
import type { PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import { arxivMonth } from './arxiv.ts'
import { type FoundIdentifier, identifiersOf } from './identifiers.ts'

/** The arXiv id of a paper and when arXiv gave it out. */
export interface IssuedId extends FoundIdentifier {
  issued: PartialDate
}

/** Every arXiv id in a list. */
export const arxivIdsIn = perList((list: PaperList): readonly FoundIdentifier[] => {
  const found: FoundIdentifier[] = []
  const all = identifiersOf(list)
  for (let paper = 0; paper < all.length; paper++) {
    const own = all[paper] as readonly FoundIdentifier[]
    for (let at = 0; at < own.length; at++) {
      const identifier = own[at] as FoundIdentifier
      if (identifier.scheme === 'arxiv') found.push(identifier)
    }
  }
  return found
})

/** For each paper of a list, in order, its arXiv id; undefined when it has none, or several. */
export const issuedIds = perList((list: PaperList): readonly (IssuedId | undefined)[] => {
  const ids: (IssuedId | undefined)[] = new Array(list.papers.length).fill(undefined)
  const ambiguous = new Set<number>()
  for (const identifier of arxivIdsIn(list)) {
    const { scheme, id, paper, place } = identifier
    const known = ids[paper]
    if (known === undefined) ids[paper] = { scheme, id, paper, place, issued: arxivMonth(id) }
    else if (known.id !== id) ambiguous.add(paper)
  }
  for (const paper of ambiguous) ids[paper] = undefined
  return ids
})
