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
  const known = new WeakMap<Facts, WeakMap<Paper, { value: T }>>()
  return (list, index, facts) => {
    if (!knowsPapers(facts)) return nothing
    let papers = known.get(facts)
    if (papers === undefined) {
      papers = new WeakMap()
      known.set(facts, papers)
    }
    const paper = list.papers[index] as Paper
    let entry = papers.get(paper)
    if (entry === undefined) {
      entry = { value: derive(list, index, facts) }
      papers.set(paper, entry)
    }
    return entry.value
  }
}

const asked = new WeakMap<Facts, boolean>()

/** Whether anything is known about papers; without a lock nothing is, and rules on facts need not look at any. */
export function knowsPapers(facts: Facts): boolean {
  let answer = asked.get(facts)
  if (answer === undefined) {
    answer = Object.keys(facts.papers).length > 0
    asked.set(facts, answer)
  }
  return answer
}
