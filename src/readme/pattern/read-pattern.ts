import type { ValueMistake } from '../../block.ts'
import { mistakesInParts } from './check.ts'
import { FIELDS } from './fields.ts'
import { type Field, type Part, type Pattern, readParts } from './pattern.ts'

const BLANK_LINES = /^(?:[ \t]*\n)*/
const LOOSE_END = /\n[ \t]*\n[ \t]*$/
const TABLE_HEAD = /^[^\n]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\n/
const LIST_MARKER = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])(?=[ \t])/
/** A line that is outside of the list item above it. */
const OTHER_BLOCK = /\n[ \t]*\n(?=\S)/

/** Reads the value of the attribute `entry`. A pattern with mistakes cannot be printed by. */
export function readPattern(value: string): { pattern: Pattern; mistakes: ValueMistake[] } {
  const start = BLANK_LINES.exec(value)?.[0].length ?? 0
  const text = value.slice(start).trimEnd()
  const head = TABLE_HEAD.exec(text)?.[0] ?? ''
  const mistakes: ValueMistake[] = []
  const headParts = readParts(head, start, mistakes)
  const parts = readParts(text.slice(head.length), start + head.length, mistakes)
  mistakes.push(...mistakesInParts(headParts, parts, value))
  const marker = OTHER_BLOCK.test(text) ? null : LIST_MARKER.exec(text)
  const pattern = {
    head: head === '' ? '' : headParts.join(''),
    parts: withMarks(parts),
    list: marker
      ? { marker: marker[0].trim().slice(-1), number: marker[1] === undefined ? undefined : +marker[1] }
      : undefined,
    loose: LOOSE_END.test(value),
  }
  return { pattern, mistakes: mistakes.sort((a, b) => a.index - b.index) }
}

/** Fields that are not about a link or a tag that a group is repeated for. */
const LONE = new Set(FIELDS.slice(0, 8))
const MARKS_BEFORE = /(?<![\\*_~`])(\*{1,3}|_{1,3}|~~?|`+)$/

/** The parts with a group around each field that has marks right around it: no field, no marks. */
function withMarks(parts: readonly Part[]): Part[] {
  const grouped: Part[] = []
  for (const part of parts) {
    const before = grouped.at(-2)
    const field = grouped.at(-1)
    const marks = isLone(field) && typeof before === 'string' ? MARKS_BEFORE.exec(before)?.[1] : undefined
    if (!marks || typeof part !== 'string' || !part.startsWith(marks) || part[marks.length] === marks[0]) {
      grouped.push(part)
      continue
    }
    const { index } = field as Field
    grouped.splice(-2, 2, (before as string).slice(0, -marks.length), {
      parts: [marks, field as Field, marks],
      index,
    })
    grouped.push(part.slice(marks.length))
  }
  return grouped
}

function isLone(part: Part | undefined): part is Field {
  return typeof part === 'object' && 'name' in part && LONE.has(part.name)
}
