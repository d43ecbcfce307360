import { arxivMonth } from './arxiv.ts'
import type { PartialDate } from './date.ts'
import type { Path } from './document.ts'
import { identifiersOf } from './identifiers.ts'
import type { PaperList } from './paper.ts'
import { perList } from './per-list.ts'

/** The arXiv id of a paper and when arXiv gave it out. */
export interface IssuedId {
  id: string
  path: Path
  issued: PartialDate
}

/** For each paper of a list, in order, its arXiv id; undefined when it has none, or several. */
export const issuedIds = perList((list: PaperList): readonly (IssuedId | undefined)[] =>
  identifiersOf(list).map((identifiers) => {
    const [first, ...others] = identifiers.filter(({ scheme }) => scheme === 'arxiv')
    if (first === undefined || others.some(({ id }) => id !== first.id)) return undefined
    return { id: first.id, path: first.path, issued: arxivMonth(first.id) }
  }),
)
