/** In what an entry of the edited README differs from those that the list gives, in a sentence. */

import { quote } from '../text/quote.ts'
import type { PageEntry } from './page.ts'
import type { Result } from './result.ts'
import type { Shown } from './shown.ts'
import { keyOf, type Situation } from './situation.ts'
import type { Standing } from './standing.ts'

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
