/** What `import` tells of a README: the lines that stay text, and what entries showed that blocks do not print. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import { linesOf } from '../json/lines.ts'
import { quote, visible } from '../text/quote.ts'
import type { Imported } from './import-readme.ts'
import { recordsOf } from './record.ts'

/** A line of a file, and what it is told of, safe to print. */
export interface ToldLine {
  line: number
  what: string
}

/** So many lines are told of; the others are counted. */
const MOST_TOLD = 30

/** The lines as they are shown to people, each with its place in the file. */
export function toldText(file: string, lines: readonly ToldLine[]): string {
  const shown = lines
    .slice(0, MOST_TOLD)
    .map(({ line, what }) => `${visible(file)}:${line} ${visible(what)}\n`)
  const rest = lines.length - shown.length
  return shown.join('') + (rest > 0 ? `and ${rest} more line${rest === 1 ? '' : 's'}\n` : '')
}

/** Every line of which something is to be told, in the order of the README: nothing is left out in silence. */
export function toldOf(document: MarkdownDocument, { kept, left }: Imported): ToldLine[] {
  const { at } = linesOf(document.text)
  const lineOf = (index: number) => at(document.papers[index]?.found.start ?? 0).line
  const titleOf = (index: number) => quote(document.papers[index]?.found.entry.title.text ?? '')
  return [
    ...kept.map(({ index, reason }) => ({
      line: lineOf(index),
      what: `${titleOf(index)} stays text: ${reason}`,
    })),
    ...recordsOf(document).unread.map(({ line, text }) => ({
      line,
      what: `${quote(text)} stays text: it was not read as a paper`,
    })),
    ...left.map(({ index, pictures, words }) => ({
      line: lineOf(index),
      what: `${titleOf(index)} is printed without ${[picturesText(pictures), wordsText(words)].filter(Boolean).join(' and ')}`,
    })),
  ].sort((a, b) => a.line - b.line)
}

function picturesText(count: number): string {
  return count === 0 ? '' : count === 1 ? 'its picture' : `${count} pictures`
}

function wordsText(words: readonly string[]): string {
  return words.length === 0 ? '' : `the words ${quote(words.join(' '))}`
}
