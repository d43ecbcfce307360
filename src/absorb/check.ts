/** Whether the list, with changes made to it, gives the entries of the edited README. */

import { quote } from '../text/quote.ts'
import { differently, misplaced, outOfOrder, samePlace } from './differences.ts'
import type { PageBlock } from './page.ts'
import { type Entries, entriesByKey, type Result } from './result.ts'
import type { Change } from './rows.ts'
import { likenessToWanted } from './same.ts'
import { isExtract, type Situation } from './situation.ts'
import type { Standing } from './standing.ts'

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

/** Entries that stand in the edited README as in the built one, and would be printed no more. */
function lostEntries(
  entries: Entries,
  { built, standings }: Situation,
): { key: string; standing: Standing }[] {
  return standings.flatMap((standing) => {
    const { paper, block, isMoved } = standing
    if (paper === undefined || block === undefined || isMoved) return []
    if (isExtract(built.blocks[block] as PageBlock)) return []
    const key = `p${paper}`
    const isPrinted = (entries.get(key) ?? []).some((entry) => entry.block === block)
    return isPrinted ? [] : [{ key, standing }]
  })
}
