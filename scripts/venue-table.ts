import { namesOf, SHORTEST_MISSPELT, type VenueLine } from '../src/venue/venue-series.ts'
import { isOrganizer, wordsOf } from '../src/venue/venue-words.ts'

/**
 * `venues.json` as a module of strings, so that nothing is read of a venue before somebody asks for it.
 * They are without line breaks, which would make them literals that take twice as long to parse.
 */
export function venueTable(venues: readonly VenueLine[]): { code: string; types: string } {
  const names = namesByFirstWord(venues)
  const words = venues
    .map(({ name }) => name)
    .filter((name) => name.length >= SHORTEST_MISSPELT && /^[A-Za-z\d]+$/.test(name))
  const strings = {
    SERIES: venues.map(seriesOf).join('|'),
    FIRST_WORDS: [...names.keys()].join(' '),
    NAMES: `;${[...names].map((line) => line.flat().join('|')).join(';')};`,
    LONG_NAMES: words.join(' '),
    LONG_ACRONYMS: words.filter(isLongAcronym).join(' '),
  }
  const code = Object.entries(strings).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`,
  )
  return { code: code.join(''), types: TYPES }
}

/** A series without what only its names need. */
function seriesOf({ field, aliases, title, ...series }: VenueLine): string {
  const isRightName = series.kind === 'journal' && title !== series.name
  return JSON.stringify(isRightName ? { ...series, title } : series)
}

/** Whether a word with a slip can mean nothing but this name: a name that is a word has other words near it. */
function isLongAcronym(name: string): boolean {
  return name.length >= 7 && /[A-Z].*[A-Z]/.test(name)
}

/** The rest of each name with the number of its series, by its first word. Without its organizers a long name is still one. */
function namesByFirstWord(venues: readonly VenueLine[]): Map<string, string[]> {
  const named = venues.flatMap((venue, number) =>
    namesOf(venue).map((name) => ({ words: wordsOf(name), number })),
  )
  const shortened = named.map(({ words, number }) => ({
    words: words.slice(words.findIndex((word) => !isOrganizer(word))),
    number,
  }))
  const numbers = new Map<string, number>()
  for (const { words, number } of [...named, ...shortened.filter(({ words }) => words.length >= 3)]) {
    const key = words.map((word) => word.key).join(' ')
    if (!numbers.has(key)) numbers.set(key, number)
  }
  const rests = new Map<string, string[]>()
  for (const [key, number] of numbers) {
    const [first = '', ...rest] = key.split(' ')
    const others = rests.get(first) ?? []
    rests.set(first, [...others, [...rest, number].join(' ')])
  }
  return rests
}

const TYPES = `/** The series as JSON, with \`|\` between. */
export declare const SERIES: string
/** The words that names begin with, with spaces between. */
export declare const FIRST_WORDS: string
/** After each of them, what follows it in names, with the number of the series: \`;neural|networks 301|information processing systems 57\`. */
export declare const NAMES: string
/** Names of one word, with spaces between, for which another is taken that looks alike. */
export declare const LONG_NAMES: string
/** Those of them for which even one with a slip is taken. */
export declare const LONG_ACRONYMS: string
`
