/** What somebody edited in README.md and no change of the list accounts for. */

import { quote } from '../text/quote.ts'
import { differently, type Entries, entriesByKey, misplaced, outOfOrder, type Result } from './check.ts'
import { isExtract, keyOf, type Refusal, type Situation } from './plan.ts'
import { likenessOf } from './same.ts'
import type { Standing } from './standing.ts'

/** The entries that are still otherwise than the list gives them, but for those that `told` has. */
export function remaining(situation: Situation, result: Result, told: ReadonlySet<number>): Refusal[] {
  const entries = entriesByKey(result)
  const changed = situation.standings.flatMap((standing) => {
    const message = told.has(standing.index) ? undefined : difference(standing, situation, result, entries)
    return message === undefined ? [] : [{ entry: standing.index, message }]
  })
  return [...changed, ...stillPrinted(situation, entries)]
}

function difference(
  standing: Standing,
  situation: Situation,
  result: Result,
  entries: Entries,
): string | undefined {
  const { twin, block: at, shown, isMoved } = standing
  const block = at === undefined ? undefined : situation.built.blocks[at]
  const before = twin === undefined ? undefined : situation.built.entries[twin]
  if (block === undefined || (before && !isMoved && likenessOf(before, shown))) return undefined
  const own = entries.get(keyOf(standing))?.filter((one) => one.block === at)
  const here = own ?? result.page.entries.filter((one) => one.block === at)
  const isSaid = here.some((one) => likenessOf(one, shown))
  const place =
    misplaced(standing, here, situation) ?? (isMoved ? outOfOrder(standing, result, situation) : undefined)
  if (isSaid && place === undefined) return undefined
  if (isSaid && !isExtract(block)) return place
  if (!isExtract(block)) return differently(shown, own?.[0])
  return `Unexpected ${quote(shown.text)}, ${OTHERWISE}`
}

const OTHERWISE =
  'expected what `paperlist build` prints here: these papers have their place elsewhere in the README'

/** Entries that are gone from a block that is an extract, where the list would print them again. */
function stillPrinted({ built, standings }: Situation, entries: Entries): Refusal[] {
  const kept = new Set(standings.map(({ twin }) => twin))
  return built.entries.flatMap(({ paperIndex, block: at, paper }, gone) => {
    const block = at === undefined ? undefined : built.blocks[at]
    if (kept.has(gone) || block === undefined || !isExtract(block)) return []
    const isPrinted = entries.get(`p${paperIndex}`)?.some((one) => one.block === at)
    return isPrinted
      ? [{ gone, message: `Unexpected lack of ${quote(paper?.title ?? '')}, ${OTHERWISE}` }]
      : []
  })
}
