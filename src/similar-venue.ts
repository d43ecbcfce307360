import { SERIES } from './venue-series.ts'
import { wordsOf } from './venue-words.ts'
import { readVenue } from './venues.ts'

/** What a text would name if one of its words were the name that it nearly is. */
export interface SimilarVenue {
  /** The text with that name. */
  meant: string
  /** The character that only looks like the right one; undefined where the name is misspelt. */
  lookAlike: string | undefined
}

/** Shorter names are too near to those of other venues, known or not. */
const SHORTEST_LOOK_ALIKE = 5
const SHORTEST_MISSPELT = 7
/** How far into a text the name of a venue stands, in characters. */
const NEAR = 60

const NAMES = SERIES.map(({ name }) => name).filter((name) => /^[A-Za-z\d]+$/.test(name))
const BY_LOOK = new Map(NAMES.map((name) => [lookOf(name), name]))
/** Names that are no words: a word that is nearly one is no other word. */
const ACRONYMS = NAMES.filter((name) => name.length >= SHORTEST_MISSPELT && /[A-Z].*[A-Z]/.test(name)).map(
  (name) => ({ name, lower: name.toLowerCase() }),
)

/** The venue that a text, unknown as it stands, would name but for one character; undefined where the name is too short to be sure. */
export function similarVenue(text: string): SimilarVenue | undefined {
  for (const { text: word, key, start, end } of wordsOf(text.slice(0, NEAR))) {
    if (word.length < SHORTEST_LOOK_ALIKE) continue
    const alike = BY_LOOK.get(lookOf(word))
    const name = alike ?? misspeltBy(key)
    if (name === undefined) continue
    const corrected = text.slice(0, start) + name + text.slice(end)
    const { series, canonical } = readVenue(corrected)
    if (series) return { meant: canonical ?? corrected, lookAlike: alike && differenceOf(word, alike) }
  }
  return undefined
}

function misspeltBy(word: string): string | undefined {
  const found = ACRONYMS.filter(({ lower }) => isOneSlipFrom(word, lower))
  return found.length === 1 ? found[0]?.name : undefined
}

/** The word as it looks where `l`, `1` and `I` are one stroke. */
function lookOf(word: string): string {
  return word.toLowerCase().replace(/[l1]/g, 'i').replaceAll('0', 'o')
}

/** The first character of the word that is not that of the name. */
function differenceOf(word: string, name: string): string | undefined {
  return [...word].find((character, at) => character.toLowerCase() !== name[at]?.toLowerCase())
}

/** One letter too many, too few or another, or two neighbours in the wrong order. */
function isOneSlipFrom(word: string, name: string): boolean {
  const shorter = Math.min(word.length, name.length)
  if (Math.max(word.length, name.length) - shorter > 1) return false
  let start = 0
  while (start < shorter && word[start] === name[start]) start++
  let end = 0
  while (end < shorter - start && word.at(-1 - end) === name.at(-1 - end)) end++
  const [inWord, inName] = [word.slice(start, word.length - end), name.slice(start, name.length - end)]
  if (inWord.length === 2) return inName === `${inWord[1]}${inWord[0]}`
  return inWord.length <= 1 && inName.length <= 1
}
