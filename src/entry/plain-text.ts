import type { Line } from '../markdown/line.ts'

/** The text of a line on one line. */
export function plainText({ text }: Line): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length
}

/** A text without the characters that `edge` matches, one at a time, at its beginning and its end. */
export function withoutEdges(text: string, edge: RegExp): string {
  const characters = [...text]
  let [from, to] = [0, characters.length]
  while (from < to && edge.test(characters[from] as string)) from++
  while (to > from && edge.test(characters[to - 1] as string)) to--
  return characters.slice(from, to).join('')
}
