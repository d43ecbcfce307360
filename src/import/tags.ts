/** The tags of an entry as one field of a pattern. */

import type { Words } from '../entry/entry.ts'
import type { Span } from '../markdown/line.ts'
import type { PlacedField } from './fields.ts'

/** A separator of tags that a pattern can name. */
const SEPARATOR = /^[^{}\p{L}\p{N}\n]{1,8}$/u
const BADGE =
  /^(!\[)(.*?)(\]\(https?:\/\/(?:img\.)?shields\.io\/badge\/)([^)\s]*)(-[^-)\s?]*(?:\?[^)\s]*)?\))$/is

/** The tags that follow each other as one field, and those that stand elsewhere, which are printed with them. */
export function tagField(
  tags: readonly Words[],
  wraps: readonly Span[],
  fields: readonly Span[],
  text: string,
): { field?: PlacedField; others: Words[] } {
  const rows: Words[][] = []
  for (const tag of [...tags].sort((a, b) => a.start - b.start)) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const isNext = last && last.end <= tag.start && isRow(text.slice(last.end, tag.start))
    if (row && isNext && !fields.some(({ start }) => start >= last.end && start < tag.start)) row.push(tag)
    else rows.push([tag])
  }
  const row = rows.reduce<Words[]>((best, next) => (next.length > best.length ? next : best), [])
  const others = tags.filter((tag) => !row.includes(tag))
  return row.length === 0 ? { others } : { field: ofRow(row, wraps, fields, text), others }
}

/** Whether there is nothing between two tags but what parts them. */
function isRow(between: string): boolean {
  return between.length <= 12 && !/[\p{L}\p{N}\n]/u.test(between)
}

function ofRow(
  row: readonly Words[],
  wraps: readonly Span[],
  fields: readonly Span[],
  text: string,
): PlacedField {
  const [first, second] = row as [Words, ...Words[]]
  const last = row.at(-1) as Words
  const badge = BADGE.exec(text.slice(first.start, first.end))
  if (badge) {
    const [, open = '', alt = '', url = '', , rest = ''] = badge
    return eachIn(first, last, `${open}${alt === '' ? '' : '{tag}'}${url}{tag}${rest}`, text, second)
  }
  const between = second ? text.slice(first.end, second.start) : undefined
  const wrap = widest(first, wraps, [...row.slice(1), ...fields])
  if (wrap && (between === undefined || !between.includes(','))) {
    const lastWrap = widest(last, wraps, [...row.slice(0, -1), ...fields]) ?? last
    const written = `${text.slice(wrap.start, first.start)}{tag}${text.slice(first.end, wrap.end)}`
    const own = second && widest(second, wraps, [first, ...row.slice(2), ...fields])
    return eachIn(wrap, lastWrap, written, text, own)
  }
  const separator = between?.replace(/\\(?=[^\w\s])/g, '')
  const placeholder = separator !== undefined && SEPARATOR.test(separator) ? `{tags:${separator}}` : '{tags}'
  return { kind: 'tag', placeholder, start: first.start, end: last.end, isTelling: second !== undefined }
}

/** A group that is repeated for each tag. What parts two of them stands before each. */
function eachIn(
  first: Span,
  last: Span,
  written: string,
  text: string,
  second: Span | undefined,
): PlacedField {
  const between = second ? text.slice(first.end, second.start) : ''
  const space =
    /^\s+$/.test(between) && !between.includes('\n') ? between : second && between === '' ? '' : ' '
  const before = text.slice(0, first.start)
  const hasSpace = space !== '' && before.endsWith(space)
  const isLeading = space === '' || hasSpace || !/(?:^|[\s|])$/.test(before)
  return {
    kind: 'tag',
    placeholder: isLeading ? `{${space}${written}}` : `{${written}${space}}`,
    start: first.start - (hasSpace ? space.length : 0),
    end: last.end,
    isTelling: second !== undefined,
  }
}

/** The widest stretch between brackets or marks that has the tag in it and nothing else. */
function widest(tag: Span, wraps: readonly Span[], others: readonly Span[]): Span | undefined {
  const own = wraps.filter(
    ({ start, end }) =>
      start < tag.start && end > tag.end && !others.some((one) => one.start < end && start < one.end),
  )
  return own.reduce<Span | undefined>(
    (best, wrap) => (best && best.end - best.start >= wrap.end - wrap.start ? best : wrap),
    undefined,
  )
}
