/** Changes of a list as changes of the README that it was read from: only the words concerned, in the way they are written. */

import { parseDate } from '../date.ts'
import { dateFormOf, writeDate } from '../date-form.ts'
import type { Edit } from '../document.ts'
import type { Span } from '../markdown/line.ts'
import type { Paper } from '../paper.ts'
import { authorsIn } from './author-names.ts'
import type { Words } from './entry.ts'
import type { ListedPaper, ListedPapers } from './list.ts'

/** What is to be written in the place of a stretch of the text. */
export interface Replacement extends Span {
  text: string
}

/** The replacements that make an edit; undefined when a README cannot be changed so. */
export function replacementsFor(edit: Edit, text: string, listed: ListedPapers): Replacement[] | undefined {
  const [root, index, field, ...rest] = edit.path
  if (root !== 'papers') return undefined
  if ('order' in edit) return edit.path.length === 1 ? reordered(edit.order, text, listed.papers) : undefined
  const paper = typeof index === 'number' ? listed.papers[index] : undefined
  if (paper === undefined || !('value' in edit) || typeof edit.value !== 'string') return undefined
  const replacement = replacementOf(
    paper,
    listed.list.papers[index as number] as Paper,
    String(field),
    rest,
    edit.value,
    text,
  )
  return replacement && [replacement]
}

function replacementOf(
  { found, links }: ListedPaper,
  paper: Paper,
  field: string,
  rest: readonly (string | number)[],
  value: string,
  text: string,
): Replacement | undefined {
  const { entry } = found
  switch (field) {
    case 'title':
    case 'venue':
      return wordsAs(entry[field], value, text, found.kind === 'row')
    case 'url':
      return entry.url && addressAs(entry.url, value, text)
    case 'links': {
      const url = links.get(String(rest[0]))?.url
      return url && addressAs(url, value, text)
    }
    case 'date':
      return entry.date && dateAs(entry.date, value, text)
    case 'authors':
      return authorAs(entry.authors, Number(rest[0]), paper, value, text)
    case 'tags': {
      const tag = entry.tags.find((words) => words.text === paper.tags?.[Number(rest[0])])
      return wordsAs(tag, value, text, found.kind === 'row')
    }
    default:
      return undefined
  }
}

/** Words that stand in the text as readers see them, replaced where they differ from `value`. */
function wordsAs(
  words: Words | undefined,
  value: string,
  text: string,
  isInTable: boolean,
): Replacement | undefined {
  if (words === undefined || text.slice(words.start, words.end) !== words.text || /[\r\n]/.test(value))
    return undefined
  const { start, end, text: old } = words
  let before = 0
  while (before < old.length && before < value.length && old[before] === value[before]) before++
  let after = 0
  while (
    after < old.length - before &&
    after < value.length - before &&
    old.at(-1 - after) === value.at(-1 - after)
  )
    after++
  const changed = value.slice(before, value.length - after)
  return { start: start + before, end: end - after, text: escaped(changed, isInTable) }
}

const MARKUP = /[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu

function escaped(value: string, isInTable: boolean): string {
  const text = value.replace(MARKUP, (mark) => `\\${mark}`)
  return isInTable ? text.replaceAll('|', '\\|') : text
}

/** The address of a link, percent-encoded where the link could not be read otherwise. */
function addressAs({ start, end, text: old }: Words, value: string, text: string): Replacement | undefined {
  if (!/^https?:\/\/\S+$/i.test(value)) return undefined
  const raw = text.slice(start, end)
  if (raw !== old && raw.replaceAll('&amp;', '&') !== old) return undefined
  const isInHtml = /["'=]$/.test(text.slice(0, start))
  const written = value.replace(/[()<>"'\\^`{|}\s]/g, (character) =>
    encodeURIComponent(character).replace(/[()']/, percent),
  )
  return { start, end, text: isInHtml ? written.replaceAll('&', '&amp;') : written }
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function dateAs({ start, end, text: old }: Words, value: string, text: string): Replacement | undefined {
  const date = parseDate(value)
  const form = dateFormOf(old)
  if (date === undefined || form === undefined || text.slice(start, end) !== old) return undefined
  const written = writeDate(date, form)
  return written === undefined ? undefined : { start, end, text: written }
}

/** One author; only where the names stand in the text as they are in the list. */
function authorAs(
  words: Words | undefined,
  at: number,
  { authors = [] }: Paper,
  value: string,
  text: string,
): Replacement | undefined {
  const name = authors[at]
  if (words === undefined || name === undefined || text.slice(words.start, words.end) !== words.text)
    return undefined
  const [first, second] = [words.text.indexOf(name), words.text.lastIndexOf(name)]
  if (first < 0 || first !== second || authorsIn(words.text)[at] !== name) return undefined
  const start = words.start + first
  return { start, end: start + name.length, text: escaped(value, true) }
}

/** Entries in other places: each place keeps its bullet or number, and what stands between the places stays. */
function reordered(
  order: readonly number[],
  text: string,
  papers: readonly ListedPaper[],
): Replacement[] | undefined {
  const spans = papers.map(({ found }) => ({
    start: found.item?.contentStart ?? found.start,
    end: found.end,
  }))
  const moved = order.flatMap((from, to) => (from === to ? [] : [{ from, to }]))
  for (const { from, to } of moved) {
    const [a, b] = [papers[from]?.found, papers[to]?.found]
    if (a === undefined || b === undefined || a.kind !== b.kind || a.kind === 'heading' || a.run !== b.run)
      return undefined
  }
  const touched = new Set(moved.map(({ to }) => to))
  const inOrder = [...touched].map((index) => spans[index] as Span).sort((a, b) => a.start - b.start)
  if (inOrder.some(({ start }, index) => index > 0 && start < (inOrder[index - 1] as Span).end))
    return undefined
  return moved.map(({ from, to }) => {
    const [source, place] = [spans[from] as Span, spans[to] as Span]
    return { ...place, text: text.slice(source.start, source.end) }
  })
}

/** The text with the replacements made, which must not overlap. */
export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: value } of [...replacements].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    result += text.slice(at, start) + value
    at = end
  }
  return result + text.slice(at)
}
