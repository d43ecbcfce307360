import { grouped } from '../grouped.ts'
import { leastMoved, outOfOrder } from '../out-of-order.ts'
import type { Paper, PaperList } from '../paper.ts'
import { orderIn, sectionsOf } from '../sections.ts'
import { type Merged, sideOf } from './merged.ts'
import type { Row } from './rows.ts'

/**
 * The rows of papers in the order that the merged list declares for their sections; each section keeps the places that it has in
 * the file. A paper that was out of order in a version that has it stays where it is. `fields` is what the list says of itself.
 */
export function inDeclaredOrder(
  rows: readonly Row[],
  fields: Merged,
  ours: PaperList,
  theirs: PaperList,
): readonly Row[] {
  const papers = rows.map(({ merged }) => (sideOf(merged, 'ours') ?? sideOf(merged, 'theirs')) as Paper)
  const list: PaperList = { ...(sideOf(fields, 'ours') as PaperList), papers }
  const [outInOurs, outInTheirs] = [indicesOutOfOrder(ours), indicesOutOfOrder(theirs)]
  const isOut = ({ ours: our, theirs: their }: Row) =>
    (our !== undefined && outInOurs.has(our)) || (their !== undefined && outInTheirs.has(their))
  const result = [...rows]
  for (const [section, indices] of indicesBySection(list)) {
    const placed = indices.filter((index) => !isOut(rows[index] as Row))
    const members = placed.map((index) => papers[index] as Paper)
    for (const [at, from] of leastMoved(members, orderIn(list, section)).entries())
      result[placed[at] as number] = rows[placed[from] as number] as Row
  }
  return result
}

/** The papers, by index, that would have to move for their sections to be in order. */
function indicesOutOfOrder(list: PaperList): Set<number> {
  const out = [...indicesBySection(list)].flatMap(([section, indices]) => {
    const members = indices.map((index) => list.papers[index] as Paper)
    return outOfOrder(members, orderIn(list, section)).map((at) => indices[at] as number)
  })
  return new Set(out)
}

/** The indices of the papers by the first section that they stand in. */
function indicesBySection(list: PaperList): Map<string, number[]> {
  return grouped(list.papers.keys(), (index) => sectionsOf(list.papers[index] as Paper, list)[0] ?? '')
}
