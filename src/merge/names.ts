import { outOfSequence } from '../sequence.ts'
import { isSame } from './rows.ts'

/**
 * Names whose order counts, such as authors: each part between names that both versions keep is that of the version that
 * changed it; where both did, name by name. Undefined when both changed one name or one part in two ways.
 */
export function mergeNames(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string[] | undefined {
  const [oursAt, theirsAt] = [kept(base, ours), kept(base, theirs)]
  const anchors = [...oursAt.keys()].filter((at) => theirsAt.has(at)).sort((a, b) => a - b)
  const result: string[] = []
  let [from, ourFrom, theirFrom] = [0, 0, 0]
  for (const at of [...anchors, base.length]) {
    const [ourEnd, theirEnd] = [oursAt.get(at) ?? ours.length, theirsAt.get(at) ?? theirs.length]
    const part = mergePart(
      base.slice(from, at),
      ours.slice(ourFrom, ourEnd),
      theirs.slice(theirFrom, theirEnd),
    )
    if (part === undefined) return undefined
    result.push(...part, ...base.slice(at, at + 1))
    ;[from, ourFrom, theirFrom] = [at + 1, ourEnd + 1, theirEnd + 1]
  }
  return result
}

function mergePart(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours
  if (isSame(base, ours)) return theirs
  if (base.length !== ours.length || base.length !== theirs.length) return undefined
  const names = base.map((name, at) => {
    const [our, their] = [ours[at], theirs[at]]
    if (our === their || their === name) return our
    return our === name ? their : undefined
  })
  return names.every((name) => name !== undefined) ? names : undefined
}

/** Which names a version kept in their sequence: their index in it by that in the base. */
function kept(base: readonly string[], names: readonly string[]): Map<number, number> {
  const waiting = new Map<string, number[]>()
  for (const [index, name] of [...base.entries()].reverse())
    waiting.set(name, [...(waiting.get(name) ?? []), index])
  const pairs = names.flatMap((name, index): [number, number][] => {
    const at = waiting.get(name)?.pop()
    return at === undefined ? [] : [[at, index]]
  })
  const out = outOfSequence(pairs.map(([at]) => at))
  return new Map(pairs.filter((_, index) => !out.has(index)))
}
