import { fold, isPlain } from '../text/fold.ts'
import { createTitleIndex, type Likeness } from './title-index.ts'
import { type Change, changesBetween, countWords, isTypo } from './title-words.ts'

/** Two titles, by index, that may be those of one paper. */
export interface NearTitles {
  first: number
  second: number
  likeness: Likeness
}

/** What is known of two papers besides their titles: that they are two, that they have an author in common, or nothing. */
export type Bond = 'two papers' | 'same author' | 'unknown'

interface Pair extends NearTitles {
  bond: Bond
  changes: readonly Change[]
}

/** Of so many near titles one is enough to find. */
const MOST_FOUND = 8
const LIKENESSES: readonly Likeness[] = ['equal', 'part', 'typos']

/**
 * The pairs of titles that may be one, at most one pair for each `second`. One title of each pair is among `suspects`,
 * and none is of two papers according to `bondOf`. The time grows with the number of titles, whatever they are;
 * of hundreds that resemble each other some pairs are missed.
 */
export function nearTitles(
  titles: readonly string[],
  suspects: readonly number[] = titles.map((_, index) => index),
  bondOf: (a: number, b: number) => Bond = () => 'unknown',
): NearTitles[] {
  if (suspects.length === 0) return []
  const texts = titles.map((title) => (isPlain(title) ? title : fold(title)))
  const index = createTitleIndex(texts, suspects.length)
  const pairs: Pair[] = []

  const pairOf = (a: number, b: number, likeness: Likeness): Pair | undefined => {
    const bond = bondOf(a, b)
    if (bond === 'two papers') return undefined
    const changes = likeness === 'typos' ? changesBetween(texts[a] as string, texts[b] as string) : []
    return changes && { first: Math.min(a, b), second: Math.max(a, b), likeness, bond, changes }
  }
  const search = (title: number) => {
    let count = 0
    index.search(title, (other, likeness) => {
      const pair = pairOf(other, title, likeness)
      if (pair) pairs.push(pair)
      count++
      return pair?.likeness === 'equal' || count === MOST_FOUND
    })
  }

  const isSuspect = new Uint8Array(titles.length)
  suspects.forEach((title) => {
    isSuspect[title] = 1
    search(title)
    index.add()
  })
  if (suspects.length < titles.length) {
    titles.forEach((_, title) => {
      if (isSuspect[title] === 0) search(title)
    })
  }
  return onePerSecond(withoutAmbiguous(withoutChoices(pairs, texts), texts))
}

/** Without the titles that differ in nothing but words of which none is a typo: `Survey of` and `Survey on`. */
function withoutChoices(pairs: readonly Pair[], texts: readonly string[]): Pair[] {
  const words = new Set(pairs.flatMap(({ changes }) => changes.flat()))
  if (words.size === 0) return [...pairs]
  const countOf = countWords(words, texts)
  return pairs.filter(
    ({ changes }) => changes.length === 0 || changes.some((change) => isTypo(change, countOf)),
  )
}

/** A title that is the head of several others is not that of any, if nothing else speaks for it: `Distributed Systems`. */
function withoutAmbiguous(pairs: readonly Pair[], texts: readonly string[]): Pair[] {
  const isLone = ({ likeness, bond }: Pair) => likeness === 'part' && bond === 'unknown'
  const shorter = ({ first, second }: Pair) =>
    (texts[first] as string).length < (texts[second] as string).length ? first : second
  const counts = new Map<number, number>()
  for (const pair of pairs) if (isLone(pair)) counts.set(shorter(pair), (counts.get(shorter(pair)) ?? 0) + 1)
  return pairs.filter((pair) => !isLone(pair) || counts.get(shorter(pair)) === 1)
}

/** Of the pairs with the same `second` the one with the greatest likeness. */
function onePerSecond(pairs: readonly Pair[]): NearTitles[] {
  const best = new Map<number, Pair>()
  for (const pair of pairs) {
    const known = best.get(pair.second)
    if (known === undefined || LIKENESSES.indexOf(pair.likeness) < LIKENESSES.indexOf(known.likeness))
      best.set(pair.second, pair)
  }
  return [...best.values()]
    .sort((a, b) => a.second - b.second)
    .map(({ first, second, likeness }) => ({ first, second, likeness }))
}
