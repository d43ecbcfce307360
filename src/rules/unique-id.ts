import type { Path } from '../document.ts'
import type { Problem, Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'No two papers and no two sections have the same id',
  why: `An id is what links, keys of the bibliography and blocks of the README call a paper or a section by. Some of them do not tell
    upper from lower case, so \`Gurnee2023\` and \`gurnee2023\` are one id.`,
  severity: 'error',
  examples: [
    {
      bad: [{ id: 'gurnee2023' }, { id: 'Gurnee2023' }],
      message:
        'Unexpected second id `Gurnee2023`, expected one of its own; `Toy Models of Superposition` has it already',
      good: [{ id: 'gurnee2023' }, { id: 'gurnee2023-haystack' }],
    },
    {
      bad: {
        sections: [
          { id: 'theory', title: 'Theory' },
          { id: 'theory', title: 'More theory' },
        ],
        papers: [{ section: 'theory' }],
      },
      message: 'Unexpected second id `theory`, expected one of its own; `Theory` has it already',
      good: { sections: [{ id: 'theory', title: 'Theory' }], papers: [{ section: 'theory' }] },
    },
  ],
  *check({ papers, sections = [] }) {
    yield* repeatedIds('sections', sections)
    yield* repeatedIds('papers', papers)
  },
} satisfies Rule

function* repeatedIds(name: string, items: readonly { id?: string; title: string }[]): Generator<Problem> {
  const firsts = new Map<string, number>()
  for (let index = 0; index < items.length; index++) {
    const id = items[index]?.id
    if (id === undefined) continue
    const key = id.toLowerCase()
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, index)
      continue
    }
    const path: Path = [name, index, 'id']
    yield {
      path,
      message: `Unexpected second id ${quote(id)}, expected one of its own; ${quote(items[first]?.title ?? '')} has it already`,
      related: [[name, first, 'id']],
    }
  }
}
