import { type FoundIdentifier, identifiersOf, type Scheme } from '../identifier/identifiers.ts'
import type { Paper, PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import { sectionsOf } from '../sections.ts'
import { fold } from '../text/fold.ts'
import { type Bond, nearTitles } from './near-titles.ts'

/** Two entries of a list, by index, whose titles may be that of one paper. */
export interface TitlePair {
  first: number
  second: number
  /** One title twice in a section, one title in two sections, or titles that are alike or too short to say more. */
  kind: 'repeat' | 'elsewhere' | 'alike'
}

/** Papers by different people do have the same short title. */
const FOUR_WORDS = /^\S+\s+\S+\s+\S+\s+\S/

/**
 * The entries whose titles may be that of one paper. Entries that have identifiers of one scheme are no pair: where these differ
 * there are two papers, and where they are the same they say more than the titles. So does the same url. Equal titles of entries
 * that both have identifiers belong to `repeatedEntries`.
 */
export const titlePairsOf = perList((list: PaperList): readonly TitlePair[] => {
  const { papers } = list
  const identifiers = identifiersOf(list)
  const common = commonest(identifiers)
  const suspects: number[] = []
  identifiers.forEach((own, index) => {
    if (!own.some(({ scheme }) => scheme === common)) suspects.push(index)
  })
  const paperAt = (index: number) => papers[index] as Paper
  const identifiersAt = (index: number) => identifiers[index] ?? []
  const bondOf = (a: number, b: number): Bond => {
    const isDecided =
      paperAt(a).url === paperAt(b).url ||
      identifiersAt(a).some(({ scheme }) => identifiersAt(b).some((other) => other.scheme === scheme))
    return isDecided ? 'two papers' : bondOfAuthors(paperAt(a).authors, paperAt(b).authors)
  }
  return nearTitles(
    papers.map(({ title }) => title),
    suspects,
    bondOf,
  )
    .filter(
      ({ first, second, likeness }) =>
        likeness !== 'equal' || identifiersAt(first).length === 0 || identifiersAt(second).length === 0,
    )
    .map(({ first, second, likeness }) => {
      const isSure = likeness === 'equal' && FOUR_WORDS.test(paperAt(second).title)
      const place = shareSection(paperAt(first), paperAt(second), list) ? 'repeat' : 'elsewhere'
      return { first, second, kind: isSure ? place : 'alike' }
    })
})

/** Whether readers find the two in one section; those that name none stand everywhere. */
function shareSection(a: Paper, b: Paper, list: PaperList): boolean {
  const [sections, others] = [sectionsOf(a, list), sectionsOf(b, list)]
  return sections.length === 0 || others.length === 0 || sections.some((id) => others.includes(id))
}

/** The scheme of the most identifiers. */
function commonest(identifiers: readonly (readonly FoundIdentifier[])[]): Scheme | undefined {
  const counts = new Map<Scheme, number>()
  identifiers.forEach((own) => {
    for (const { scheme } of own) counts.set(scheme, (counts.get(scheme) ?? 0) + 1)
  })
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
