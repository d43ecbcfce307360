import { addressesOf } from '../check-links/settled.ts'
import type { Facts } from '../facts.ts'
import { identifiersOf, keyOf } from '../identifier/identifiers.ts'
import type { PaperList } from '../paper.ts'

/** How many facts about a list are not known. */
export interface Missing {
  /** Identifiers that nobody was asked about. */
  identifiers: number
  /** Addresses that were not asked. */
  links: number
}

/** How many of the identifiers and addresses of a list there are no facts about. */
export function missingFacts(list: PaperList, { papers, links }: Facts): Missing {
  const keys = new Set(identifiersOf(list).flatMap((identifiers) => identifiers.map(keyOf)))
  return {
    identifiers: countMissing(keys, papers),
    links: countMissing(addressesOf(list), links),
  }
}

function countMissing(keys: Iterable<string>, known: Readonly<Record<string, unknown>>): number {
  let count = 0
  for (const key of keys) if (!Object.hasOwn(known, key)) count++
  return count
}
