import { LONG_ACRONYMS, LONG_NAMES } from '../generated/venue-table.js'
import { SHORTEST_MISSPELT } from './venue-series.ts'
import { wordsOf } from './venue-words.ts'
import { readVenue } from './venues.ts'

/** What a text would name if one of its words were the name that it nearly is. */
export interface SimilarVenue {
  /** The text with that name. */
  meant: string
  /** The character that only looks like the right one; undefined where the name is misspelt. */
  lookAlike: string | undefined
}

/** How far into a text the name of a venue stands, in characters. */
const NEAR = 60

let looks: readonly string[] | undefined
let acronyms: readonly string[] | undefined

/** The venue that a text, unknown as it stands, would name but for one character; undefined where the name is too short to be sure. */
export function similarVenue(text: string): SimilarVenue | undefined {
  for (const { text: word, key, start, end } of wordsOf(text.slice(0, NEAR))) {
    if (word.length < SHORTEST_MISSPELT) continue
    const alike = alikeTo(key)
    const name = alike ?? misspeltBy(key)
    if (name === undefined || name.toLowerCase() === key) continue
    const corrected = text.slice(0, start) + name + text.slice(end)
    const { series, canonical } = readVenue(corrected)
    if (series) return { meant: canonical ?? corrected, lookAlike: alike && differenceOf(word, alike) }
  }
  return undefined
}

function alikeTo(word: string): string | undefined {
  looks ??= lookOf(LONG_NAMES.toLowerCase()).split(' ')
  const at = looks.indexOf(lookOf(word))
  return at < 0 ? undefined : LONG_NAMES.split(' ')[at]
}

function misspeltBy(word: string): string | undefined {
  acronyms ??= LONG_ACRONYMS.toLowerCase().split(' ')
  const [found, other] = acronyms.filter((acronym) => isOneSlipFrom(word, acronym))
  if (found === undefined || other !== undefined) return undefined
  return LONG_ACRONYMS.split(' ')[acronyms.indexOf(found)]
}

/** The word in lower case as it looks where `l`, `1` and `I` are one stroke. */
function lookOf(word: string): string {
  return word.replaceAll('l', 'i').replaceAll('1', 'i').replaceAll('0', 'o')
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
  if (Math.max(word.length, name.length) - start - end <= 1) return true
  const areTwo = word.length === name.length && word.length - start - end === 2
  return areTwo && word[start] === name[start + 1] && word[start + 1] === name[start]
}
