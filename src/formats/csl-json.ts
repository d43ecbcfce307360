import type { Format } from '../format.ts'
import { type Element, elementsIn, elementsOf } from '../json/elements.ts'
import { type Lines, linesOf } from '../json/lines.ts'
import { type JsonProblem, parseJson } from '../json/parse.ts'
import { plainText } from '../reference/plain-text.ts'
import { readResult } from '../reference/read-result.ts'
import type { Entry, Reference } from '../reference/reference.ts'
import { quote } from '../text/quote.ts'

/** Types of items whose publisher is where readers know them from. */
const PUBLISHED_BY = new Set(['article', 'post', 'post-weblog', 'report', 'thesis', 'webpage'])

/**
 * CSL-JSON, as the schema of citeproc has it: an array of items, or one item. Crossref gives arrays where the schema has texts;
 * their first value counts.
 */
export default {
  extensions: ['.json'],
  read: (text) => readResult(entriesOf(text)),
} satisfies Format

type Item = Readonly<Record<string, unknown>>

function* entriesOf(text: string): Generator<Entry> {
  const lines = linesOf(text)
  for (const { start, end, value, problem } of valuesIn(text.replace(/^\uFEFF/, ' '), lines)) {
    const entry = { line: lines.at(start).line, text: text.slice(start, end) }
    if (problem) {
      const { line } = lines.at(start + problem.start)
      yield { ...entry, reason: problem.message + (line === entry.line ? '' : ` (line ${line})`) }
    } else if (isItem(value)) {
      yield { ...entry, reference: referenceOf(value) }
    } else {
      yield { ...entry, reason: `Unexpected ${quote(entry.text)}, expected an item in braces` }
    }
  }
}

type Value = Element & { value?: unknown; problem?: JsonProblem }

/** The elements of the array; one that cannot be read is looked at again, as it can be several. */
function* valuesIn(text: string, lines: Lines): Generator<Value> {
  for (const element of elementsOf(text)) {
    const value = parseElement(text, element, lines)
    const parts = value.problem ? elementsIn(text, element) : []
    if (parts.length > 1) yield* parts.map((part) => parseElement(text, part, lines))
    else yield value
  }
}

function parseElement(text: string, { start, end }: Element, lines: Lines): Value {
  const parsed = parseJson(text.slice(start, end), lines.at(start).line)
  const [problem] = 'problems' in parsed ? parsed.problems : []
  return 'value' in parsed ? { start, end, value: parsed.value } : { start, end, ...(problem && { problem }) }
}

function referenceOf(item: Item): Reference {
  const written = (...names: string[]) =>
    names.map((name) => textIn(item[name])).filter((text) => text !== '')
  const texts = (...names: string[]) => written(...names).map(plainText)
  const publisher = PUBLISHED_BY.has(textIn(item.type)) ? ['publisher'] : []
  return {
    title: texts('title')[0] ?? '',
    authors: listIn(item.author).map(authorIn),
    dates: datesIn(item.issued),
    venues: texts('container-title', 'event-title', ...publisher),
    arxiv: texts('container-title', 'number', 'archive_location', 'note').filter((text) =>
      /arxiv|abs\//i.test(text),
    ),
    doi: written('DOI')[0] ?? '',
    urls: written('URL'),
    links: [],
    tags: texts('keyword').flatMap((keywords) => keywords.split(/\s*[,;]\s*/)),
    notes: texts('note', 'annote'),
  }
}

function authorIn(value: unknown): string {
  if (!isItem(value)) return plainText(textIn(value))
  const part = (name: string) => plainText(textIn(value[name]))
  if (part('literal') !== '') return part('literal')
  return ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix']
    .map(part)
    .filter((text) => text !== '')
    .join(' ')
}

/** The date in numbers, of a range the first; else in words. */
function datesIn(value: unknown): string[] {
  if (!isItem(value)) return [textIn(value)]
  const [parts] = listIn(value['date-parts'])
  const date = listIn(parts).map(textIn).filter(Boolean).join('-')
  return [date, textIn(value.raw), textIn(value.literal)].filter((text) => text !== '')
}

/** A text, a number as one, the first value of an array; empty for anything else. */
function textIn(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value]
  return typeof first === 'string' || typeof first === 'number' ? String(first).trim() : ''
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
