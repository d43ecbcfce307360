import { fold } from '../text/fold.ts'
import { letterAt, WORD } from './letters.ts'
import { hashOf, nextHash } from './rolling-hash.ts'

/** Two words that stand at one place in two titles. */
export type Change = readonly [string, string]

const ROMAN_NUMERAL = /^(?:i{1,3}|i?v|vi{1,3}|i?x|xi{1,2})$/
const FILLER = /^(?:an?|as|at|by|in|is|of|on|to)$/
const NEGATION = /^(?:de|dis|il|im|in|ir|non|un)$/
const ENDING = /^[+#]+$/
const INFLECTION = /^e?[ds]$/
/** In scripts where a character is a syllable or a word, one that differs is no typo. */
const IDEOGRAPH = /[\u2e80-\ud7ff]/

/** A typo is seldom made three times, and is by far rarer than the word that was meant. */
const FEWEST = 3
const COMMONER_THAN_TYPO = 100

/**
 * The words that were changed for one another in two titles that are some letters apart. Undefined when the titles mean different
 * things whatever the words are: they differ in a number, in a negation, in a letter that stands alone.
 */
export function changesBetween(a: string, b: string): readonly Change[] | undefined {
  const [restA, restB] = differingWords(wordsOf(a), wordsOf(b))
  if (numbersIn(restA) !== numbersIn(restB)) return undefined
  if (restA.length === 0 || restB.length === 0)
    return restA.concat(restB).every((word) => FILLER.test(word)) ? [] : undefined
  if (restA.length !== restB.length) return []
  const changes = restA
    .map((word, index): Change => [word, restB[index] ?? ''])
    .filter(([from, to]) => from !== to)
  return changes.some(areOpposites) ? undefined : changes
}

/** Whether the change may be a typo: one of the words is rare, or by far rarer than the other, or is a form of it. */
export function isTypo([a, b]: Change, countOf: (word: string) => number): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length === 1 || (longer.startsWith(shorter) && INFLECTION.test(longer.slice(shorter.length))))
    return true
  const [rarer, commoner] = [countOf(a), countOf(b)].sort((x, y) => x - y) as [number, number]
  return rarer < FEWEST || commoner >= rarer * COMMONER_THAN_TYPO
}

/** So many titles tell what is common. */
const SAMPLE = 4000

/** Counts how often each of `words` stands in the first some thousand titles, which have to be folded but for their case. */
export function countWords(words: Iterable<string>, titles: readonly string[]): (word: string) => number {
  const counts = new Map(Array.from(words, (word) => [hashOf(word), 0]))
  titles.slice(0, SAMPLE).forEach((title) => {
    let hash = 0
    for (let at = 0; at <= title.length; at++) {
      const letter = at < title.length ? letterAt(title, at) : 0
      if (letter !== 0) {
        hash = nextHash(hash, letter)
      } else if (hash !== 0) {
        const count = counts.get(hash)
        if (count !== undefined) counts.set(hash, count + 1)
        hash = 0
      }
    }
  })
  return (word) => counts.get(hashOf(word)) ?? 0
}

function wordsOf(title: string): string[] {
  return fold(title).match(WORD) ?? []
}

/** What is left of both when the words are taken away that they begin and end with alike. */
function differingWords(a: string[], b: string[]): [string[], string[]] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

function numbersIn(words: string[]): string {
  const digits = words.join('').replace(/\D/g, '')
  return [digits, ...words.filter((word) => ROMAN_NUMERAL.test(word))].join(' ')
}

/** `supervised` and `unsupervised`, the vitamins `C` and `D`, `ISS` and `ISS++`, two ideographs. */
function areOpposites([a, b]: Change): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (longer.length === 1 || IDEOGRAPH.test(longer)) return true
  if (longer.startsWith(shorter) && ENDING.test(longer.slice(shorter.length))) return true
  return longer.endsWith(shorter) && NEGATION.test(longer.slice(0, -shorter.length))
}
