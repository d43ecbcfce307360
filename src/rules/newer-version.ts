import { daysBetween } from '../date.ts'
import { identifiersOf, keyOf, pathOf } from '../identifier/identifiers.ts'
import { factsOf } from '../publication/facts-of.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

/** So many days it is news. */
const NEWS = 30

export default {
  summary: 'arXiv has no version that is newer than the one the list last saw',
  why: `With a new version come a new title, other authors, a venue or a withdrawal. For ${NEWS} days the list is told, so that
    somebody may look.`,
  severity: 'info',
  examples: [
    {
      bad: [{}],
      message:
        'Unexpected version 3 of arXiv:2209.10652 of `2026-11-18`, expected version 2 as the list last saw; see what is new in it',
      good: [{ url: 'https://arxiv.org/abs/2104.08696', date: '2021-04' }],
      facts: factsOf({
        'arxiv:2209.10652': {
          arxiv: [
            {
              title: 'Toy Models of Superposition',
              date: '2022-09-21',
              version: 3,
              lastSeen: 2,
              updated: '2026-11-18',
            },
          ],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (const identifiers of identifiersOf(list)) {
      for (const identifier of identifiers) {
        const answer = facts.papers[keyOf(identifier)]?.arxiv
        const [record] = answer?.records ?? []
        if (answer === undefined || record?.version === undefined || record.lastSeen === undefined) continue
        if (record.lastSeen >= record.version || daysBetween(answer.since, facts.today) > NEWS) continue
        const of = record.updated ? ` of ${quote(record.updated)}` : ''
        yield {
          path: pathOf(identifier),
          message: `Unexpected version ${record.version} of arXiv:${identifier.id}${of}, expected version ${record.lastSeen} as the list last saw; see what is new in it`,
        }
      }
    }
  },
} satisfies Rule
