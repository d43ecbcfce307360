/** A word in the name of a venue, and where it stands. */
export interface Word {
  text: string
  /** What it is compared by. */
  key: string
  start: number
  end: number
}

/** Before a year in two digits. */
export const APOSTROPHE = /['’‘´`]$/

/** Other texts have patterns of their own, made when one comes: Unicode's properties take long to load. */
const BEYOND_ASCII = /[\x80-\uffff]/
const WORD = /\d+(?:\.\d+)+|[A-Za-z\d]+|[&@]/g
const BETWEEN_WORDS = /[^a-z\d]+/g
/** `ICML2023`, `ACL23`. */
const NAME_AND_YEAR = /^(.*[^\d.])((?:19|20)?\d\d)$/
/** Words that names have or do not have as one likes. */
const OPTIONAL = new Set(['the', 'annual'])
/** Organizers whose names stand before that of a series or not, as one likes. */
const ORGANIZERS = new Set(
  'acm ccf cs cvf ieee ifip ras rjs rsj siam sigaccess sigact sigai sigda sigir sigkdd sigmod sigops sigplan sigsac sigsoft usenix'.split(
    ' ',
  ),
)
const FOUR_DIGITS = /^(?:1[89]|2[0-2])\d\d$/
const TWO_DIGITS = /^\d\d$/

/** The words of a text: runs of letters and digits, `&` as `and`, `@`, and `ICML2023` as two. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const add = (word: string, start: number) => {
    const key = word === '&' ? 'and' : word.toLowerCase()
    if (!OPTIONAL.has(key)) words.push({ text: word, key, start, end: start + word.length })
  }
  const pattern = BEYOND_ASCII.test(text) ? /\d+(?:\.\d+)+|[\p{L}\p{N}]+|[&@]/gu : WORD
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const [, name, year] = NAME_AND_YEAR.exec(word) ?? []
    if (name && year) {
      add(name, index)
      add(year, index + name.length)
    } else {
      add(word, index)
    }
  }
  return words
}

/** The letters and digits of a text in lower case, with a space for whatever stands between them. */
export function labelOf(text: string): string {
  const between = BEYOND_ASCII.test(text) ? /[^\p{L}\p{N}]+/gu : BETWEEN_WORDS
  return text.toLowerCase().replace(between, ' ').trim()
}

/** Whether the word names an organizer, which says nothing about the series. */
export function isOrganizer({ key }: Word): boolean {
  return ORGANIZERS.has(key)
}

/** The year that the word is in four digits; undefined when it is none. */
export function yearOf({ key }: Word): number | undefined {
  return FOUR_DIGITS.test(key) ? Number(key) : undefined
}

/** The year that the word is in two digits, from 1970 to 2069; undefined when it is none. */
export function shortYearOf({ key }: Word): number | undefined {
  if (!TWO_DIGITS.test(key)) return undefined
  const year = Number(key)
  return year < 70 ? 2000 + year : 1900 + year
}
