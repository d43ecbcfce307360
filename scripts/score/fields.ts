/** Whether a field was read as a person reads it. */
import type { PaperRecord } from '../../src/import/record.ts'
import type { TruthRecord } from './corpus.ts'

export const FIELDS = ['title', 'url', 'arxiv', 'section', 'date', 'venue', 'authors', 'links'] as const
export type Field = (typeof FIELDS)[number]

/** A final mark that may stand or not: a title keeps its comma, and any text its question mark. */
const FINAL = { title: /\.$/, other: /[.,;]$/ }
/** Addresses and ids are right or wrong to the letter. */
const EXACT: ReadonlySet<Field> = new Set(['url', 'arxiv'])

/** Whether a field is one of the right answers. */
export function isRight(field: Field, record: PaperRecord, truth: TruthRecord): boolean {
  const found = comparable(field, record[field])
  return answersOf(field, truth).some((answer) => comparable(field, answer) === found)
}

/** What a field should be, and the alternatives. */
export function answersOf(field: Field, truth: TruthRecord): readonly (TruthRecord[Field] | null)[] {
  const others = truth[`${field}Alt`]
  return [truth[field], ...(Array.isArray(others) ? others : others === undefined ? [] : [others])]
}

function comparable(field: Field, value: TruthRecord[Field]): string {
  if (typeof value === 'object')
    return Object.entries(value ?? {})
      .map(([name, url]) => JSON.stringify([name.trim().toLowerCase(), url]))
      .sort()
      .join()
  if (EXACT.has(field)) return value
  const text = value.replace(/\s+/g, ' ').trim()
  return text.replace(field === 'title' ? FINAL.title : FINAL.other, '').trim()
}
