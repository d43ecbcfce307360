/** Which papers of a list are which of the list as it was before. */

import type { PaperList } from '../paper.ts'
import { nearTitles } from '../title/near-titles.ts'
import { couldBeOneTitle } from '../title/one-title.ts'
import { isTelling, type KeysOf, LAST_PASSES, PASSES, paperAt } from './keys.ts'

/** For each paper of a list, by index, the index of the same paper in the list as it was; undefined for one that is new. */
export type Twins = readonly (number | undefined)[]

/**
 * The papers of `after` as those of `before`, each of which is the twin of one at most: by all that they say, `id`, identifiers
 * and titles, addresses; by titles that are alike; by what else they have in common. In time proportional to the lists.
 */
export function twinsIn(before: PaperList, after: PaperList): Twins {
  const pairing = pairingOf(before, after)
  for (const keysOf of PASSES) putByKeys(pairing, keysOf)
  putNear(pairing)
  for (const keysOf of LAST_PASSES) putByKeys(pairing, keysOf)
  putByPlace(pairing)
  return pairing.twins
}

/** The same, but only by what papers are known by: `id`, identifiers, addresses and titles. Nothing is guessed. */
export function sureTwinsIn(before: PaperList, after: PaperList): Twins {
  const pairing = pairingOf(before, after)
  for (const keysOf of PASSES) putByKeys(pairing, keysOf)
  return pairing.twins
}

function pairingOf(before: PaperList, after: PaperList): Pairing {
  return {
    before,
    after,
    twins: after.papers.map(() => undefined),
    left: new Set(before.papers.keys()),
    right: new Set(after.papers.keys()),
  }
}

interface Pairing {
  before: PaperList
  after: PaperList
  twins: (number | undefined)[]
  /** The papers that have no twin yet, on either side. */
  left: Set<number>
  right: Set<number>
}

function put({ twins, left, right }: Pairing, from: number, to: number): void {
  twins[to] = from
  left.delete(from)
  right.delete(to)
}

/** Those that have a key in common, the first on the one side with the first on the other. */
function putByKeys(pairing: Pairing, keysOf: KeysOf): void {
  const { before, after, left, right } = pairing
  if (left.size === 0 || right.size === 0) return
  const waiting = new Map<string, number[]>()
  for (const index of [...left].reverse()) {
    for (const key of keysOf(before, index)) {
      const group = waiting.get(key)
      if (group) group.push(index)
      else waiting.set(key, [index])
    }
  }
  for (const to of [...right]) {
    for (const key of keysOf(after, to)) {
      const from = nextLeft(waiting.get(key), left)
      if (from === undefined) continue
      put(pairing, from, to)
      break
    }
  }
}

function nextLeft(waiting: number[] | undefined, left: ReadonlySet<number>): number | undefined {
  for (let index = waiting?.pop(); index !== undefined; index = waiting?.pop())
    if (left.has(index)) return index
  return undefined
}

/** Those whose titles are the same but for typos or a subtitle. */
function putNear(pairing: Pairing): void {
  const [left, right] = [[...pairing.left], [...pairing.right]]
  if (left.length === 0 || right.length === 0) return
  const titles = [
    ...left.map((index) => paperAt(pairing.before, index).title),
    ...right.map((index) => paperAt(pairing.after, index).title),
  ]
  const isLeft = (at: number) => at < left.length
  const found = nearTitles(titles, undefined, (a, b) => (isLeft(a) === isLeft(b) ? 'two papers' : 'unknown'))
  for (const { first, second } of found) {
    const [from, to] = [left[first], right[second - left.length]]
    if (from === undefined || to === undefined) continue
    if (pairing.left.has(from) && pairing.right.has(to) && areTelling(pairing, from, to))
      put(pairing, from, to)
  }
}

/** One that stands where the other stood, behind the same paper, if both titles could be of one paper. */
function putByPlace(pairing: Pairing): void {
  const { before, after, twins, left } = pairing
  for (const to of [...pairing.right]) {
    const previous = to === 0 ? -1 : twins[to - 1]
    const from = previous === undefined ? -1 : previous + 1
    if (!left.has(from) || !areTelling(pairing, from, to)) continue
    if (couldBeOneTitle(paperAt(before, from).title, paperAt(after, to).title)) put(pairing, from, to)
  }
}

/** Whether a likeness of the titles says something: both are long, or the date is the same, too. */
function areTelling({ before, after }: Pairing, from: number, to: number): boolean {
  const [a, b] = [paperAt(before, from), paperAt(after, to)]
  return (isTelling(a.title) && isTelling(b.title)) || (a.date === b.date && a.date !== '')
}
