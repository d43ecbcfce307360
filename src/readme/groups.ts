import { compareText } from '../order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import { sectionsOf } from '../sections.ts'

/** What papers can be put together by: the values of the attribute `group`. */
export const GROUPINGS = ['year', 'section', 'venue', 'none'] as const

export type Grouping = (typeof GROUPINGS)[number]

type Titled = Exclude<Grouping, 'none'>

/** Papers under one heading; without a title, those that belong under none. */
interface Group {
  title: string | undefined
  papers: readonly Paper[]
}

/**
 * The papers in groups, each in the order given. Those that belong under no heading come first; then sections as the list
 * declares them, venues by name, years from the last to the first unless `order` is `oldest`.
 */
export function groupsOf(
  papers: readonly Paper[],
  grouping: Grouping,
  order: Order,
  list: PaperList,
): Group[] {
  if (grouping === 'none') return papers.length === 0 ? [] : [{ title: undefined, papers }]
  const groups = new Map<string | undefined, Paper[]>([[undefined, []]])
  for (const title of titlesInOrder(papers, grouping, order, list)) groups.set(title, [])
  for (const paper of papers) {
    const titles = titlesOf(paper, grouping, list)
    for (const title of titles.length === 0 ? [undefined] : titles) groups.get(title)?.push(paper)
  }
  return [...groups].map(([title, papers]) => ({ title, papers })).filter(({ papers }) => papers.length > 0)
}

function titlesInOrder(papers: readonly Paper[], grouping: Titled, order: Order, list: PaperList): string[] {
  if (grouping === 'section') return (list.sections ?? []).map(({ title }) => title)
  const titles = [...new Set(papers.flatMap((paper) => titlesOf(paper, grouping, list)))].sort(compareText)
  return grouping === 'year' && order !== 'oldest' ? titles.reverse() : titles
}

function titlesOf(paper: Paper, grouping: Titled, list: PaperList): string[] {
  if (grouping === 'year') return paper.date === '' ? [] : [paper.date.slice(0, 4)]
  if (grouping === 'venue') return paper.venue ? [paper.venue] : []
  const ids = sectionsOf(paper, list)
  return (list.sections ?? []).filter(({ id }) => ids.includes(id)).map(({ title }) => title)
}
