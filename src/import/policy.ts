/** What papers.json is to declare of a README that is imported: its sections and its habits. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { Habits } from '../entry/habits.ts'
import { isInOrder } from '../order.ts'
import type { Paper, PaperList, Section } from '../paper.ts'
import { OTHERS, paperAt } from './paper.ts'
import type { PlacedPart } from './template.ts'

/** The list of the papers that are printed, a section for each part. */
export function listFrom(document: MarkdownDocument, parts: readonly PlacedPart[]): PaperList {
  const known = new Map((document.list.sections ?? []).map((section) => [section.id, section]))
  const papers = parts.flatMap(({ section, papers }) =>
    papers.map((index) => paperAt(document, index, section)),
  )
  const sections = parts.map(({ section, papers }): Section => {
    const [first = 0] = papers
    const { title, order } = known.get(String(document.list.papers[first]?.section)) ?? { title: 'Papers' }
    const members = papers.map((index) => document.list.papers[index] as Paper)
    return { id: section, title, ...(order && isInOrder(members, order) && { order }) }
  })
  const rules = { ...document.list.rules, ...rulesFrom(document.habits, papers) }
  return {
    title: document.list.title,
    ...(sections.length > 0 && { sections }),
    ...(Object.keys(rules).length > 0 && { rules }),
    papers,
  }
}

/** What the list does otherwise by habit, it goes on doing. */
function rulesFrom(habits: Habits, papers: readonly Paper[]): NonNullable<PaperList['rules']> {
  const off = {
    'arxiv-link': !habits.linksToAbstracts,
    'author-name': papers.some(({ authors }) => authors?.includes(OTHERS)),
    'complete-entry': !(habits.hasLinks && habits.hasDates),
    'one-entry-per-paper': true,
    'title-full-stop': !habits.titlesWithoutStop,
    'venue-name':
      habits.venues.size > 0 && [...habits.venues.values()].some((shape) => !/^\S.* YYYY$/.test(shape)),
  }
  const names = Object.entries(off).filter(([, isOff]) => isOff)
  return Object.fromEntries(names.map(([name]) => [name, 'off' as const]))
}
