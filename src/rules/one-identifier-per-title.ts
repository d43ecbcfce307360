import { issuedIds } from '../identifier/arxiv-dates.ts'
import { pathOf } from '../identifier/identifiers.ts'
import { namesakes } from '../identifier/repeats.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

/** Papers by different people do have the same short title. */
const ENOUGH_WORDS = /^\S+\s+\S+\s+\S+\s+\S/

export default {
  summary: 'A title stands with one arXiv id',
  why: `One title with two ids is in half of all cases a link that was copied and not changed. The others are works that were posted
    twice and different papers of one name: accept those with \`ignore\` and say which.`,
  severity: 'warning',
  examples: [
    {
      bad: [{}, { title: 'Toy Models of Superposition' }],
      message:
        'Unexpected arXiv id `2104.08696`, expected `2209.10652` as under the same title before; one of the links may be wrong; if not, `ignore` this with a reason',
      good: [{}, {}],
    },
  ],
  *check(list) {
    const ids = issuedIds(list)
    const reported = new Set<string>()
    for (const { first, second } of namesakes(list)) {
      const [one, other] = [ids[first], ids[second]]
      if (!one || !other || one.id === other.id || reported.has(other.id)) continue
      if (!ENOUGH_WORDS.test(list.papers[second]?.title ?? '')) continue
      reported.add(other.id)
      yield {
        path: pathOf(other),
        message: `Unexpected arXiv id ${quote(other.id)}, expected ${quote(one.id)} as under the same title before; one of the links may be wrong; if not, \`ignore\` this with a reason`,
        related: [pathOf(one)],
      }
    }
  },
} satisfies Rule
