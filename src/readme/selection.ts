import type { Attribute } from '../block.ts'
import type { Paper, PaperList } from '../paper.ts'
import { sectionsOf } from '../sections.ts'

/** The attributes by which blocks choose papers. */
export const selection = {
  section: {
    summary: 'Only the papers of this section, by its id',
    valuesOf: (list) => (list.sections ?? []).map(({ id }) => id),
  },
  tag: {
    summary: 'Only the papers with this tag',
    valuesOf: (list) => list.tags ?? [...new Set(list.papers.flatMap(({ tags = [] }) => tags))],
  },
} satisfies Record<string, Attribute>

/** The papers that the attributes choose, as they stand in the list. */
export function select(list: PaperList, { section, tag }: Readonly<Record<string, string>>): Paper[] {
  return list.papers.filter(
    (paper) =>
      (section === undefined || sectionsOf(paper, list).includes(section)) &&
      (tag === undefined || paper.tags?.includes(tag)),
  )
}
