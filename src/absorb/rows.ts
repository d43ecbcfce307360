/** Changes of a list as data, and the list with them made. */

import { isInOrder, orderOf } from '../order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import { orderIn, sectionsOf } from '../sections.ts'

/** A paper of a list that is being changed. */
export interface Row {
  /** `p3` for the paper that has the index 3 in the list as it was, `e5` for that of the fifth entry of the README. */
  key: string
  paper: Paper
}

/** Changes that are made together or not at all have the same `entry` or, where one is gone from the README, `gone`. */
export type Change = {
  /** The index of the entry of the edited README that shows it. */
  entry?: number
  /** The index of the entry of the built README that is gone. */
  gone?: number
} & (
  | { kind: 'fields'; key: string; fields: Partial<Record<keyof Paper, unknown>> }
  | { kind: 'remove'; key: string }
  | { kind: 'leave'; key: string; section?: string; tag?: string }
  | { kind: 'join'; key: string; section?: string; tag?: string }
  | ({ kind: 'add'; key: string; paper: Paper } & Place)
  | ({ kind: 'move'; key: string } & Place)
)

/** Between which papers, the nearest first. */
interface Place {
  after: readonly string[]
  before: readonly string[]
}

/** The papers of the list with the changes made, as far as there are papers to change. */
export function changedRows(list: PaperList, changes: readonly Change[]): Row[] {
  let rows: Row[] = list.papers.map((paper, index) => ({ key: `p${index}`, paper }))
  for (const change of changes) {
    if (change.kind === 'remove') rows = rows.filter(({ key }) => key !== change.key)
    else
      rows = rows.map((row) =>
        row.key === change.key ? { ...row, paper: changed(row.paper, change, list) } : row,
      )
  }
  for (const change of changes) {
    if (change.kind === 'fields' && ('date' in change.fields || 'title' in change.fields))
      rows = inOrder(rows, change.key, list, true)
  }
  const placed = changes
    .filter((change) => change.kind === 'add' || change.kind === 'move')
    .sort((a, b) => (a.entry ?? 0) - (b.entry ?? 0))
  for (const change of placed) {
    const row = change.kind === 'add' ? change : rows.find(({ key }) => key === change.key)
    if (row === undefined) continue
    rows = put(rows, { key: row.key, paper: row.paper }, change)
    if (change.kind === 'add') rows = inOrder(rows, row.key, list, false)
  }
  return rows
}

function changed(paper: Paper, change: Change, list: PaperList): Paper {
  if (change.kind === 'fields') {
    const entries = Object.entries({ ...paper, ...change.fields }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(entries) as unknown as Paper
  }
  if (change.kind !== 'join' && change.kind !== 'leave') return paper
  const { section, tag } = change
  const alter = (values: readonly string[], value: string) =>
    change.kind === 'join' ? [...new Set([...values, value])] : values.filter((one) => one !== value)
  const sections = section === undefined ? [] : alter(sectionsOf(paper, list), section)
  const tags = tag === undefined ? [] : alter(paper.tags ?? [], tag)
  return {
    ...paper,
    ...(sections.length > 0 && { section: sections.length === 1 ? (sections[0] as string) : sections }),
    ...(tags.length > 0 && { tags }),
  }
}

/** The rows with one put after the first of the papers that it is to stand after, or before one that it is to stand before. */
function put(rows: readonly Row[], row: Row, { after, before }: Place): Row[] {
  const others = rows.filter(({ key }) => key !== row.key)
  const indexOf = (keys: readonly string[]) =>
    keys.map((key) => others.findIndex((other) => other.key === key)).find((index) => index >= 0)
  const above = indexOf(after)
  const at = above === undefined ? (indexOf(before) ?? others.length) : above + 1
  return others.toSpliced(at, 0, row)
}

/** The rows with one where the order of its section puts it, if the others are in that order and it is not. */
function inOrder(rows: Row[], key: string, list: PaperList, onlyIfItWas: boolean): Row[] {
  const row = rows.find((one) => one.key === key)
  if (row === undefined) return rows
  const [section] = sectionsOf(row.paper, list)
  const order: Order = orderIn(list, section ?? '')
  const isDated = order === 'title' || row.paper.date !== ''
  const here = rows.filter(
    ({ paper }) => sectionsOf(paper, list)[0] === section && (order === 'title' || paper.date !== ''),
  )
  const others = here.filter((one) => one !== row)
  if (!isDated || isInOrder(papersOf(here), order) || !isInOrder(papersOf(others), order)) return rows
  if (onlyIfItWas && !wasInOrder(here, order, list)) return rows
  const sorted = orderOf(papersOf(here), order).map((index) => here[index] as Row)
  const at = sorted.indexOf(row)
  return put(rows, row, {
    after: sorted
      .slice(0, at)
      .reverse()
      .map((one) => one.key),
    before: sorted.slice(at + 1).map((one) => one.key),
  })
}

function wasInOrder(rows: readonly Row[], order: Order, list: PaperList): boolean {
  const before = rows.flatMap(({ key }) =>
    key.startsWith('p') ? (list.papers[Number(key.slice(1))] ?? []) : [],
  )
  return isInOrder(before, order)
}

function papersOf(rows: readonly Row[]): Paper[] {
  return rows.map(({ paper }) => paper)
}
