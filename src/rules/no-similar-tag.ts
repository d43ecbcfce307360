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
    const common = [...uses].filter(([, { count }]) => count > 1).map(([tag]) => tag)
    for (const [tag, { count, path, own }] of uses) {
      if (count > 1 || declared.includes(tag)) continue
      const meant = common.find((other) => !own.includes(other) && isSlip(tag, other))
      if (meant === undefined) continue
      const message = `Unexpected tag ${quote(tag)} on one paper only, expected ${quote(meant)}, which ${uses.get(meant)?.count} papers have`
      yield { path, message, suggestion: [{ path, value: meant }] }
    }
  },
} satisfies Rule

/** Equal but for case, separators and a plural; or, where the tags are long and have no digits, a letter apart. */
function isSlip(tag: string, other: string): boolean {
  const [a, b] = [plain(tag), plain(other)]
  if (a === b) return true
  if (abbreviationsOf(tag) !== abbreviationsOf(other)) return false
  if (/\d/.test(a + b) || Math.min(a.length, b.length) < 7) return false
  return Math.abs(a.length - b.length) <= 1 && distance(a, b) === 1
}

/** In an abbreviation every letter counts: `UI` is not `GUI`. */
function abbreviationsOf(tag: string): string {
  return (tag.match(/\p{Lu}{2,}/gu) ?? []).join(' ')
}

function plain(tag: string): string {
  return tag
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/s$/, '')
}
