import { arxivMonth } from './arxiv.ts'
import type { PartialDate } from './date.ts'
import { type FoundIdentifier, identifiersOf } from './identifiers.ts'
import type { PaperList } from './paper.ts'
import { perList } from './per-list.ts'

/** The arXiv id of a paper and when arXiv gave it out. */
export interface IssuedId extends FoundIdentifier {
  issued: PartialDate
}

/** Every arXiv id in a list. */
export function* arxivIdsIn(list: PaperList): Generator<FoundIdentifier> {
  for (const identifiers of identifiersOf(list)) {
    for (const identifier of identifiers) if (identifier.scheme === 'arxiv') yield identifier
  }
}

/** For each paper of a list, in order, its arXiv id; undefined when it has none, or several. */
export const issuedIds = perList((list: PaperList): readonly (IssuedId | undefined)[] =>
  identifiersOf(list).map(issuedId),
)

function issuedId(identifiers: readonly FoundIdentifier[]): IssuedId | undefined {
  let only: FoundIdentifier | undefined
  for (const identifier of identifiers) {
    if (identifier.scheme !== 'arxiv') continue
    if (only !== undefined && only.id !== identifier.id) return undefined
    only ??= identifier
  }
  return only && { scheme: 'arxiv', id: only.id, path: only.path, issued: arxivMonth(only.id) }
}
