import { addressesOf } from '../check-links/settled.ts'
import type { Lock } from '../lock/lock.ts'
import type { PaperList } from '../paper.ts'
import { keysAbout } from './wishes.ts'

/** The lock without what is about no paper and no link of the list. */
export function pruned(list: PaperList, { papers, links }: Lock, today: string): Lock {
  return {
    papers: those(papers, keysAbout(list, { today, papers, links })),
    links: those(links, new Set(addressesOf(list))),
  }
}

function those<T>(values: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)))
}
