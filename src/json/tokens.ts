/** The tokens of JSON by the numbers that `jsonc-parser` gives them: its `SyntaxKind` is a const enum, which cannot be imported. */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  end: 17,
} as const

/** Whether a token begins an object or an array. */
export function isOpening(token: number): boolean {
  return token === TOKEN.openBrace || token === TOKEN.openBracket
}

/** Whether a token ends an object or an array. */
export function isClosing(token: number): boolean {
  return token === TOKEN.closeBrace || token === TOKEN.closeBracket
}
