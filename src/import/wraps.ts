/** What stands between marks and brackets in an entry: the nesting of its text. */

import type { ListedPaper } from '../entry/list.ts'
import type { Span } from '../markdown/line.ts'

/** A stretch with the marks or brackets around it. */
export interface Wrap extends Span {
  /** Whether it is a link: what stands in one cannot be printed without its address. */
  isLink: boolean
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）', '【': '】', '「': '」' }
const BRACKET = /[[\]()（）【】「」]/g
/** Farther apart than this, brackets are prose. */
const WIDEST = 2000

/** The wraps in a stretch of an entry. */
export function wrapsOf({ found }: ListedPaper, { start, end }: Span, text: string): Wrap[] {
  const marks = found.lines.flatMap((line) => line.marks)
  const own = marks.filter((mark) => mark.start >= start && mark.end <= end)
  const wraps: Wrap[] = own
    .filter(({ kind }) => kind !== 'image')
    .map((mark) => ({ start: mark.start, end: mark.end, isLink: mark.kind === 'link' }))
  const syntax = own.flatMap((mark): Span[] => {
    if (mark.kind === 'image' || mark.kind === 'code') return [mark]
    if (mark.kind !== 'link' || text[mark.start] !== '[') return []
    const target = mark.target && mark.target.end <= mark.end ? mark.target.start : mark.end
    const close = text.lastIndexOf('](', target)
    return [
      { start: mark.start, end: mark.start + 1 },
      { start: close > mark.start ? close : mark.end - 1, end: mark.end },
    ]
  })
  const open: { bracket: string; at: number }[] = []
  for (const { index, 0: bracket } of text.slice(start, end).matchAll(BRACKET)) {
    const at = start + index
    if (syntax.some((span) => span.start <= at && at < span.end)) continue
    const close = CLOSING[bracket]
    if (close !== undefined) {
      open.push({ bracket: close, at: text[at - 1] === '\\' ? at - 1 : at })
      continue
    }
    const match = open.findLastIndex((one) => one.bracket === bracket)
    if (match < 0) continue
    const [{ at: from } = { at }] = open.splice(match)
    if (at - from <= WIDEST) wraps.push({ start: from, end: at + 1, isLink: false })
  }
  return wraps
}
