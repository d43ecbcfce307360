import type { PaperList } from './paper.ts'
import { quote } from './text/quote.ts'

/** The order of the keys in papers.json, as in its schema. */
export const KEYS = {
  list: ['$schema', 'title', 'order', 'dates', 'sections', 'tags', 'rules', 'papers'],
  section: ['id', 'title', 'order'],
  paper: [
    'id',
    'title',
    'url',
    'authors',
    'venue',
    'date',
    'section',
    'tags',
    'links',
    'arxiv',
    'doi',
    'acl',
    'openreview',
    'note',
    'ignore',
  ],
  ignore: ['rule', 'reason', 'until'],
} as const

/**
 * The list in the canonical layout of papers.json: keys in the order of the schema, two spaces,
 * each value on a line of its own, LF, a final newline. So two people who change two papers never change one line.
 */
export function formatList(list: PaperList): string {
  return `${formatValue(withKeysInOrder(list))}\n`
}

/** Characters that turn text around or cannot be seen; in a file they are safer as escapes. */
const HIDDEN = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** A value as it stands in papers.json, with two spaces for each level. */
export function formatValue(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    HIDDEN,
    (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The keys, in canonical order, of the object that stands at `path`; none where any key may stand. */
export function keysAt(path: readonly (string | number)[]): readonly string[] {
  if (path.length === 0) return KEYS.list
  if (path[0] === 'sections' && path.length === 2) return KEYS.section
  if (path[0] !== 'papers') return []
  if (path.length === 2) return KEYS.paper
  return path[2] === 'ignore' && path.length === 4 ? KEYS.ignore : []
}

/** Whether every object of the list has its keys in the canonical order. */
function hasKeysInOrder(list: PaperList): boolean {
  return (
    ordered(list, KEYS.list) &&
    (list.sections ?? []).every((section) => ordered(section, KEYS.section)) &&
    list.papers.every(
      (paper) =>
        ordered(paper, KEYS.paper) && (paper.ignore ?? []).every((entry) => ordered(entry, KEYS.ignore)),
    )
  )
}

function ordered(object: object, keys: readonly string[]): boolean {
  let rank = -1
  for (const key in object) {
    const next = keys.indexOf(key, rank + 1)
    if (next < 0) return false
    rank = next
  }
  return true
}

function withKeysInOrder(list: PaperList): PaperList {
  if (hasKeysInOrder(list)) return list
  const sorted = sort(list, KEYS.list)
  if (sorted.sections) sorted.sections = sorted.sections.map((section) => sort(section, KEYS.section))
  sorted.papers = sorted.papers.map((paper) => {
    const copy = sort(paper, KEYS.paper)
    if (copy.ignore) copy.ignore = copy.ignore.map((entry) => sort(entry, KEYS.ignore))
    return copy
  })
  return sorted
}

/** A copy with the keys in order; keys that the schema does not know come last, as they stood. */
function sort<T extends object>(object: T, keys: readonly string[]): T {
  const rank = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.length)
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => rank(a) - rank(b))) as T
}

/** A departure of a file from the canonical layout: where, as offsets, and in words. */
export interface LayoutProblem {
  start: number
  end: number
  message: string
}

/** Whether a text that is pretty-printed as `isPrettyPrinted` has it, the text of `list`, is in the canonical layout. */
export function isCanonical(text: string, list: PaperList): boolean {
  return text.endsWith('\n') && hasKeysInOrder(list)
}

/** The most telling departure of `text`, the text of `list`, from the canonical layout; undefined when there is none. */
export function layoutProblem(text: string, list: PaperList): LayoutProblem | undefined {
  const expected = formatList(list)
  if (text === expected) return undefined
  const remedy = 'run `paperlist lint --fix`'
  if (text.startsWith('\uFEFF'))
    return { start: 0, end: 1, message: `Unexpected byte order mark, expected none; ${remedy}` }
  const ending = text.search(/\r/)
  if (ending >= 0)
    return {
      start: ending,
      end: ending + 1,
      message: `Unexpected CR at the end of a line, expected LF alone; ${remedy}`,
    }
  const at = firstDifference(text, expected)
  const message = `${difference(text, expected, at)}; ${remedy}`
  return { start: at, end: at + 1, message }
}

function difference(text: string, expected: string, at: number): string {
  if (at === text.length) return 'Unexpected end of the file, expected a line break before it'
  if (at === expected.length)
    return 'Unexpected text after the list, expected one line break and the end of the file'
  const [found, wanted] = [lineAt(text, at), lineAt(expected, at)]
  if (found.trim() === wanted.trim()) return 'Unexpected indentation, expected two spaces for each level'
  const [key, wantedKey] = [found, wanted].map((line) => /^\s*("[^"]*"):/.exec(line)?.[1])
  if (key && wantedKey && key !== wantedKey)
    return `Unexpected ${quote(key)} here, expected ${quote(wantedKey)} first`
  return `Unexpected ${quote(found.trim())}, expected ${quote(wanted.trim())}`
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end)
}
