import { EDGES } from './edges.ts'
import type { Entry, Words } from './entry.ts'
import { labelOf } from './labels.ts'
import type { Reading } from './reading.ts'

/** What a stretch says that stands with a key, such as `Authors:`, or in a column of that name. */
export type Role = 'authors' | 'venue' | 'date' | 'tags'

const KEY = /^[^\p{L}\p{N}[(]*(\p{L}[\p{L} &/]{0,24}(?:\(s\))?)\s*[:：]\s*/u
const ROLES: readonly [RegExp, Role][] = [
  [/^(?:authors?|by|作者)$/i, 'authors'],
  [/^(?:venue|publisher|published(?: in| at)?|publication|conference|journal|pub|会议|期刊|发表)$/i, 'venue'],
  [/^(?:date|time|year|publish(?:ed)? date|published on|release date|日期|时间)$/i, 'date'],
  [/^(?:key ?words?|keys?|tags?|topics?|关键词|标签)$/i, 'tags'],
]
const NOTHING = /^(?:[-–—]|n\/?a|none|unknown|null|)$/i

/** The role that a key or the head of a column gives; undefined for others. */
export function roleOf(key: string): Role | undefined {
  const plain = key.trim().replace(/\(s\)$/i, '')
  return ROLES.find(([pattern]) => pattern.test(plain))?.[1]
}

/** Whether a text begins with a key that says what it is to a paper: `Authors: ...`, `Code: ...`. */
export function isKeyed(text: string): boolean {
  const key = KEY.exec(text)?.[1]
  return key !== undefined && (roleOf(key) !== undefined || labelOf(key) !== undefined)
}

/** Puts what a stretch says with a key into its field; false when it has none. */
export function readKeyed(reading: Reading, from: number, to: number, entry: Entry): boolean {
  const [key = '', name = ''] = KEY.exec(reading.text.slice(from, to)) ?? []
  const role = roleOf(name)
  if (role === undefined) return false
  const words = reading.words(from + key.length, to, EDGES)
  if (NOTHING.test(words.text)) return true
  if (role === 'tags') entry.tags.push(...tagsIn(reading, from + key.length, to))
  else entry[role] ??= words
  return true
}

/** The tags in a stretch: `[a], [b]`, or separated by commas. */
export function tagsIn(reading: Reading, from: number, to: number): Words[] {
  const own = reading.text.slice(from, to)
  const pattern = /\[[^[\]]+\]/.test(own) ? /\[([^[\]]+)\]/g : /([^,;，；|]+)/g
  return [...own.matchAll(pattern)]
    .map(({ index, 0: whole, 1: inner = '' }) => {
      const at = from + index + whole.indexOf(inner)
      return reading.words(at, at + inner.length, EDGES)
    })
    .filter(({ text }) => text !== '')
}
