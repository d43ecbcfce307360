/** What was edited outside of entries: text that the template has, or that blocks print around the entries. */

import { diffArrays } from 'diff'
import { linesOf } from '../json/lines.ts'
import type { Span } from '../markdown/line.ts'
import { quote } from '../text/quote.ts'

/** A README, and the stretches of it that are entries. */
interface Text {
  text: string
  entries: readonly Span[]
}

export interface OutsideRefusal {
  line: number
  message: string
}

interface TextLine {
  line: number
  text: string
}

const MOST_DIFFERENCES = 2000

/**
 * The changes from `built` to `edited` outside of entries that `result`, the README of the changed list, does not have too.
 */
export function editedOutside(
  built: Text,
  edited: Text,
  result: Text,
  template: { name: string; text: string },
): OutsideRefusal[] {
  const [before, after, then] = [built, edited, result].map(textLines) as [TextLine[], TextLine[], TextLine[]]
  const texts = (lines: readonly TextLine[]) => lines.map(({ text }) => text)
  const come = without(texts(then), texts(before))
  const gone = without(texts(before), texts(then))
  const parts = diffArrays(texts(before), texts(after), { maxEditLength: MOST_DIFFERENCES })
  if (parts === undefined)
    return [
      {
        line: 1,
        message: `Unexpected text, expected that of ${quote(template.name)}: it differs in more than ${MOST_DIFFERENCES} lines`,
      },
    ]
  const refusals: OutsideRefusal[] = []
  let at = 0
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as (typeof parts)[number]
    if (!part.added && !part.removed) {
      at += part.count
      continue
    }
    const next = parts[index + 1]
    const [removed, added] = part.removed
      ? [part, next?.added ? next : undefined]
      : [next?.removed ? next : undefined, part]
    if (removed && added) index++
    const lost = unaccounted(removed?.value ?? [], gone)
    const found = unaccounted(added?.value ?? [], come)
    const line = after[at]?.line ?? (after.at(-1)?.line ?? 0) + 1
    const own = after.slice(at, at + (added?.count ?? 0)).find(({ text }) => text === found[0])
    at += added?.count ?? 0
    if (lost.length > 0 || found.length > 0)
      refusals.push({ line: own?.line ?? line, message: message(lost, found, template) })
  }
  return refusals
}

/** The lines that are in no entry, without those that are empty. */
function textLines({ text, entries }: Text): TextLine[] {
  const { at } = linesOf(text)
  const covered = new Set<number>()
  for (const { start, end } of entries) {
    const last = at(Math.max(start, end - 1)).line
    for (let line = at(start).line; line <= last; line++) covered.add(line)
  }
  return text
    .split(/\r\n?|\n/)
    .map((text, index) => ({ line: index + 1, text: text.replace(/^\uFEFF/, '').trim() }))
    .filter(({ line, text }) => text !== '' && !covered.has(line))
}

/** The texts of the one that the other has not as often. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return texts.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** The texts that are not among those of `accounted`, which are used up. */
function unaccounted(texts: readonly string[], accounted: string[]): string[] {
  return texts.filter((text) => {
    const at = accounted.indexOf(text)
    if (at >= 0) accounted.splice(at, 1)
    return at < 0
  })
}

function message(
  [lost]: readonly string[],
  [found]: readonly string[],
  { name, text }: { name: string; text: string },
): string {
  const what = found === undefined ? `lack of ${quote(lost ?? '')}` : quote(found)
  const expected =
    lost === undefined ? 'expected nothing' : found === undefined ? 'expected it' : `expected ${quote(lost)}`
  if (lost === undefined)
    return `Unexpected ${what}, ${expected} here: text outside of entries belongs into ${name}`
  const lines = text.split(/\r\n?|\n/).flatMap((line, index) => (line.trim() === lost ? [index + 1] : []))
  if (lines.length === 0) return `Unexpected ${what}, ${expected}, which \`paperlist build\` prints`
  return `Unexpected ${what}, ${expected}: change it at ${name}:${lines.join(' or ')}`
}
