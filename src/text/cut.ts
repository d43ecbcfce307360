/** At most so many characters (UTF-16 code units) of a text from its beginning; no half of a character. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** At most so many characters (Unicode code points) of a text, and `…` when that is not all of it. */
export function shortened(text: string, length: number): string {
  const characters = text.length > length ? [...text] : []
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text
}
