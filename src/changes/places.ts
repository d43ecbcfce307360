/** Which papers went to another place in their section, where they stand as the curator has put them. */

import type { Order, PaperList } from '../paper.ts'
import { sectionsOf } from '../sections.ts'
import { outOfSequence } from '../sequence.ts'
import type { Detail } from './change.ts'
import type { SectionTwins } from './sections.ts'
import type { Twins } from './twins.ts'

/** What stands for the section of papers that are in none. */
const NONE = ''

/**
 * The changes of place, by the index of the paper in `after`: as few papers as explain how the others stand. Only in sections
 * whose order was and is `listed`, and not of papers that came there from another.
 */
export function placeDetails(
  before: PaperList,
  after: PaperList,
  twins: Twins,
  sections: SectionTwins,
): Map<number, Detail> {
  const found = new Map<number, Detail>()
  const idBefore = new Map([...sections].map(([from, to]) => [to, from]))
  const sectionsBefore = papersBySection(before)
  const [orders, ordersBefore] = [ordersIn(after), ordersIn(before)]
  for (const [id, papers] of papersBySection(after)) {
    const old = idBefore.get(id) ?? id
    if (orderAt(id, orders, after) !== 'listed' || orderAt(old, ordersBefore, before) !== 'listed') continue
    const here = new Set(sectionsBefore.get(old))
    const staying = papers.filter((index) => here.has(twins[index] ?? -1))
    const positions = new Map(papers.map((index, at) => [index, at]))
    for (const at of outOfSequence(staying.map((index) => twins[index] as number))) {
      const index = staying[at] as number
      const previous = after.papers[papers[(positions.get(index) ?? 0) - 1] ?? -1]
      if (!found.has(index))
        found.set(index, { kind: 'moved', field: 'place', ...(previous && { after: previous.title }) })
    }
  }
  return found
}

function papersBySection(list: PaperList): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, paper] of list.papers.entries()) {
    for (const id of idsOf(sectionsOf(paper, list))) {
      const group = groups.get(id)
      if (group) group.push(index)
      else groups.set(id, [index])
    }
  }
  return groups
}

function idsOf(sections: readonly string[]): readonly string[] {
  return sections.length === 0 ? [NONE] : sections
}

function ordersIn({ sections = [] }: PaperList): ReadonlyMap<string, Order | undefined> {
  return new Map(sections.map(({ id, order }) => [id, order]))
}

function orderAt(
  id: string,
  orders: ReadonlyMap<string, Order | undefined>,
  { order = 'listed' }: PaperList,
): Order {
  return orders.get(id) ?? order
}
