/** Words that stand in a text as readers see them, replaced where they differ. */

import type { Span } from '../markdown/line.ts'
import { decodeEntities } from '../text/html-entities.ts'
import type { Words } from './entry.ts'

/** What is to be written in the place of a stretch of the text. */
export interface Replacement extends Span {
  text: string
}

/** Where two texts differ: behind the first `before` characters and before the last `after`. */
export function differenceOf(old: string, value: string): { before: number; after: number } {
  const least = Math.min(old.length, value.length)
  let before = 0
  while (before < least && old[before] === value[before]) before++
  if (/[\ud800-\udbff]/.test(old[before - 1] ?? '')) before--
  let after = 0
  while (after < least - before && old.at(-1 - after) === value.at(-1 - after)) after++
  if (after > 0 && /[\udc00-\udfff]/.test(old.at(-after) as string)) after--
  return { before, after }
}

/** The words as `value`; undefined where it is not certain which characters of the source are to be replaced, or how. */
export function rewrittenWords(
  { text: old, start, end }: Words,
  value: string,
  text: string,
  isInTable: boolean,
): Replacement | undefined {
  if (value === '' || value.trim() !== value || /[\r\n]/.test(value)) return undefined
  const source = text.slice(start, end)
  const { before, after } = differenceOf(old, value)
  const stretch = stretchOf(source, old, before, after)
  if (stretch === undefined) return undefined
  const changed = value.slice(before, value.length - after)
  const written = escaped(changed, isInTable)
  const isLiteral = text[start - 1] === '`' || /<\w[^<>]*>/.test(source)
  if (isLiteral && written !== changed) return undefined
  return { start: start + stretch.from, end: start + stretch.to, text: written }
}

/**
 * Where the characters of `old` from `before` up to the last `after` stand in its source. The source may have escapes,
 * references and line breaks; and emphasis, but not between those characters and one of its ends.
 */
function stretchOf(
  source: string,
  old: string,
  before: number,
  after: number,
): { from: number; to: number } | undefined {
  if (source === old) return { from: before, to: old.length - after }
  const places = placesIn(source, old)
  if (places) return { from: places[before] as number, to: places[old.length - after] as number }
  const [head, tail] = [old.slice(0, old.length - after), old.slice(before)]
  if (source.endsWith(tail) && !/\\$|&#?\w*$/.test(source.slice(0, source.length - tail.length)))
    return { from: source.length - tail.length, to: source.length - after }
  if (source.startsWith(head) && !/^(?:#?\w+;|\s)/.test(source.slice(head.length)) && !head.endsWith('\\'))
    return { from: before, to: head.length }
  return undefined
}

const PIECE = /\\[!-/:-@[-`{-~]|&(?:#\w{1,10}|\w{1,40});|\s+|[\s\S]/g

/** Where each character of `old` and its end are in the source; undefined when the source has more than escapes, references and white space. */
function placesIn(source: string, old: string): number[] | undefined {
  const places: number[] = []
  let text = ''
  for (const { index, 0: piece } of source.matchAll(PIECE)) {
    const shown = shownBy(piece)
    for (let at = 0; at < shown.length; at++) places.push(index)
    text += shown
  }
  return text === old ? [...places, source.length] : undefined
}

function shownBy(piece: string): string {
  if (/^\s/.test(piece)) return ' '
  if (piece.length === 1) return piece
  return piece.startsWith('\\') ? piece.slice(1) : decodeEntities(piece)
}

const MARKUP = /[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu

function escaped(value: string, isInTable: boolean): string {
  const text = value.replace(MARKUP, (mark) => `\\${mark}`)
  return isInTable ? text.replaceAll('|', '\\|') : text
}
