import type { PaperList } from '../paper.ts'

/** The papers, by index, that are not in the list as it was before: new ones and those of which anything changed. */
export function changedPapers(list: PaperList, before: PaperList | undefined): ReadonlySet<number> {
  const known = new Set(before?.papers.map((paper) => JSON.stringify(paper)))
  const changed = new Set<number>()
  list.papers.forEach((paper, index) => {
    if (!known.has(JSON.stringify(paper))) changed.add(index)
  })
  return changed
}
