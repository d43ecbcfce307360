import { issuedIds } from '../identifier/arxiv-dates.ts'
import { foundElsewhere } from '../identifier/elsewhere.ts'
import { pathOf } from '../identifier/identifiers.ts'
import { namesakes } from '../identifier/repeats.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

/** Papers by different people do have the same short title. */
const ENOUGH_WORDS = /^\S+\s+\S+\s+\S+\s+\S/

/** Mistyped ids differ in so many digits at most: one, or two that changed places. */
const MOST_DIGITS = 2

export default {
  summary: 'A title stands with one arXiv id',
  why: `Where one title has two ids, and one of them is that of another title of the list, that link was copied and not changed;
    where they differ in a digit or two, one is mistyped. In half of the other cases one is wrong, too; the rest are works that were
    posted twice and different papers of one name, which an \`ignore\` tells once and for all.`,
  severity: 'warning',
  examples: [
    {
      bad: [{}, {}, { title: 'Toy Models of Superposition', url: 'https://arxiv.org/abs/2104.08696' }],
      message:
        'Unexpected arXiv id `2104.08696`, expected `2209.10652` as in the other entry of this title; `Knowledge Neurons in Pretrained Transformers` has it, too',
      good: [{}, {}],
    },
    {
      bad: [{}, { title: 'Toy Models of Superposition', url: 'https://arxiv.org/abs/2209.10625' }],
      message:
        'Unexpected arXiv id `2209.10625`, expected `2209.10652` as in the other entry of this title; one of them is mistyped',
      good: [{}],
    },
  ],
  *check(list) {
    const ids = issuedIds(list)
    const reported = new Set<string>()
    for (const { first, second } of namesakes(list)) {
      const [one, other] = [ids[first], ids[second]]
      if (!one || !other || one.id === other.id) continue
      if (!ENOUGH_WORDS.test(list.papers[second]?.title ?? '')) continue
      const [oneElsewhere, otherElsewhere] = [foundElsewhere(list, one), foundElsewhere(list, other)]
      const [wrong, right, elsewhere] = otherElsewhere
        ? [other, one, otherElsewhere]
        : oneElsewhere
          ? [one, other, oneElsewhere]
          : [other, one]
      if (reported.has(wrong.id)) continue
      reported.add(wrong.id)
      const reason = elsewhere
        ? `${quote(list.papers[elsewhere.paper]?.title ?? '')} has it, too`
        : isMistyped(one.id, other.id)
          ? 'one of them is mistyped'
          : 'look at both'
      yield {
        path: pathOf(wrong),
        message: `Unexpected arXiv id ${quote(wrong.id)}, expected ${quote(right.id)} as in the other entry of this title; ${reason}`,
        related: [pathOf(right), ...(elsewhere ? [pathOf(elsewhere)] : [])],
      }
    }
  },
} satisfies Rule

/** Whether two ids differ in so few digits that one of them is a slip. */
function isMistyped(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((digit, at) => digit !== b[at]).length <= MOST_DIGITS
}
