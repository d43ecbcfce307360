import type { Span } from '../markdown/line.ts'

/** A comment of HTML, from `<!--` to `-->`; `text` is what stands between. */
export interface Comment extends Span {
  text: string
}

/** What begins code or a comment, or keeps the character behind it from doing so. */
const TOKEN =
  /^(?<before>(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(?<fence>`{3,}(?=[^`\r\n]*$)|~{3,})|\\.|`+|<!--/gmu
const BLANK_LINE = /(?:\r\n?|\n)[ \t>]*(?:\r|\n|$)/g

/** The comments of a Markdown text but for those in code. `blocks` are its indented blocks of code, in order. */
export function* commentsIn(text: string, blocks: readonly Span[]): Generator<Comment> {
  const token = new RegExp(TOKEN)
  let block = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const { index, 0: found, groups: { before = '', fence } = {} } = match
    while (block < blocks.length && (blocks[block] as Span).end <= index) block++
    const code = blocks[block]
    if (code && code.start <= index) {
      token.lastIndex = code.end
    } else if (fence !== undefined) {
      token.lastIndex = endOfFence(text, token.lastIndex, fence, before !== '')
    } else if (found.startsWith('`')) {
      token.lastIndex = endOfCode(text, token.lastIndex, found)
    } else if (found === '<!--') {
      const end = text.indexOf('-->', index + 2)
      if (end < 0) return
      yield { start: index, end: end + 3, text: text.slice(index + 4, end) }
      token.lastIndex = end + 3
    }
  }
}

/** Where fenced code ends; one in a list, without an end of its own, at the next item. */
function endOfFence(text: string, from: number, fence: string, isInList: boolean): number {
  const closing = `^[ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`
  const ends = new RegExp(isInList ? `${closing}|^(?=(?:[-*+]|\\d{1,9}[.)])[ \\t])` : closing, 'gmu')
  ends.lastIndex = from
  const end = ends.exec(text)
  return end ? Math.max(from, ends.lastIndex) : text.length
}

/** Where code ends that is opened by these backticks: behind as many, in the same paragraph; else they open none. */
function endOfCode(text: string, from: number, opening: string): number {
  BLANK_LINE.lastIndex = from
  const limit = BLANK_LINE.exec(text)?.index ?? text.length
  const runs = /`+/g
  runs.lastIndex = from
  for (let run = runs.exec(text); run && run.index < limit; run = runs.exec(text))
    if (run[0].length === opening.length) return run.index + opening.length
  return from
}
