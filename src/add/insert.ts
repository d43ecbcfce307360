/** Where new papers belong in a list. */

import type { Insertion } from '../json/insert.ts'
import { comparison, isInOrder } from '../order.ts'
import { outOfOrder } from '../out-of-order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import { orderIn, sectionsOf } from '../sections.ts'

/** A row of the list to be: a paper and its present index, if it has one. */
interface Row {
  paper: Paper
  index?: number
}

/** Dates of so many papers show an order that the list does not declare. */
const ENOUGH_TO_SHOW = 3

/**
 * Before which of the present papers each new one belongs: by the order of the first section that it names, behind those that are equal. The
 * papers that break the order are passed over. Where a section is in no order, new ones come last; one without papers begins
 * behind those of the sections before it.
 */
export function insertionsInto(list: PaperList, papers: readonly Paper[]): Insertion[] {
  const rows: Row[] = list.papers.map((paper, index) => ({ paper, index }))
  for (const paper of papers) rows.splice(placeFor(paper, rows, list), 0, { paper })
  let at = 0
  const insertions: Insertion[] = []
  for (const { paper, index } of rows) {
    if (index === undefined) insertions.push({ at, value: paper })
    else at = index + 1
  }
  return insertions
}

function placeFor(paper: Paper, rows: readonly Row[], list: PaperList): number {
  const section = sectionOf(paper, list)
  const members = [...rows.keys()].filter((at) => sectionOf((rows[at] as Row).paper, list) === section)
  const present = members.map((at) => (rows[at] as Row).paper)
  const last = members.at(-1)
  if (last === undefined) return placeForFirst(section, rows, list)
  const order = orderShown(orderIn(list, section), present)
  if (order === 'listed') return last + 1
  const compare = comparison(order)
  const moving = new Set(outOfOrder(present, order))
  const next = present.findIndex(
    (other, index) =>
      !moving.has(index) && (order === 'title' || other.date !== '') && compare(other, paper) > 0,
  )
  return next < 0 ? last + 1 : (members[next] as number)
}

/** Behind the last paper of the sections that come before it. */
function placeForFirst(section: string, rows: readonly Row[], list: PaperList): number {
  const ids = (list.sections ?? []).map(({ id }) => id)
  const before = new Set(ids.slice(0, ids.indexOf(section)))
  return rows.findLastIndex(({ paper }) => before.has(sectionOf(paper, list))) + 1
}

/** The order declared, or one by date that the papers are in all the same. */
function orderShown(declared: Order, papers: readonly Paper[]): Order {
  const dates = new Set(papers.map(({ date }) => date))
  if (declared !== 'listed' || dates.size < ENOUGH_TO_SHOW) return declared
  return (['newest', 'oldest'] as const).find((order) => isInOrder(papers, order)) ?? declared
}

function sectionOf(paper: Paper, list: PaperList): string {
  return sectionsOf(paper, list)[0] ?? ''
}
