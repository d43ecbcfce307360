import type { Paper, PaperList } from './paper.ts'

/**
 * The ids of the sections that a paper stands in. One that names none stands in the only section,
 * where the list declares just one; else in none.
 */
export function sectionsOf(paper: Paper, list: PaperList): readonly string[] {
  if (paper.section !== undefined) return typeof paper.section === 'string' ? [paper.section] : paper.section
  return list.sections?.length === 1 ? list.sections.map(({ id }) => id) : []
}
