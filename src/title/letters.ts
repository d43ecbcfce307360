/** What belongs to a word only at its end, as in `C++`, `C#` and `ISS++`. */
const ENDING = 1

/** What is read for each character of ASCII: a letter in lower case, a digit as it is, `ENDING`, all else as 0. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase()
  if (/[+#]/.test(character)) return ENDING
  return /[a-z\d]/.test(character) ? character.charCodeAt(0) : 0
})

/** A word in text that is folded: its letters and digits, and what ends it. */
export const WORD = /[a-z\d\x80-\uffff]+(?:[+#]+(?![+#a-z\d\x80-\uffff]))?/g

/** The code of the letter or digit at a place of a text that is folded but for its case, or of the sign that ends a word; 0 for any other sign. */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 128) return code
  const letter = LETTERS[code] as number
  return letter === ENDING ? endingAt(text, at, code) : letter
}

function endingAt(text: string, at: number, code: number): number {
  let [start, end] = [at, at + 1]
  while (start > 0 && kindAt(text, start - 1) === ENDING) start--
  while (end < text.length && kindAt(text, end) === ENDING) end++
  const isEnding = start > 0 && kindAt(text, start - 1) > ENDING && !(kindAt(text, end) > ENDING)
  return isEnding ? code : 0
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (LETTERS[code] as number) : code
}
