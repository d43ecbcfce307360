/** Entries that contradict themselves: their links lead to two papers. */

import type { PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import { isPreprintDoi } from './doi.ts'
import { foundElsewhere } from './elsewhere.ts'
import { type FoundIdentifier, type Identifier, identifiersOf } from './identifiers.ts'

/** Two identifiers of one entry, of which at most one is right. */
export interface Contradiction {
  expected: FoundIdentifier
  unexpected: FoundIdentifier
  /** Where the unexpected one stands under another title. */
  elsewhere: FoundIdentifier | undefined
}

/** The contradictions of a list. Of two identifiers the one that stands under another title, too, is the unexpected one. */
export const contradictionsOf = perList((list: PaperList): readonly Contradiction[] => {
  const found: Contradiction[] = []
  for (const identifiers of identifiersOf(list)) {
    if (identifiers.length < 2) continue
    const firsts = new Map<string, FoundIdentifier>()
    for (const identifier of identifiers) {
      if (!isOfOnePaper(identifier)) continue
      const first = firsts.get(identifier.scheme)
      if (first === undefined) firsts.set(identifier.scheme, identifier)
      else if (first.id !== identifier.id) found.push(contradiction(list, first, identifier))
    }
  }
  return found
})

function contradiction(list: PaperList, first: FoundIdentifier, second: FoundIdentifier): Contradiction {
  const [isFirstElsewhere, elsewhere] = [foundElsewhere(list, first), foundElsewhere(list, second)]
  return isFirstElsewhere && !elsewhere
    ? { expected: second, unexpected: first, elsewhere: isFirstElsewhere }
    : { expected: first, unexpected: second, elsewhere: isFirstElsewhere ? undefined : elsewhere }
}

/** Papers have one identifier of each kind, but those that were submitted or archived several times. */
function isOfOnePaper({ scheme, id }: Identifier): boolean {
  return scheme !== 'openreview' && !(scheme === 'doi' && isPreprintDoi(id))
}
