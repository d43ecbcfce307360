import type { Facts } from '../facts.ts'
import type { Paper, PaperList } from '../paper.ts'

/**
 * `derive`, remembered for each paper and facts: several rules want the same. Neither lists nor facts are changed in place.
 * Where no facts about papers are known it is `nothing`.
 */
export function perPaper<T>(
  nothing: T,
  derive: (list: PaperList, index: number, facts: Facts) => T,
): (list: PaperList, index: number, facts: Facts) => T {
  const known = new WeakMap<Facts, WeakMap<Paper, { value: T }> | undefined>()
  return (list, index, facts) => {
    if (!known.has(facts))
      known.set(facts, Object.keys(facts.papers).length === 0 ? undefined : new WeakMap())
    const papers = known.get(facts)
    if (papers === undefined) return nothing
    const paper = list.papers[index] as Paper
    let entry = papers.get(paper)
    if (entry === undefined) {
      entry = { value: derive(list, index, facts) }
      papers.set(paper, entry)
    }
    return entry.value
  }
}
