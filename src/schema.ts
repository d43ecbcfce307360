import type { Path } from './document.ts'
import checkSchema, { type SchemaError } from './generated/schema-check.js'
import { keysAt } from './layout.ts'
import type { PaperList } from './paper.ts'
import { didYouMean } from './text/nearest.ts'
import { quote } from './text/quote.ts'

/** An offence against the schema of papers.json. */
export interface SchemaProblem {
  path: Path
  /** Whether it is about the name of the member and not about its value. */
  part?: 'key'
  message: string
  /** Whether the types of the list cannot be relied on, so that no rule can run. */
  breaksTypes: boolean
}

/** Whether a parsed value is a list, as the schema has it. */
export function isPaperList(value: unknown): value is PaperList {
  return checkSchema(value)
}

/** All offences of a parsed value; `textAt` gives the value at a path as it stands in the file. */
export function schemaProblems(value: unknown, textAt: (path: Path) => string): SchemaProblem[] {
  if (checkSchema(value)) return []
  const problems: SchemaProblem[] = []
  for (const error of checkSchema.errors ?? []) {
    if (error.keyword === 'propertyNames') continue // told by the error about the name itself
    const { path, part } = placeOf(error)
    const message = error.propertyName === undefined ? sentence(error, path, textAt) : nameSentence(error)
    const breaksTypes = error.keyword === 'type' || error.keyword === 'required'
    problems.push({ path, message, breaksTypes, ...(part && { part }) })
  }
  return problems
}

function placeOf({ keyword, instancePath, params, propertyName }: SchemaError): { path: Path; part?: 'key' } {
  const path = parsePointer(instancePath)
  const name = keyword === 'additionalProperties' ? (params.additionalProperty as string) : propertyName
  if (name !== undefined) return { path: [...path, name], part: 'key' }
  if (keyword === 'uniqueItems') return { path: [...path, Math.max(Number(params.i), Number(params.j))] }
  return { path }
}

/** The steps of a JSON pointer (RFC 6901); steps into arrays as numbers. */
function parsePointer(pointer: string): Path {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) =>
    /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'),
  )
}

/** What to write where something is missing or of the wrong kind. */
const EXAMPLE: Readonly<Record<string, string>> = {
  title: '"title": "Toy Models of Superposition"',
  url: '"url": "https://arxiv.org/abs/2209.10652"',
  date: '"date": "2022-09"',
  papers: '"papers": [ ... ]',
  authors: '"authors": ["Ada Lovelace", "Alan Turing"]',
  venue: '"venue": "EMNLP 2024"',
  section: '"section": "papers"',
  tags: '"tags": ["survey"]',
  links: '"links": { "code": "https://github.com/..." }',
  arxiv: '"arxiv": "2209.10652"',
  doi: '"doi": "10.18653/v1/2024.emnlp-main.191"',
  ignore: '"ignore": [{ "rule": "no-duplicate-title", "reason": "two papers of one name" }]',
  rule: '"rule": "no-duplicate-title"',
  reason: '"reason": "two papers of one name"',
  id: '"id": "surveys"',
}

const PATTERN: Readonly<Record<string, string>> = {
  id: 'letters, digits, `.`, `_` and `-`, beginning with a letter or a digit',
  until: 'a day such as `2027-06-01`',
  reason: 'a sentence that says why the finding is accepted',
}

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

function sentence(error: SchemaError, path: Path, textAt: (path: Path) => string): string {
  const { keyword, params } = error
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'list')
  switch (keyword) {
    case 'required':
      return missing(path, params.missingProperty as string)
    case 'additionalProperties':
      return unknownKey(params.additionalProperty as string, keysAt(path.slice(0, -1)))
    case 'type':
      return wrongType(name, textAt(path), params.type as string | string[])
    case 'enum':
      return notAllowed(textAt(path).replace(/^"|"$/g, ''), params.allowedValues as string[])
    case 'minLength':
    case 'minItems':
      return `Unexpected empty \`${name}\`, expected something in it or no \`${name}\` at all`
    case 'maxLength':
      return `Unexpected text of more than ${params.limit} characters for \`${name}\`, expected at most ${params.limit}`
    case 'maxItems':
      return `Unexpected array of more than ${params.limit} values for \`${name}\`, expected at most ${params.limit}`
    case 'uniqueItems':
      return `Unexpected second ${quote(textAt(path).replace(/^"|"$/g, ''))}, expected each value once in \`${name}\``
    default:
      return `Unexpected ${quote(textAt(path))} for \`${name}\`, expected ${PATTERN[name] ?? String(params.pattern)}`
  }
}

function nameSentence({ keyword, params, propertyName = '' }: SchemaError): string {
  if (keyword === 'enum') return notAllowed(propertyName, params.allowedValues as string[])
  if (FORBIDDEN_KEYS.includes(propertyName)) return unknownKey(propertyName, [])
  return `Unexpected name ${quote(propertyName)}, expected a word such as \`code\`: a letter first, at most 50 characters`
}

function missing(path: Path, key: string): string {
  const what = path[0] === 'papers' && path.length === 2 ? 'paper' : path.length === 0 ? 'list' : 'entry'
  const example = EXAMPLE[key] === undefined ? '' : `, expected for instance \`${EXAMPLE[key]}\``
  return `Unexpected ${what} without \`${key}\`${example}`
}

function unknownKey(key: string, allowed: readonly string[]): string {
  if (FORBIDDEN_KEYS.includes(key)) {
    return `Unexpected key ${quote(key)}, expected another name: programs that read it could be led astray`
  }
  const hint = didYouMean(key, allowed)
  if (hint !== '') return `Unexpected key ${quote(key)}${hint}`
  return `Unexpected key ${quote(key)}, expected one of ${allowed.map((name) => `\`${name}\``).join(', ')}`
}

function notAllowed(value: string, allowed: readonly string[]): string {
  const hint = didYouMean(value, allowed)
  if (hint !== '') return `Unexpected ${quote(value)}${hint}`
  const names =
    allowed.length > 8
      ? 'the name of a rule; `paperlist explain` lists them'
      : `one of ${allowed.map((name) => `\`${name}\``).join(', ')}`
  return `Unexpected ${quote(value)}, expected ${names}`
}

function wrongType(name: string, text: string, types: string | string[]): string {
  const expected = [types]
    .flat()
    .map((type) => ARTICLE[type] ?? type)
    .join(' or ')
  const remedy = EXAMPLE[name] === undefined ? '' : `, for instance \`${EXAMPLE[name]}\``
  if (!/^-?\d/.test(text) || !expected.startsWith('a string')) {
    return `Unexpected ${kindOf(text)} for \`${name}\`, expected ${expected}${remedy}`
  }
  const lost = /^\d{4}\.\d{4}$/.test(text) && text >= '1501' ? `${text}0` : text
  const why = text.includes('.') ? ': as a number an identifier loses its final zeros' : ''
  return `Unexpected number ${quote(text)} for \`${name}\`, expected the string \`"${lost}"\`${why}`
}

const ARTICLE: Readonly<Record<string, string>> = {
  string: 'a string',
  array: 'an array',
  object: 'an object',
}

function kindOf(text: string): string {
  if (text.startsWith('{')) return 'object'
  if (text.startsWith('[')) return 'array'
  if (text.startsWith('"')) return `string ${quote(text.slice(1, -1))}`
  return quote(text)
}
