/** Whether the list, with changes made to it, gives the entries of the edited README. */

import type { PaperList } from '../paper.ts'
import { quote } from '../text/quote.ts'
import type { Page, PageEntry, Tools } from './page.ts'
import { pageOf } from './page.ts'
import { isExtract, keyOf, type Situation } from './plan.ts'
import { type Change, changedRows, type Row } from './rows.ts'
import { likenessToWanted } from './same.ts'
import type { Shown } from './shown.ts'
import type { Standing } from './standing.ts'

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

/** Why some of the changes do not lead to what the edited README shows, by the change. */
export function failures(
  changes: readonly Change[],
  result: Result,
  situation: Situation,
): Map<Change, string> {
  const failed = new Map<Change, string>()
  const entries = entriesByKey(result)
  for (const change of changes) {
    const reason = reasonAgainst(change, entries, result, situation)
    if (reason !== undefined) failed.set(change, reason)
  }
  for (const lost of lostEntries(entries, situation)) {
    for (const change of changes) {
      if (change.key !== lost.key || change.kind === 'fields' || failed.has(change)) continue
      const title = quote(lost.standing.shown.paper?.title ?? '')
      failed.set(
        change,
        `Unexpected lack of ${title}, expected it in every place or in none: it still stands elsewhere`,
      )
    }
  }
  return failed
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

function reasonAgainst(
  change: Change,
  entries: Entries,
  result: Result,
  situation: Situation,
): string | undefined {
  const standing = change.entry === undefined ? undefined : situation.standings[change.entry]
  const gone = change.gone === undefined ? undefined : situation.built.entries[change.gone]
  const printed = entries.get(change.key) ?? []
  if (gone && change.kind === 'leave') {
    return printed.some((entry) => entry.block === gone.block && samePlace(entry, gone))
      ? `Unexpected lack of ${quote(gone.paper?.title ?? '')}, expected it: \`paperlist build\` prints it here`
      : undefined
  }
  if (standing === undefined) return undefined
  const here = printed.filter(({ block }) => block === standing.block)
  const paper = result.rows.find(({ key }) => key === change.key)?.paper
  const same = here.find((entry) => paper && likenessToWanted(entry, standing.shown, paper))
  if (change.kind === 'fields' || change.kind === 'add') {
    if (same === undefined) return differently(standing.shown, here[0] ?? printed[0])
    if (change.kind === 'fields') return undefined
  }
  return (
    misplaced(standing, here, situation) ??
    (change.kind === 'move' ? outOfOrder(standing, result, situation) : undefined)
  )
}

/** That an entry would be printed under another heading. */
export function misplaced(
  { shown }: Standing,
  here: readonly PageEntry[],
  situation: Situation,
): string | undefined {
  if (here.some((entry) => samePlace(entry, shown)) || isRenamed(shown, situation)) return undefined
  const place = here[0]?.place.at(-1)
  const expected = place === undefined ? 'elsewhere' : `under ${quote(place)}`
  return `Unexpected place of ${quote(shown.paper?.title ?? '')}, expected it ${expected}, where \`paperlist build\` prints it`
}

/** That an entry would be printed before or after others than those that it stands between. */
export function outOfOrder(standing: Standing, result: Result, situation: Situation): string | undefined {
  if (isInPlace(standing, result, situation)) return undefined
  const title = quote(standing.shown.paper?.title ?? '')
  return `Unexpected place of ${title}, expected it where \`paperlist build\` puts it back: the papers are in an order`
}

/** That an entry would be printed otherwise. */
export function differently(shown: Shown, printed: PageEntry | undefined): string {
  const expected = printed
    ? `expected ${quote(printed.text)} as \`paperlist build\` prints it`
    : 'expected an entry that can be printed'
  return `Unexpected ${quote(shown.text)}, ${expected}`
}

export function samePlace(a: { place: readonly string[] }, b: { place: readonly string[] }): boolean {
  return JSON.stringify(a.place) === JSON.stringify(b.place)
}

/** Whether an entry stands under a heading that `build` does not print: a heading with another name. */
function isRenamed(shown: { place: readonly string[] }, { built }: Situation): boolean {
  return !built.entries.some((entry) => samePlace(entry, shown))
}

/** Whether an entry stands in the same order with those that nobody moved. */
function isInPlace(standing: Standing, { page, rows }: Result, { standings }: Situation): boolean {
  const order = page.entries.flatMap(({ block, paperIndex }) =>
    block === standing.block && paperIndex !== undefined ? [rows[paperIndex]?.key ?? ''] : [],
  )
  const ranks = new Map(order.map((key, rank) => [key, rank]))
  const own = ranks.get(keyOf(standing)) ?? -1
  return standings.every((other) => {
    const rank = ranks.get(keyOf(other))
    if (other.block !== standing.block || other.isMoved || other.paper === undefined || rank === undefined)
      return true
    return other.index < standing.index ? rank < own : rank > own
  })
}

/** Entries that stand in the edited README as in the built one, and would be printed no more. */
function lostEntries(
  entries: Entries,
  { built, standings }: Situation,
): { key: string; standing: Standing }[] {
  return standings.flatMap((standing) => {
    const { paper, block, isMoved } = standing
    if (paper === undefined || block === undefined || isMoved) return []
    if (isExtract(built.blocks[block] as Page['blocks'][number])) return []
    const key = `p${paper}`
    const isPrinted = (entries.get(key) ?? []).some((entry) => entry.block === block)
    return isPrinted ? [] : [{ key, standing }]
  })
}
