import { createScanner, type ParseErrorCode, visit } from 'jsonc-parser'
import { quote } from '../text/quote.ts'
import { isClosing, isOpening, TOKEN } from './tokens.ts'

/** What is wrong with a JSON text: from one offset to another, in words. */
export interface JsonProblem {
  start: number
  end: number
  message: string
}

/** How deep arrays and objects may nest; a list needs five. */
const DEEPEST = 32
/** How many mistakes of one text are told; after so many the rest are consequences. */
const MOST_PROBLEMS = 100

/** What a JSON text says; `isPretty`: it is what `JSON.stringify` with two spaces makes of the value, but for a final newline. */
export interface Json {
  value: unknown
  isPretty: boolean
}

/**
 * The value of a JSON text, or all that is wrong with it. Stricter than `JSON.parse`: a key stands once in an object,
 * nothing nests deeper than 32, and strings are well-formed Unicode. The text begins in the line `firstLine` of its file.
 */
export function parseJson(text: string, firstLine = 1): Json | { problems: JsonProblem[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problems: tooDeep(text) ?? syntaxProblems(text, error) }
  }
  const isPretty = isPrettyPrinted(text, value)
  if (!isPretty && nestsDeeper(value, DEEPEST)) return { problems: tooDeep(text) ?? [] }
  const problems = [...loneSurrogates(text), ...(isPretty ? [] : repeatedKeys(text, firstLine))]
  return problems.length === 0
    ? { value, isPretty }
    : { problems: problems.sort((a, b) => a.start - b.start) }
}

/**
 * Whether the text is what `JSON.stringify` makes of its value; then no key stands in it twice, for printing would have
 * left one out. False too for a value that nests so deep that it cannot be printed.
 */
function isPrettyPrinted(text: string, value: unknown): boolean {
  try {
    const printed = JSON.stringify(value, null, 2)
    return (
      text === printed ||
      (text.length === printed.length + 1 && text.endsWith('\n') && text.startsWith(printed))
    )
  } catch {
    return false
  }
}

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((inner) => nestsDeeper(inner, levels - 1))
}

/** In the words of `ParseErrorCode`, by its number: what was expected. */
const EXPECTED: Partial<Record<ParseErrorCode, string>> = {
  2: 'a number',
  3: 'a key in double quotes',
  4: 'a value',
  5: 'a colon after the key',
  6: 'a comma before it',
  7: 'a closing brace `}`',
  8: 'a closing bracket `]`',
  9: 'the end of the file',
  10: 'no comment: JSON has none',
  12: 'a double quote that ends the string on the same line',
  13: 'digits',
  14: 'four hexadecimal digits after `\\u`',
  15: 'one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u` (a backslash itself is written `\\\\`)',
  16: 'no control character in a string',
}

/** One mistake a line: what follows it in the same line is mostly its consequence. */
function syntaxProblems(text: string, error: unknown): JsonProblem[] {
  const problems: JsonProblem[] = []
  let lastLine = -1
  const onError = (code: ParseErrorCode, start: number, length: number, line: number) => {
    if (line === lastLine || problems.length === MOST_PROBLEMS) return
    lastLine = line
    const end = start + Math.max(1, length)
    problems.push({ start, end, message: syntaxMessage(text, code, start, end) })
  }
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false })
  if (problems.length > 0) return problems
  const reason = error instanceof Error ? error.message : String(error)
  return [{ start: 0, end: 1, message: `Unexpected text, expected JSON: ${reason}` }]
}

function syntaxMessage(text: string, code: ParseErrorCode, start: number, end: number): string {
  const found = start >= text.length ? 'end of the file' : quote(text.slice(start, end))
  const isClosing = /[}\]]/.test(text.charAt(start))
  if (isClosing && text.slice(0, start).trimEnd().endsWith(',')) {
    return `Unexpected ${found}, expected no comma before it, or something after that comma`
  }
  if (text.charAt(start) === "'") return `Unexpected ${found}, expected text in double quotes`
  return `Unexpected ${found}, expected ${EXPECTED[code] ?? 'a JSON value'}`
}

/** The first value that nests too deep. Read token by token: the parser would recurse as deep as the text does. */
function tooDeep(text: string): JsonProblem[] | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    if (isClosing(token)) depth--
    if (!isOpening(token)) continue
    depth++
    if (depth > DEEPEST) {
      const start = scanner.getTokenOffset()
      const message = `Unexpected value nested ${depth} deep, expected at most ${DEEPEST} levels`
      return [{ start, end: start + 1, message }]
    }
  }
  return undefined
}

function* loneSurrogates(text: string): Generator<JsonProblem> {
  for (const { index, 0: escapes } of text.matchAll(/(?:\\u[dD][89a-fA-F][0-9a-fA-F]{2})+/g)) {
    if (isEscaped(text, index)) continue
    if (JSON.parse(`"${escapes}"`).isWellFormed()) continue
    const message = `Unexpected half of a surrogate pair ${quote(escapes)}, expected the character itself or both halves`
    yield { start: index, end: index + escapes.length, message }
  }
}

/** Whether the backslash at `index` is itself escaped, being preceded by an odd number of backslashes. */
function isEscaped(text: string, index: number): boolean {
  let before = index
  while (text.charCodeAt(before - 1) === 92) before--
  return (index - before) % 2 === 1
}

function repeatedKeys(text: string, firstLine: number): JsonProblem[] {
  const problems: JsonProblem[] = []
  const objects: Map<string, number>[] = []
  visit(text, {
    onObjectBegin: () => {
      objects.push(new Map())
    },
    onObjectEnd: () => {
      objects.pop()
    },
    onObjectProperty: (key, start, length, line) => {
      const keys = objects.at(-1)
      const first = keys?.get(key)
      if (first === undefined) {
        keys?.set(key, line + firstLine)
        return
      }
      const message = `Unexpected second ${quote(key)} in one object, expected each key once: the first is in line ${first}`
      problems.push({ start, end: start + length, message })
    },
  })
  return problems
}
