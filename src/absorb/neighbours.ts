import type { PaperList } from '../paper.ts'
import type { PageBlock } from './page.ts'
import { keyOf, type Situation } from './situation.ts'
import type { Standing } from './standing.ts'

/** By what a block chooses papers. */
export interface Filter {
  section?: string
  tag?: string
}

/** By what a block chooses the papers that it prints under a heading. */
export function filterOf(
  block: PageBlock | undefined,
  place: readonly string[],
  { sections = [] }: PaperList,
): Filter {
  const { section, tag, group } = block?.attributes ?? {}
  const under = group === 'section' ? sections.find(({ title }) => title === place.at(-1))?.id : undefined
  const id = section ?? under
  return { ...(id !== undefined && { section: id }), ...(tag !== undefined && { tag }) }
}

/** Between which papers an entry stands, by their keys, the nearest first. */
export interface Neighbours {
  after: string[]
  before: string[]
}

/** The papers before and after an entry in its block, the nearest first. */
export function neighbours({ index, block }: Standing, { standings }: Situation): Neighbours {
  const keys = (some: readonly Standing[]) => some.filter((other) => other.block === block).map(keyOf)
  return { after: keys(standings.slice(0, index)).reverse(), before: keys(standings.slice(index + 1)) }
}
