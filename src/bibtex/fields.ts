import { quote } from '../text/quote.ts'
import { type Scanner, scannerOf } from './scanner.ts'

/** What abbreviations may make of one value: more than a paper needs, and less than a file that doubles them could. */
const LONGEST_EXPANDED = 2000
const KEY = /[^\s,={}]+(?![^\s,={}]|\s*=)/y

/** An entry as it is written, values with the LaTeX that is in them. */
export interface Fields {
  /** Empty when it has none. */
  key: string
  /** By their names in lower case. */
  values: ReadonlyMap<string, string>
}

/**
 * The fields of the entry whose body is `text`. Of a field that is there twice the first counts, as in BibTeX; an abbreviation
 * that is not in `strings`, by its name in lower case, is taken as it stands. Throws a `SyntaxError` that says what is wrong.
 */
export function readFields(text: string, strings: ReadonlyMap<string, string>): Fields {
  const scanner = scannerOf(text)
  const key = scanner.take(KEY)
  if (key !== '' && !scanner.isAtEnd() && !scanner.takeSign(','))
    throw scanner.unexpected('a comma after the key of the entry')
  const values = new Map<string, string>()
  for (const [name, value] of assignmentsIn(scanner, strings)) {
    if (!values.get(name)) values.set(name, value)
  }
  return { key, values }
}

/** The names and values in the body of a `@string`. Throws like `readFields`. */
export function readStrings(text: string, strings: ReadonlyMap<string, string>): [string, string][] {
  return [...assignmentsIn(scannerOf(text), strings)]
}

function* assignmentsIn(scanner: Scanner, strings: ReadonlyMap<string, string>): Generator<[string, string]> {
  for (;;) {
    while (scanner.takeSign(','));
    if (scanner.isAtEnd()) return
    const name = scanner.word()
    if (name === '') throw scanner.unexpected('the name of a field')
    if (!scanner.takeSign('=')) throw scanner.unexpected(`\`=\` after ${quote(name)}`)
    yield [name.toLowerCase(), valueIn(scanner, name, strings)]
    if (scanner.isAtEnd()) return
    if (!scanner.takeSign(',')) throw scanner.unexpected(`a comma after the value of ${quote(name)}`)
  }
}

/** A value: texts, numbers and abbreviations, with `#` between. */
function valueIn(scanner: Scanner, name: string, strings: ReadonlyMap<string, string>): string {
  const parts: string[] = []
  let expanded = 0
  do {
    const text = scanner.enclosed(name)
    if (text !== undefined) {
      parts.push(text)
      continue
    }
    const word = scanner.word()
    if (word === '') throw scanner.unexpected(`a value of ${quote(name)} in braces or quotes`)
    const value = strings.get(word.toLowerCase()) ?? word
    expanded += value.length
    if (expanded > LONGEST_EXPANDED) {
      const most = `at most ${LONGEST_EXPANDED} characters`
      throw new SyntaxError(`Unexpected length of the abbreviations in ${quote(name)}, expected ${most}`)
    }
    parts.push(value)
  } while (scanner.takeSign('#'))
  return parts.join('')
}
