import { distance } from 'fastest-levenshtein'
import type { Path } from '../document.ts'
import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'No tag is used once while another that is nearly the same is used more often',
  why: 'That is how a slip of the keyboard makes a tag of its own, with one paper in it that nobody finds.',
  severity: 'warning',
  examples: [
    {
      bad: [{ tags: ['superposition'] }, { tags: ['superposition'] }, { tags: ['superpositon'] }],
      message:
        'Unexpected tag `superpositon` on one paper only, expected `superposition`, which 2 papers have',
      good: [{ tags: ['superposition'] }, { tags: ['superposition'] }, { tags: ['superposition'] }],
    },
    {
      bad: [
        { tags: ['knowledge neurons'] },
        { tags: ['knowledge neurons'] },
        { tags: ['Knowledge-Neurons'] },
      ],
      message:
        'Unexpected tag `Knowledge-Neurons` on one paper only, expected `knowledge neurons`, which 2 papers have',
      good: [
        { tags: ['knowledge neurons'] },
        { tags: ['knowledge neurons'] },
        { tags: ['knowledge neurons'] },
      ],
    },
  ],
  *check({ tags: declared = [], papers }) {
    const uses = new Map<string, { count: number; path: Path; own: readonly string[] }>()
    for (let index = 0; index < papers.length; index++) {
      const { tags = [] } = papers[index] as Paper
      for (const [at, tag] of tags.entries()) {
        const use = uses.get(tag)
        if (use) use.count++
        else uses.set(tag, { count: 1, path: ['papers', index, 'tags', at], own: tags })
      }
    }
    const common = [...uses]
      .filter(([, { count }]) => count > 1)
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([tag]) => tag)
    for (const [tag, { count, path, own }] of uses) {
      if (count > 1 || declared.includes(tag)) continue
      const meant = meantBy(
        tag,
        common.filter((other) => !own.includes(other)),
      )
      if (meant === undefined) continue
      const message = `Unexpected tag ${quote(tag)} on one paper only, expected ${quote(meant)}, which ${uses.get(meant)?.count} papers have`
      yield { path, message, suggestion: [{ path, value: meant }] }
    }
  },
} satisfies Rule

/** The tag that was meant: one that differs in case and separators alone, or in a plural, or in a letter; of several the commonest. */
function meantBy(tag: string, others: readonly string[]): string | undefined {
  for (const isSlip of SLIPS) {
    const meant = others.find((other) => isSlip(tag, other))
    if (meant !== undefined) return meant
  }
  return undefined
}

const SLIPS: readonly ((tag: string, other: string) => boolean)[] = [
  (tag, other) => lettersOf(tag) === lettersOf(other),
  (tag, other) => singular(tag) === singular(other),
  isMistyped,
]

/** With fewer letters a word that differs in one is another: `UI` and `GUI`. */
const FEWEST_LETTERS = 5

/** A letter apart, where the word that differs is long and has no digits. */
function isMistyped(tag: string, other: string): boolean {
  const [a, b] = [singular(tag), singular(other)]
  if (/\d/.test(a + b) || Math.min(a.length, b.length) < 7) return false
  if (Math.abs(a.length - b.length) > 1 || distance(a, b) !== 1) return false
  const [words, otherWords] = [wordsOf(tag), wordsOf(other)]
  if (words.length !== otherWords.length) return true
  return words.every(
    (word, at) =>
      word === otherWords[at] || Math.min(word.length, otherWords[at]?.length ?? 0) >= FEWEST_LETTERS,
  )
}

function wordsOf(tag: string): string[] {
  return tag.toLowerCase().split(/[\s_\p{Pd}]+/u)
}

function lettersOf(tag: string): string {
  return wordsOf(tag).join('')
}

function singular(tag: string): string {
  return lettersOf(tag).replace(/s$/, '')
}
