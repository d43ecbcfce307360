import { href } from '../phrasing.ts'
import { eachOf, fieldsIn, fieldText, isAddress, type Scope } from './fields.ts'
import type { Part, Pattern } from './pattern.ts'
import { NOTHING, slot } from './slots.ts'

/** The entry of a paper as Markdown with slots, and the values for them by number. */
export interface Expansion {
  markdown: string
  values: string[]
}

/** A function that gives the entry of a paper as the pattern says. */
export function expander({ parts }: Pattern): (scope: Scope) => Expansion {
  const named = new Set(
    fieldsIn(parts).flatMap(({ name }) => (name.startsWith('links.') ? [name.slice('links.'.length)] : [])),
  )
  const write = writerOf(parts)
  return (scope) => {
    const values: string[] = []
    const links = Object.entries(scope.paper.links ?? {}).filter(([name]) => !named.has(name))
    const markdown = write(scope, { values, links, tags: scope.paper.tags ?? [] }).text
    return { markdown: (markdown.includes(NOTHING) ? tidied(markdown) : markdown).trimEnd(), values }
  }
}

/** What is collected, and what groups are repeated for. */
interface Entry {
  values: string[]
  links: [name: string, url: string][]
  tags: readonly string[]
}

/** The text of parts, and whether they are to be printed when they are a group. */
interface Written {
  text: string
  complete: boolean
}

function writerOf(parts: readonly Part[]): (scope: Scope, entry: Entry) => Written {
  const writers = parts.map((part) => {
    if (typeof part === 'string') return part
    return 'parts' in part ? groupWriter(part.parts) : fieldWriter(part)
  })
  const hasFields = parts.some((part) => typeof part === 'object' && 'name' in part)
  return (scope, entry) => {
    let text = ''
    let complete = hasFields
    parts.forEach((part, index) => {
      const writer = writers[index] as (typeof writers)[number]
      if (typeof part === 'string' || typeof writer === 'string') {
        text += writer
        return
      }
      const printed = writer(scope, entry)
      text += printed || NOTHING
      if ('name' in part) complete &&= printed !== ''
      else if (!hasFields) complete ||= printed !== ''
    })
    return { text, complete }
  }
}

function fieldWriter(field: Extract<Part, { name: string }>): (scope: Scope, entry: Entry) => string {
  const address = isAddress(field)
  return (scope, { values }) => {
    const value = fieldText(field, scope)
    if (value === '') return ''
    const kind = !address ? 'text' : href(value) === undefined ? 'unsafe' : 'address'
    return slot(kind, values.push(value) - 1)
  }
}

function groupWriter(parts: readonly Part[]): (scope: Scope, entry: Entry) => string {
  const each = parts.map((part) =>
    typeof part === 'object' && 'name' in part ? eachOf(part.name) : undefined,
  )
  const repeated = each.find((name) => name !== undefined)
  const write = writerOf(parts)
  const once = (scope: Scope, entry: Entry): string => {
    const before = entry.values.length
    const { text, complete } = write(scope, entry)
    if (complete) return text
    entry.values.length = before
    return ''
  }
  if (repeated === undefined) return once
  return (scope, entry) => {
    if (scope[repeated] !== undefined) return once(scope, entry)
    const scopes: Scope[] =
      repeated === 'tag'
        ? entry.tags.map((tag) => ({ ...scope, tag }))
        : entry.links.map(([name, url]) => ({ ...scope, link: { name, url } }))
    return scopes.map((scope) => once(scope, entry)).join('')
  }
}

const NOTHINGS = new RegExp(NOTHING, 'gu')
/** In HTML, an attribute for an address that there is not. */
const NO_ADDRESS = new RegExp(String.raw`\s+(?:href|src)\s*=\s*(["']?)${NOTHING}\1`, 'giu')
/** What is left of a line when nothing is printed in it: a marker of a list, a line break. */
const BARE = /^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\\|<br\s*\/?>)?\s*$/
const LINE_BREAK = /[ \t]*(?:(?<!\\)\\|<br\s*\/?>)?[ \t]*$/

/** The text without what nothing was printed in: its lines, and the line breaks that would lead to them. */
function tidied(text: string): string {
  const lines: string[] = []
  let isDropped = false
  for (const [index, line] of text.replace(NO_ADDRESS, '').split('\n').entries()) {
    const printed = line.replace(NOTHINGS, '')
    if (printed !== line && index > 0 && BARE.test(printed)) {
      isDropped = true
      continue
    }
    const isBlank = printed.trim() === ''
    if (isDropped && isBlank) withoutBreak(lines)
    if (!isDropped || !isBlank || lines.at(-1)?.trim() !== '')
      lines.push(line.endsWith(NOTHING) ? printed.trimEnd() : printed)
    isDropped = false
  }
  if (isDropped) withoutBreak(lines)
  return lines.join('\n')
}

function withoutBreak(lines: string[]): void {
  const last = lines.pop()
  if (last !== undefined) lines.push(last.replace(LINE_BREAK, ''))
}
