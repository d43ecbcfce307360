/** When two names are those of one person, as registries and lists write them. */

import { fold } from '../text/fold.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/
/** Two letters that stand for one with a mark: `Mueller` is `Müller`. */
const DIGRAPHS = /(?<=[aou])e|(?<=a)a/g
/** What is written within a word or left out: `Ji-Rong` is `Jirong`, and `O'Neill` is `ONeill`. */
const WITHIN_WORDS = /['’`-]/g
/** A name of so many letters may be short for one that begins with it: `Dan`, `Chris`. */
const SHORT_NAME = 3
/** The names after these are not compared: some papers have thousands of authors. Nor is more of a name. */
const MOST = 60
const LONGEST = 200
const MOST_WORDS = 12
const AND_OTHERS = /^(?:and\s+)?(?:et\.?\s*al\b|others\b|…|\.\.\.)|\bet\.?\s*al\.?$/i

/** The names of a list of authors, without a final `et al.`. */
export function namesIn(authors: readonly string[] = []): readonly string[] {
  return isPartial(authors) ? authors.filter((name) => !AND_OTHERS.test(name.trim())) : authors
}

/** Whether a list of authors says that there are more. */
export function isPartial(authors: readonly string[]): boolean {
  return AND_OTHERS.test(authors.at(-1)?.trim() ?? '')
}

/**
 * Whether two names can be those of one person: every word of the shorter one is in the other, as it is, as an initial or
 * shortened, in any order, and one word at least is the same. Accents, hyphens and `oe` for `ö` are no difference.
 */
export function samePerson(a: string, b: string): boolean {
  return areOnePerson(waysToRead(a), waysToRead(b))
}

/** Whether two lists of authors have a person in common. */
export function shareAuthor(a: readonly string[], b: readonly string[]): boolean {
  const others = readingsOf(b)
  return readingsOf(a).some((name) => isAmong(name, others))
}

/** Whether at least half of the authors of the shorter of two lists are also in the other. */
export function shareMostAuthors(a: readonly string[], b: readonly string[]): boolean {
  const others = readingsOf(b)
  const shared = readingsOf(a).filter((name) => isAmong(name, others)).length
  return shared > 0 && shared * 2 >= Math.min(a.length, b.length, MOST)
}

type Reading = readonly (readonly string[])[]

/** How the names of a list are read; lists are compared with many others. */
const readings = new WeakMap<readonly string[], readonly Reading[]>()

function readingsOf(names: readonly string[]): readonly Reading[] {
  const known = readings.get(names) ?? names.slice(0, MOST).map(waysToRead)
  readings.set(names, known)
  return known
}

function isAmong(name: Reading, others: readonly Reading[]): boolean {
  return others.some((other) => areOnePerson(name, other))
}

function areOnePerson(a: Reading, b: Reading): boolean {
  return a.some((one) => b.some((other) => areOfOne(one, other)))
}

/** The words of a name, with parts joined by a hyphen as one word and as two. */
function waysToRead(name: string): Reading {
  const text = fold(name.slice(0, LONGEST))
  const joined = wordsOf(text.replace(WITHIN_WORDS, ''))
  return text.includes('-') ? [joined, wordsOf(text)] : [joined]
}

function wordsOf(text: string): string[] {
  const words = (text.match(WORD) ?? []).slice(0, MOST_WORDS).map((word) => word.replace(DIGRAPHS, ''))
  return words.filter((word) => !SUFFIX.test(word))
}

function areOfOne(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length === 0) return false
  if (shorter.join('') === longer.join('')) return true
  if (shorter.length === 1) return false
  const left = [...longer]
  let same = 0
  for (const word of [...shorter].sort((x, y) => y.length - x.length)) {
    const equal = left.indexOf(word)
    const at = equal >= 0 ? equal : left.findIndex((other) => isShortFor(word, other))
    if (at < 0) return false
    if (equal >= 0 && word.length > 1) same++
    left.splice(at, 1)
  }
  return same > 0
}

function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(short) && (short.length === 1 || short.length >= SHORT_NAME)
}
