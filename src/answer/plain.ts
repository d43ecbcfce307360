import { plainText } from '../reference/plain-text.ts'

/** No text of a paper is longer; what a server sends beyond it is not looked at. In UTF-16 units. */
const LONGEST = 10_000
/** What is no character for readers: controls, and halves of surrogate pairs, which JSON files must not have. */
const NO_CHARACTER = /[\p{Cc}\p{Cs}]/gu
/** Real papers have up to about 5,000 authors. */
const MOST_AUTHORS = 5000

/**
 * A value of an answer as a text for readers: on one line, LaTeX and HTML in Unicode, at most 10,000 units of what was sent.
 * Undefined when it is no text, or none is left.
 */
export function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = plainText(value.slice(0, LONGEST).replace(NO_CHARACTER, ' '))
  return text === '' ? undefined : text
}

/** The names of authors among the values, in order; undefined when there is none. */
export function plainNames(values: readonly unknown[]): string[] | undefined {
  const names = values.slice(0, MOST_AUTHORS).flatMap((value) => plain(value) ?? [])
  return names.length === 0 ? undefined : names
}
