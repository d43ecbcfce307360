import { linesOf } from '../json/lines.ts'
import type { Refusal, Situation } from './situation.ts'

export type LineOf = (place: Pick<Refusal, 'entry' | 'gone'>) => number

/** The line in the README of an entry, or of where one that is gone has been. */
export function liner({ built, standings }: Situation, text: string): LineOf {
  const { at } = linesOf(text)
  const byTwin = new Map(standings.map((standing) => [standing.twin, standing]))
  return ({ entry, gone }) => {
    if (entry !== undefined) return at(standings[entry]?.shown.start ?? 0).line
    for (let index = (gone ?? 0) - 1; index >= 0; index--) {
      const above = byTwin.get(index)
      if (above && built.entries[index]) return at(above.shown.end).line
    }
    return 1
  }
}
