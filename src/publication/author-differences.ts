/** How the authors that a list gives differ from those of the paper, beyond how names may be written. */

import { distance } from 'fastest-levenshtein'
import { fold } from '../text/fold.ts'
import { isPartial, namesIn, samePerson } from './people.ts'

/** What is wrong with a list of authors. */
export interface AuthorDifferences {
  /** Names that are written wrong, by their index, and how they are written right. */
  spelling: ReadonlyMap<number, string>
  /** Names of others. */
  extra: readonly string[]
  missing: readonly string[]
  isOtherOrder: boolean
  /** The right list: the names that are not wrong as they are, the others as the paper has them. */
  right: readonly string[]
}

/** Papers with more authors are not compared: who lists them leaves most of them out. */
const MOST = 100
/** A longer name is not compared letter by letter. */
const LONGEST = 100
/** So many letters a misspelt name may be away, if it has so many. */
const SLIPS = 2
const SHORTEST_MISSPELT = 8
/** Letters that only the alphabets of names in full have. */
const BEYOND_ASCII = /[^\0-\x7f]/g
const LATIN_NAME = /^[\p{Script=Latin}\p{M}\s.,'’`‐-–-]+$/u

/**
 * What is wrong with the listed authors of a paper that is by `authors`. Initials, middle names, hyphens and names left out after
 * `et al.`, or all but the first, are no difference. Undefined when nothing is wrong, or when the two have so little in common
 * that one of them is not a list of people.
 */
export function authorDifferences(
  listed: readonly string[],
  authors: readonly string[],
): AuthorDifferences | undefined {
  const names = namesIn(listed)
  if (names.length === 0 || authors.length > MOST || names.length > MOST) return undefined
  if (![...names, ...authors].every((name) => LATIN_NAME.test(name))) return undefined
  const pairs = pairsOf(names, authors)
  if (pairs.size * 2 < names.length) return undefined

  const places = names.map((_, index) => pairs.get(index))
  const known = places.filter((place) => place !== undefined)
  const last = Math.max(...known)
  const isCut = isPartial(listed) || names.length === 1
  const missing = authors.filter(
    (_, at) => !known.includes(at) && (!isCut || (at < last && names.length > 1)),
  )
  const extra = names.filter((_, index) => !pairs.has(index))
  const isOtherOrder = known.some((place, index) => index > 0 && place < (known[index - 1] as number))
  const spelling = new Map<number, string>()
  for (const [index, at] of pairs) {
    const [name, author] = [names[index] as string, authors[at] as string]
    if (isMisspelt(name, author)) spelling.set(index, author)
  }
  if (spelling.size === 0 && extra.length === 0 && missing.length === 0 && !isOtherOrder) return undefined
  const written = new Map([...pairs].map(([index, at]) => [at, spelling.get(index) ?? names[index]]))
  const right = authors
    .slice(0, isCut ? last + 1 : authors.length)
    .map((author, at) => written.get(at) ?? author)
  return { spelling, extra, missing, isOtherOrder, right }
}

/** Which of the authors each name is, by index: those first that are surely the same. */
function pairsOf(names: readonly string[], authors: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const ways = [
    (a: string, b: string) => fold(a) === fold(b),
    samePerson,
    isNearly,
    (a: string, b: string) => familyNameOf(a) === familyNameOf(b),
  ]
  for (const isSame of ways) {
    for (const [index, name] of names.entries()) {
      if (pairs.has(index)) continue
      const places = [index, ...authors.keys()]
      const at = places.find(
        (place) => place < authors.length && !taken.has(place) && isSame(name, authors[place] as string),
      )
      if (at === undefined) continue
      pairs.set(index, at)
      taken.add(at)
    }
  }
  return pairs
}

function familyNameOf(name: string): string {
  return fold(name).trim().split(/\s+/).at(-1) ?? ''
}

/** Whether a name is another one with few letters changed. */
function isNearly(a: string, b: string): boolean {
  const [x, y] = [fold(a).slice(0, LONGEST), fold(b).slice(0, LONGEST)]
  return Math.min(x.length, y.length) >= SHORTEST_MISSPELT && distance(x, y) <= SLIPS
}

/** Whether a name lost its accents, or has letters that are not those of the author. */
function isMisspelt(name: string, author: string): boolean {
  if (fold(name) === fold(author)) return countOfMarks(name) < countOfMarks(author)
  return !samePerson(name, author) && isNearly(name, author)
}

function countOfMarks(name: string): number {
  return name.normalize('NFC').match(BEYOND_ASCII)?.length ?? 0
}
