import type { Path } from '../document.ts'
import type { Paper } from '../paper.ts'
import type { Problem, Rule } from '../rule.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote, visible } from '../text/quote.ts'

const SECTIONS = [
  { id: 'features', title: 'Features' },
  { id: 'editing', title: 'Editing' },
]

export default {
  summary: 'Each paper stands in sections that the list declares',
  why: `A paper whose section nobody declares is in the file but in no part of the README. Where the list
    declares just one section, papers need not name it.`,
  severity: 'error',
  examples: [
    {
      bad: { sections: SECTIONS, papers: [{ section: 'feature' }, { section: 'editing' }] },
      message: 'Unexpected section `feature`, did you mean `features`?',
      good: { sections: SECTIONS, papers: [{ section: 'features' }, { section: 'editing' }] },
    },
    {
      bad: { sections: SECTIONS, papers: [{ section: 'features' }, { section: 'editing' }, {}] },
      message: 'Unexpected paper without `section`, expected one of `features`, `editing`',
      good: {
        sections: SECTIONS,
        papers: [{ section: 'features' }, { section: 'editing' }, { section: 'editing' }],
      },
    },
    {
      bad: [{ section: 'surveys' }],
      message:
        'Unexpected section `surveys`, expected it to be declared: `"sections": [{ "id": "surveys", "title": "..." }]`',
      good: { sections: [{ id: 'surveys', title: 'Surveys' }], papers: [{ section: 'surveys' }] },
    },
  ],
  *check({ sections = [], papers }) {
    const ids = new Set(sections.map(({ id }) => id))
    for (let index = 0; index < papers.length; index++) {
      const { section } = papers[index] as Paper
      if (section === undefined) {
        if (ids.size < 2) continue
        yield {
          path: ['papers', index],
          message: `Unexpected paper without \`section\`, expected one of ${namesOf(ids)}`,
        }
        continue
      }
      const path = ['papers', index, 'section']
      if (typeof section === 'string') {
        if (!ids.has(section)) yield problem(section, path, ids)
        continue
      }
      for (const [at, id] of section.entries()) if (!ids.has(id)) yield problem(id, [...path, at], ids)
    }
  },
} satisfies Rule

function problem(id: string, path: Path, ids: ReadonlySet<string>): Problem {
  const expected =
    ids.size === 0
      ? `, expected it to be declared: \`"sections": [{ "id": "${visible(id)}", "title": "..." }]\``
      : didYouMean(id, ids) || `, expected one of ${namesOf(ids)}`
  return { path, message: `Unexpected section ${quote(id)}${expected}` }
}

function namesOf(ids: ReadonlySet<string>): string {
  return [...ids].map(quote).join(', ')
}
