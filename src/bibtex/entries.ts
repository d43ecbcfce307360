/** Where the entries of a BibTeX file stand, found in one pass over it. */

import { quote } from '../text/quote.ts'

/** A line that is a comment, `@article{`, or at the beginning of a line `@article` without the brace. */
const OUTSIDE = /^[ \t]*%.*$|@\s*([a-z][\w-]*)\s*([{(])|^[ \t]*@\s*[a-z][\w-]*(?![\w-]|\s*[{(])/gim
/** Inside an entry, the end of it or the beginning of the next, which a brace that is missing would hide. */
const INSIDE = /[{}()"]|^[ \t]*@[a-z][\w-]*\s*[{(]/gim

export interface Block {
  /** In lower case: `article`, `string`, `comment`. */
  type: string
  start: number
  /** From after the opening brace up to before the closing one. */
  body: number
  bodyEnd: number
  end: number
  /** What is wrong with it, if anything is. */
  reason?: string
}

/**
 * The entries of the text, comments and definitions included. As in BibTeX a brace counts whatever stands before it, and what is
 * outside of entries says nothing; lines that begin with `%` are no entries, as biber has it. One that is not closed ends where
 * a line begins with the next.
 */
export function* blocksOf(text: string): Generator<Block> {
  let isCommentOpen = false
  for (let at = 0; ; ) {
    OUTSIDE.lastIndex = at
    const match = OUTSIDE.exec(text)
    if (match === null) return
    const { 0: head, 1: name, 2: opening = '' } = match
    at = match.index + head.length
    if (name === undefined) {
      const isEntry = !/^\s*(?:%|@\s*comment$)/i.test(head)
      if (isEntry) yield unopened(text, match.index, at)
      continue
    }
    const type = name.toLowerCase()
    if (type === 'comment' && isCommentOpen) continue
    const closing = closingOf(text, at, opening, type === 'comment')
    if (type === 'comment' && !closing.isClosed) {
      isCommentOpen = true
      continue
    }
    const block: Block = { type, start: match.index, body: at, bodyEnd: closing.at, end: closing.at + 1 }
    if (!closing.isClosed) {
      const sign = opening === '(' ? ')' : '}'
      block.end = closing.at
      block.reason = `Unexpected end of \`@${type}${opening}\`, expected \`${sign}\` before the next entry or the end of the file`
    }
    yield block
    at = block.end
  }
}

/** A line that begins with `@article` and goes on with something else than an opening brace. */
function unopened(text: string, start: number, at: number): Block {
  const end = (text.indexOf('\n', at) + 1 || text.length + 1) - 1
  const [word] = text.slice(at, end).trim().split(/\s/, 1)
  const found = word ? quote(word) : 'end of the line'
  const type = text.slice(start, at).replace(/[@\s]/g, '').toLowerCase()
  return {
    type,
    start,
    body: at,
    bodyEnd: end,
    end,
    reason: `Unexpected ${found} after \`@${type}\`, expected \`{\``,
  }
}

/** Where the entry that was opened before `from` ends. A comment may have entries in it. */
function closingOf(
  text: string,
  from: number,
  opening: string,
  isComment: boolean,
): { at: number; isClosed: boolean } {
  let depth = 0
  let isQuoted = false
  INSIDE.lastIndex = from
  for (let match = INSIDE.exec(text); match; match = INSIDE.exec(text)) {
    const [sign] = match
    if (sign === '"' && depth === 0) isQuoted = !isQuoted
    else if (sign === '{') depth++
    else if (sign === '}' && (depth > 0 || opening === '{')) {
      if (depth === 0) return { at: match.index, isClosed: true }
      depth--
    } else if (sign === ')' && opening === '(' && depth === 0 && !isQuoted)
      return { at: match.index, isClosed: true }
    else if (sign.length > 1) {
      if (!isComment) return { at: match.index, isClosed: false }
      if (sign.endsWith('{')) depth++
    }
  }
  return { at: text.length, isClosed: false }
}
