/** How well papers and their fields are read, on the lines that people labelled. */
import type { PaperRecord } from '../../src/import/record.ts'
import type { CorpusList, Truth } from './corpus.ts'
import { answersOf, FIELDS, type Field, isRight } from './fields.ts'
import { matched } from './matching.ts'
import { percent, table } from './table.ts'

export interface Accuracy {
  name: string
  /** Papers that are there, that were read, and that are the same in both. */
  expected: number
  found: number
  matched: number
  /** Of those that are the same, how many have the field right. */
  right: Record<Field, number>
  /** What is wrong, a line each. */
  differences: string[]
}

export function accuracyOf(truth: Truth, lists: readonly CorpusList[]): Accuracy {
  const { source, lines, papers, optional = [] } = truth
  const records = lists.find(({ file }) => file === source)?.records ?? []
  const within = records.filter(({ line }) => line >= lines[0] && line <= lines[1])
  const all = [...papers, ...optional.map((paper) => ({ ...paper, optional: true }))]
  const pairs = matched(within, all)
  const required = all.filter((paper) => paper.optional !== true)
  const free = new Set(all.filter((paper) => paper.optional === true).map((paper) => pairs.get(paper)))
  const extra = within.filter((record) => ![...pairs.values()].includes(record))
  const right = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>
  const differences = extra.map(({ line, title }) => `${source}:${line} no paper: ${title}`)
  let same = 0
  for (const paper of required) {
    const record = pairs.get(paper)
    if (record === undefined) {
      differences.push(`${source} not found: ${paper.title}`)
      continue
    }
    same++
    for (const field of FIELDS) {
      if (isRight(field, record, paper)) right[field]++
      else differences.push(difference(source, field, record, answersOf(field, paper)))
    }
  }
  const found = within.filter((record) => !free.has(record)).length
  return { name: source, expected: required.length, found, matched: same, right, differences }
}

function difference(source: string, field: Field, record: PaperRecord, answers: readonly unknown[]): string {
  const expected = answers.map((answer) => JSON.stringify(answer)).join(' or ')
  return `${source}:${record.line} ${field}: ${JSON.stringify(record[field])}, expected ${expected}`
}

/** All lists as one: every paper counts the same. */
export function totalOf(all: readonly Accuracy[]): Accuracy {
  const sum = (count: (one: Accuracy) => number) => all.reduce((total, one) => total + count(one), 0)
  const right = FIELDS.map((field) => [field, sum((one) => one.right[field])])
  return {
    name: 'all',
    expected: sum(({ expected }) => expected),
    found: sum(({ found }) => found),
    matched: sum(({ matched }) => matched),
    right: Object.fromEntries(right) as Record<Field, number>,
    differences: all.flatMap(({ differences }) => differences),
  }
}

/** The harmonic mean of precision and recall. */
export function f1Of({ expected, found, matched }: Accuracy): number {
  return expected + found === 0 ? 1 : (2 * matched) / (expected + found)
}

export function shareOf({ right, matched }: Accuracy, field: Field): number {
  return matched === 0 ? 0 : right[field] / matched
}

export function accuracyTable(all: readonly Accuracy[]): string {
  const rows = [...all, totalOf(all)].map((one) => [
    one.name,
    String(one.expected),
    String(one.found),
    percent(f1Of(one)),
    ...FIELDS.map((field) => percent(shareOf(one, field))),
  ])
  return table([['labelled list', 'papers', 'read', 'F1', ...FIELDS], ...rows])
}
