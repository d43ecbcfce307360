import { quote } from '../text/quote.ts'

const SPACE = /\s+|%.*/y
const WORD = /[^\s,={}"#%()]+/y
const SIGN = /[{}"]/g

/** Reads a text piece by piece. */
export interface Scanner {
  /** Whether nothing but white space and comments is left. */
  isAtEnd(): boolean
  /** What the sticky pattern finds after white space; empty when that is nothing. */
  take(pattern: RegExp): string
  /** Whether the sign is next, which is then behind. */
  takeSign(sign: string): boolean
  /** A run of letters and of signs that mean nothing in BibTeX. */
  word(): string
  /** What stands in braces or quotes, if that is next. Throws a `SyntaxError` when it does not end. */
  enclosed(of: string): string | undefined
  /** To throw: what is next is not what is expected. */
  unexpected(expected: string): SyntaxError
}

/** A scanner of the body of an entry. Between its parts `%` begins a comment, as in biber. */
export function scannerOf(text: string): Scanner {
  let at = 0

  function skip(pattern: RegExp): string {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }

  function skipSpace(): void {
    while (skip(SPACE) !== '');
  }

  /** The index of the sign that closes what is opened at `at`. Braces count whatever stands before them, as in BibTeX. */
  function indexOfClosing(closing: string): number | undefined {
    let depth = 0
    SIGN.lastIndex = at + 1
    for (let match = SIGN.exec(text); match; match = SIGN.exec(text)) {
      if (match[0] === closing && depth === 0) return match.index
      if (match[0] === '{') depth++
      if (match[0] === '}') depth--
    }
    return undefined
  }

  function take(pattern: RegExp): string {
    skipSpace()
    return skip(pattern)
  }

  return {
    take,
    word: () => take(WORD),
    isAtEnd() {
      skipSpace()
      return at >= text.length
    },
    takeSign(sign) {
      skipSpace()
      if (text[at] !== sign) return false
      at++
      return true
    },
    enclosed(of) {
      skipSpace()
      const closing = text[at] === '{' ? '}' : text[at] === '"' ? '"' : undefined
      if (closing === undefined) return undefined
      const end = indexOfClosing(closing)
      if (end === undefined)
        throw new SyntaxError(`Unexpected end of the value of ${quote(of)}, expected \`${closing}\``)
      const content = text.slice(at + 1, end)
      at = end + 1
      return content
    },
    unexpected(expected) {
      skipSpace()
      const found = at >= text.length ? 'end of the entry' : quote(skip(WORD) || text.charAt(at))
      return new SyntaxError(`Unexpected ${found}, expected ${expected}`)
    },
  }
}
