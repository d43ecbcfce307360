/** What most entries have in common: which fields they put between the same marks, and in which order. */

import { kindsOf, type Node } from './shape.ts'

/** The clusters of kinds: those that most entries which have both put between the same marks or brackets. */
export function classesOf(sequences: readonly (readonly Node[])[]): string[][] {
  const kinds = [...new Set(sequences.flatMap((nodes) => nodes.flatMap(kindsOf)))]
  const both = new Map<string, { both: number; together: number }>()
  for (const nodes of sequences) {
    const own = nodes.map((node) => new Set(kindsOf(node)))
    const all = own.flatMap((set, at) => [...set].map((kind) => ({ kind, at })))
    for (const [index, a] of all.entries()) {
      for (const b of all.slice(index + 1)) {
        const key = a.kind < b.kind ? `${a.kind}\n${b.kind}` : `${b.kind}\n${a.kind}`
        const count = both.get(key) ?? { both: 0, together: 0 }
        count.both++
        if (a.at === b.at) count.together++
        both.set(key, count)
      }
    }
  }
  const parent = new Map(kinds.map((kind) => [kind, kind]))
  const rootOf = (kind: string): string => {
    const above = parent.get(kind) ?? kind
    return above === kind ? kind : rootOf(above)
  }
  for (const [key, count] of both) {
    if (count.together * 2 <= count.both) continue
    const [a = '', b = ''] = key.split('\n')
    parent.set(rootOf(a), rootOf(b))
  }
  const classes = new Map<string, string[]>()
  for (const kind of kinds) classes.set(rootOf(kind), [...(classes.get(rootOf(kind)) ?? []), kind])
  return [...classes.values()]
}

/** The classes in the order in which most entries have them. */
export function inOrder(
  sequences: readonly (readonly Node[])[],
  classOf: ReadonlyMap<string, string[]>,
): string[][] {
  const scores = new Map<string[], Map<string[], number>>()
  const all: string[][] = []
  for (const nodes of sequences) {
    const own = [...new Set(nodes.flatMap(kindsOf).map((kind) => classOf.get(kind) as string[]))]
    for (const [at, one] of own.entries()) {
      if (!all.includes(one)) all.push(one)
      for (const later of own.slice(at + 1)) {
        add(scores, one, later, 1)
        add(scores, later, one, -1)
      }
    }
  }
  const wins = (one: string[]) =>
    [...(scores.get(one)?.values() ?? [])].reduce((sum, score) => sum + Math.sign(score), 0) /
    Math.max(1, scores.get(one)?.size ?? 0)
  return all.sort((a, b) => {
    const direct = scores.get(a)?.get(b) ?? 0
    return direct !== 0 && Math.sign(direct) === Math.sign(wins(a) - wins(b)) ? -direct : wins(b) - wins(a)
  })
}

function add(
  scores: Map<string[], Map<string[], number>>,
  one: string[],
  other: string[],
  score: number,
): void {
  const own = scores.get(one) ?? new Map<string[], number>()
  own.set(other, (own.get(other) ?? 0) + score)
  scores.set(one, own)
}
