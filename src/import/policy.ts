/** What papers.json is to declare of a README that is imported: its sections and its habits. */

import type { Document } from '../document.ts'
import { readJsonDocument } from '../documents/json.ts'
import type { MarkdownDocument } from '../documents/markdown.ts'
import { noFacts } from '../facts.ts'
import { formatList } from '../layout.ts'
import { lint } from '../lint.ts'
import { isInOrder } from '../order.ts'
import type { Paper, PaperList, Section } from '../paper.ts'
import { rules } from '../rules/index.ts'
import { paperAt } from './paper.ts'
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
  const { rules } = document.list
  return {
    title: document.list.title,
    ...(sections.length > 0 && { sections }),
    ...(rules && { rules }),
    papers,
  }
}

/** Rules that are about how a list writes things, which it may do otherwise throughout. */
const OF_HABIT = [
  'arxiv-link',
  'author-name',
  'canonical-url',
  'complete-entry',
  'date-form',
  'no-latex',
  'one-entry-per-paper',
  'title-full-stop',
  'venue-is-a-venue',
  'venue-name',
]

/** The list with the rules off that find more in it than in the README: what that does by habit, the list goes on doing. */
export function withHabits(document: MarkdownDocument, list: PaperList): PaperList {
  const before = countsOf(document)
  const after = countsOf(readJsonDocument('papers.json', Buffer.from(formatList(list))))
  const off = OF_HABIT.filter((rule) => (after.get(rule) ?? 0) > (before.get(rule) ?? 0))
  if (off.length === 0) return list
  const { title, sections, rules: own, ...rest } = list
  const all = { ...own, ...Object.fromEntries(off.map((rule) => [rule, 'off' as const])) }
  return { title, ...(sections && { sections }), rules: all, ...rest }
}

/** How often each rule finds something; on no day is a date in the future. */
function countsOf(document: Document): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of lint(document, rules, noFacts('9999-12-31')).findings)
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
