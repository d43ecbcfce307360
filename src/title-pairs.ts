import { fold } from './fold.ts'
import { identifiersOf, type Scheme } from './identifiers.ts'
import { type Bond, type NearTitles, nearTitles } from './near-titles.ts'
import type { Paper, PaperList } from './paper.ts'
import { perList } from './per-list.ts'
import { sectionsOf } from './sections.ts'

/** Two entries of a list whose titles may be that of one paper. */
export interface TitlePair extends NearTitles {
  /** Whether readers find the two in one section. */
  together: boolean
}

/**
 * The entries whose titles may be that of one paper. Entries that have identifiers of one scheme are no pair: where these differ
 * there are two papers, and where they are the same they say more than the titles. So does the same url.
 */
export const titlePairsOf = perList((list: PaperList): readonly TitlePair[] => {
  const { papers } = list
  const schemes = identifiersOf(list).map((found) => new Set(found.map(({ scheme }) => scheme)))
  const common = commonest(schemes)
  const suspects = [...papers.keys()].filter((index) => common === undefined || !schemes[index]?.has(common))
  const paperAt = (index: number) => papers[index] as Paper
  const bondOf = (a: number, b: number): Bond => {
    const isSaid =
      [...(schemes[a] ?? [])].some((scheme) => schemes[b]?.has(scheme)) || paperAt(a).url === paperAt(b).url
    return isSaid ? 'two papers' : bondOfAuthors(paperAt(a).authors, paperAt(b).authors)
  }
  return nearTitles(
    papers.map(({ title }) => title),
    suspects,
    bondOf,
  ).map((pair) => {
    const sections = sectionsOf(paperAt(pair.first), list)
    const others = sectionsOf(paperAt(pair.second), list)
    const together =
      sections.length === 0 || others.length === 0 || sections.some((id) => others.includes(id))
    return { ...pair, together }
  })
})

/** The scheme that most papers have an identifier of. */
function commonest(schemes: readonly ReadonlySet<Scheme>[]): Scheme | undefined {
  const counts = new Map<Scheme, number>()
  for (const own of schemes) for (const scheme of own) counts.set(scheme, (counts.get(scheme) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Authors who have no word of a name in common are not the same; who has the whole name in common is. */
function bondOfAuthors(a: readonly string[] = [], b: readonly string[] = []): Bond {
  if (a.length === 0 || b.length === 0) return 'unknown'
  const [names, others] = [a.map(fold), b.map(fold)]
  if (names.some((name) => others.includes(name))) return 'same author'
  const words = new Set(others.flatMap(wordsOf))
  return names.flatMap(wordsOf).some((word) => words.has(word)) ? 'unknown' : 'two papers'
}

/** The words of a name without its initials. */
function wordsOf(name: string): string[] {
  return name.split(/[\s.,-]+/).filter((word) => word.length > 1)
}
