import { quote } from '../text/quote.ts'
import { type Filter, filterOf, neighbours } from './neighbours.ts'
import type { PageBlock } from './page.ts'
import type { Change } from './rows.ts'
import { isExtract, type Refusal, type Situation } from './situation.ts'
import type { Standing } from './standing.ts'

/** How a paper comes to stand elsewhere. */
export function planMove(standing: Standing, situation: Situation): (Change | Refusal)[] {
  const { built, list } = situation
  const { index: entry, shown, twin, paper, block: to, isMoved } = standing
  const before = built.entries[twin as number]
  const from = before?.block
  if (!isMoved || before === undefined || from === undefined) return []
  const key = `p${paper}`
  if (to === undefined) {
    return [
      { entry, message: `Unexpected place of ${quote(shown.paper?.title ?? shown.text)}, ${NO_SECTION}` },
    ]
  }
  if (isExtract(built.blocks[from] as PageBlock) || isExtract(built.blocks[to] as PageBlock)) return []
  const leaving = filterOf(built.blocks[from], before.place, list)
  const joining = filterOf(built.blocks[to], shown.place, list)
  const isElsewhere = JSON.stringify(leaving) !== JSON.stringify(joining)
  const isNamed = ({ section, tag }: Filter) => isElsewhere && (section ?? tag) !== undefined
  return [
    ...(isNamed(joining) ? [{ kind: 'join' as const, entry, key, ...joining }] : []),
    ...(isNamed(leaving) ? [{ kind: 'leave' as const, entry, key, ...leaving }] : []),
    { kind: 'move', entry, key, ...neighbours(standing, situation) },
  ]
}

const NO_SECTION =
  'expected it under a heading that has a block in the template; a new section needs one, and its name in `sections` of the list'

/** Papers that the README does not show any more. */
export function* planGone({ list, built, standings }: Situation): Generator<Change | Refusal> {
  const kept = new Set(standings.map(({ twin }) => twin))
  const removed = new Set<number>()
  for (const [gone, { paperIndex, block: at, place, paper: shown }] of built.entries.entries()) {
    const block = at === undefined ? undefined : built.blocks[at]
    if (kept.has(gone) || paperIndex === undefined || block === undefined || removed.has(paperIndex)) continue
    const left = standings.filter(({ paper }) => paper === paperIndex)
    const isElsewhere = left.some((other) => !isExtract(built.blocks[other.block ?? -1] ?? block))
    if (isExtract(block) && left.length > 0) continue
    const key = `p${paperIndex}`
    const filter = filterOf(block, place, list)
    if (!isElsewhere) {
      removed.add(paperIndex)
      yield { kind: 'remove', gone, key }
    } else if ((filter.section ?? filter.tag) !== undefined) yield { kind: 'leave', gone, key, ...filter }
    else
      yield {
        gone,
        message: `Unexpected lack of ${quote(shown?.title ?? '')}, expected it here as long as it stands elsewhere`,
      }
  }
}
