/** Changes in words, on one line each. All that is from a list or a registry is code: safe in a terminal and in Markdown. */

import type { Paper } from '../paper.ts'
import { code } from '../text/code.ts'
import type { Detail } from './change.ts'
import { comparable } from './comparable.ts'

/** So many names are told of a field that holds many. */
const MOST_NAMES = 5

/** A detail as a clause: "`date`: `2024` becomes `2024-06`". */
export function clauseOf(detail: Detail): string {
  const { kind, field, name = '', before, after } = detail
  if (kind === 'published')
    return `now published at ${shown(after)}${isThere(before) ? `, was ${shown(before)}` : ''}`
  if (field === 'title' && kind === 'retitled') return `was ${shown(before)}`
  const clause = Object.hasOwn(CLAUSES, field) ? CLAUSES[field] : undefined
  return clause?.(detail) ?? `${label(field)}${name && ` ${code(name)}`}: ${becomes(before, after)}`
}

/** A paper as one finds it: its venue, its date and its address. */
export function factsOf({ venue, date, url }: Paper): string {
  return [venue, date, url].flatMap((value) => (value ? [code(value)] : [])).join(', ')
}

const CLAUSES: Readonly<Record<string, (detail: Detail) => string>> = {
  section({ before, after }) {
    if (!isThere(before)) return `now also in ${shown(after)}`
    return isThere(after) ? `from ${shown(before)} to ${shown(after)}` : `no longer in ${shown(before)}`
  },
  place: ({ after }) => (isThere(after) ? `now after ${shown(after)}` : 'now before all others'),
  links: ({ name = '', before, after }) => `link ${code(name)}: ${becomes(before, after)}`,
  sections({ before, after }) {
    if (Array.isArray(after)) return 'sections: in another order'
    return `section: ${becomes(before, after)}`
  },
  rules: ({ name = '', before, after }) => `rule ${code(name)}: ${becomes(before, after)}`,
  publication: ({ after }) => `published at ${shown(after)}, as registries say`,
  withdrawal: ({ after }) => `withdrawn from arXiv: ${shown(after)}`,
  retraction: ({ after }) => `retracted${isThere(after) ? ` on ${shown(after)}` : ''}`,
  concern: ({ after }) => `expression of concern${isThere(after) ? ` of ${shown(after)}` : ''}`,
  version: ({ name = '', before, after }) => `version ${shown(after)} of ${code(name)}, was ${shown(before)}`,
  link({ name = '', after, evidence = [] }) {
    const [reason = ''] = evidence
    if (after === 'moved') return `link ${code(name)} has moved to ${code(reason)}`
    return after === 'gone'
      ? `link ${code(name)} is gone${reason && ` (${code(reason)})`}`
      : `link ${code(name)} answers again`
  },
}

/** A field that a list can have by its name; what else a file may hold is code. */
function label(field: string): string {
  return /^[a-z ]{1,20}$/.test(field) ? field : code(field)
}

function becomes(before: unknown, after: unknown): string {
  if (Array.isArray(before) || Array.isArray(after)) return arrayBecomes(itemsIn(before), itemsIn(after))
  if (!isThere(before)) return `${shown(after)} added`
  return isThere(after) ? `${shown(before)} becomes ${shown(after)}` : `${shown(before)} removed`
}

function arrayBecomes(before: readonly string[], after: readonly string[]): string {
  const [old, now] = [new Set(before), new Set(after)]
  const added = after.filter((item) => !old.has(item))
  const removed = before.filter((item) => !now.has(item))
  const parts = []
  if (added.length > 0) parts.push(`${several(added)} added`)
  if (removed.length > 0) parts.push(`${several(removed)} removed`)
  if (parts.length > 0) return parts.join(', ')
  return before.length === after.length ? 'in another order' : 'repeated otherwise'
}

function several(items: readonly string[]): string {
  const rest = items.length - MOST_NAMES
  const named = items.slice(0, MOST_NAMES).map(code).join(', ')
  return rest > 0 ? `${named} and ${rest} more` : named
}

function itemsIn(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : isThere(value) ? [value] : []
  return items.map(textIn)
}

function shown(value: unknown): string {
  return Array.isArray(value) ? several(value.map(textIn)) : code(textIn(value))
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? comparable(value))
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== ''
}
