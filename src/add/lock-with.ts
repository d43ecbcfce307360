import type { Facts } from '../facts.ts'
import type { Lock } from '../lock/lock.ts'
import type { Paper } from '../paper.ts'
import { keysAbout } from '../verify/wishes.ts'

/** The lock with what `facts` know of papers that are added; undefined when that is nothing. */
export function lockWith(papers: Paper[], facts: Facts, lock: Lock): Lock | undefined {
  const keys = keysAbout({ title: '', papers }, facts)
  const learnt = Object.entries(facts.papers).filter(([key]) => keys.has(key))
  if (learnt.length === 0) return undefined
  return { ...lock, papers: { ...lock.papers, ...Object.fromEntries(learnt) } }
}
