import type { Line } from '../markdown/line.ts'

/** The text of a line on one line. */
export function plainText({ text }: Line): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length
}
