/** Comments of a README by which a person accepts findings. */

import type { Span } from '../markdown/line.ts'
import type { Ignore } from '../paper.ts'

/** `<!-- paperlist-ignore RULE: reason -->`, with `until DAY` before the colon when it is to end. */
export interface IgnoreComment extends Span {
  /** For every paper of the file: `<!-- paperlist-ignore-file RULE: reason -->`. */
  isForFile: boolean
  /** Absent when the comment is not in that form; `message` says what is wrong. */
  ignore?: Ignore
  message?: string
}

const COMMENT = /<!--\s*paperlist-ignore(-file)?(?![\w-])((?:(?!-->)[\s\S]){0,1000})-->/g
const CONTENT = /^\s+([a-z][a-z-]*)(?:\s+until\s+(\d{4}-\d\d-\d\d))?\s*:\s*(\S[\s\S]*?)\s*$/

/** The comments of a text, but for those in code. */
export function ignoreComments(text: string, code: readonly Span[]): IgnoreComment[] {
  const found: IgnoreComment[] = []
  for (const { index, 0: whole, 1: file, 2: content = '' } of text.matchAll(COMMENT)) {
    if (code.some(({ start, end }) => start <= index && index < end)) continue
    const [, rule, until, reason] = CONTENT.exec(content) ?? []
    const comment = { start: index, end: index + whole.length, isForFile: file !== undefined }
    if (rule === undefined || reason === undefined) {
      const message = `Unexpected form of a comment, expected \`<!-- paperlist-ignore${file ?? ''} RULE: reason -->\``
      found.push({ ...comment, message })
    } else {
      found.push({ ...comment, ignore: { rule, reason, ...(until && { until }) } })
    }
  }
  return found
}
