import type { PaperList } from '../paper.ts'
import { type Page, type PageEntry, pageOf, type Tools } from './page.ts'
import { type Change, changedRows, type Row } from './rows.ts'

/** The list after some changes, and its README. */
export interface Result {
  list: PaperList
  rows: Row[]
  page: Page
}

export async function resultOf(
  template: string,
  list: PaperList,
  changes: readonly Change[],
  tools: Tools,
): Promise<Result> {
  const rows = changedRows(list, changes)
  const changed = { ...list, papers: rows.map(({ paper }) => paper) }
  return { list: changed, rows, page: await pageOf(template, changed, tools) }
}

/** The printed entries by the key of their paper. */
export type Entries = ReadonlyMap<string, readonly PageEntry[]>

export function entriesByKey({ page, rows }: Result): Entries {
  const found = new Map<string, PageEntry[]>()
  for (const entry of page.entries) {
    const key = entry.paperIndex === undefined ? undefined : rows[entry.paperIndex]?.key
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), entry])
  }
  return found
}
