import { type FoundIdentifier, identifiersOf, type Scheme } from '../identifier/identifiers.ts'
import { isPost } from '../link/post.ts'
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

/** Papers by different people do have the same short title, and begin with the same few words. */
const FEWEST_WORDS = 3
const FEWEST_WORDS_OF_PART = 4

/**
 * The entries whose titles may be that of one paper. Entries that have identifiers of one scheme are no pair: where these differ
 * there are two papers, and where they are the same they say more than the titles. So does the same url. Equal titles of entries
 * that both have identifiers belong to `repeatedEntries`. A post in a blog and the paper that it tells of have one title on purpose.
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
      identifiersAt(a).some(({ scheme }) => identifiersAt(b).some((other) => other.scheme === scheme)) ||
      (identifiersAt(a).length > 0
        ? isPost(paperAt(b).url)
        : isPost(paperAt(a).url) && identifiersAt(b).length > 0)
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
    .filter(
      ({ first, second, likeness }) =>
        likeness === 'typos' ||
        bondOf(first, second) === 'same author' ||
        Math.min(countWords(paperAt(first).title), countWords(paperAt(second).title)) >=
          (likeness === 'part' ? FEWEST_WORDS_OF_PART : FEWEST_WORDS),
    )
    .map(({ first, second, likeness }) => {
      const isSure = likeness === 'equal' && countWords(paperAt(second).title) > FEWEST_WORDS
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

/** Authors of whom none has the family name of another are not the same; who has the whole name in common is. */
function bondOfAuthors(a: readonly string[] = [], b: readonly string[] = []): Bond {
  if (a.length === 0 || b.length === 0) return 'unknown'
  const [names, others] = [a.map(fold), b.map(fold)]
  if (names.some((name) => others.includes(name))) return 'same author'
  return shareFamilyName(names, others) || shareFamilyName(others, names) ? 'unknown' : 'two papers'
}

function shareFamilyName(names: readonly string[], others: readonly string[]): boolean {
  const words = new Set(others.flatMap(wordsOf))
  return names.some((name) => words.has(wordsOf(name).at(-1) ?? ''))
}

function countWords(title: string): number {
  return title.trim().split(/\s+/).length
}

/** The words of a name without its initials. */
function wordsOf(name: string): string[] {
  return name.split(/[\s.,-]+/).filter((word) => word.length > 1)
}
