import type { Paper, PaperList } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { sectionsOf } from '../sections.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'Each declared section has papers',
  why: 'A heading with nothing under it looks like a mistake, and often is one: a section that was renamed in one place only.',
  severity: 'warning',
  examples: [
    {
      bad: {
        sections: [
          { id: 'features', title: 'Features' },
          { id: 'editing', title: 'Editing' },
        ],
        papers: [{ section: 'features' }],
      },
      message:
        'Unexpected section `editing` without papers, expected at least one; remove the section or put papers into it',
      good: { sections: [{ id: 'features', title: 'Features' }], papers: [{ section: 'features' }] },
    },
  ],
  *check(list) {
    if (list.sections === undefined) return
    const filled = filledSections(list, new Set(list.sections.map(({ id }) => id)))
    for (const [index, { id }] of list.sections.entries()) {
      if (filled.has(id)) continue
      yield {
        path: ['sections', index],
        message: `Unexpected section ${quote(id)} without papers, expected at least one; remove the section or put papers into it`,
      }
    }
  },
} satisfies Rule

/** Those of the declared sections that papers stand in; looked for until all are found. */
function filledSections(list: PaperList, declared: ReadonlySet<string>): ReadonlySet<string> {
  const filled = new Set<string>()
  for (let index = 0; index < list.papers.length && filled.size < declared.size; index++) {
    for (const id of sectionsOf(list.papers[index] as Paper, list)) if (declared.has(id)) filled.add(id)
  }
  return filled
}
