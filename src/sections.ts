import type { Order, Paper, PaperList } from './paper.ts'
import { perList } from './per-list.ts'

/**
 * The ids of the sections that a paper stands in. One that names none stands in the only section,
 * where the list declares just one; else in none.
 */
export function sectionsOf(paper: Paper, list: PaperList): readonly string[] {
  const { section } = paper
  if (section !== undefined) return typeof section === 'string' ? [section] : section
  return onlySection(list)
}

const onlySection = perList(({ sections = [] }): readonly string[] =>
  sections.length === 1 ? sections.map(({ id }) => id) : [],
)

/** How the papers of a section follow each other: as it declares, else as the list does. */
export function orderIn({ order = 'listed', sections = [] }: PaperList, id: string): Order {
  return sections.find((section) => section.id === id)?.order ?? order
}
