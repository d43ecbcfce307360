/** What is read for each character of ASCII: a letter in lower case, a digit as it is, all else as 0. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase()
  return /[a-z\d]/.test(character) ? character.charCodeAt(0) : 0
})

/** The code of the letter or digit at a place of a text that is folded but for its case; 0 for any other sign. */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (LETTERS[code] as number) : code
}
