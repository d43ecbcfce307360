/** Where each entry of the edited README stands: in which block of the template, and whether somebody put it there. */

import type { PaperList } from '../paper.ts'
import { outOfSequence } from '../sequence.ts'
import { titleKey } from '../title/title.ts'
import type { Page, PageBlock } from './page.ts'
import type { Shown } from './shown.ts'

/** An entry of the edited README beside that of the built one. */
export interface Standing {
  shown: Shown
  /** Its index among the entries of the edited README. */
  index: number
  /** The index of the same entry of the built README. */
  twin: number | undefined
  /** The paper that the twin was printed from. */
  paper: number | undefined
  /** The block in which it stands now. */
  block: number | undefined
  /** Whether it stands elsewhere than its twin. */
  isMoved: boolean
}

/** Where the entries stand; those that blocks have nothing to do with are in none. */
export function standings(
  built: Page,
  edited: readonly Shown[],
  twins: readonly (number | undefined)[],
  list: PaperList,
): Standing[] {
  const isHere = placesOf(built, edited, twins)
  const found = edited.map((shown, index): Standing => {
    const twin = twins[index]
    const other = twin === undefined ? undefined : built.entries[twin]
    const block = other && isHere(other, shown) ? other.block : undefined
    return { shown, index, twin, paper: other?.paperIndex, block, isMoved: false }
  })
  for (const one of found) {
    const isText = one.twin !== undefined && one.paper === undefined
    if (one.block === undefined && !isText) one.block = blockOf(one, found, built, list)
  }
  for (const one of found) {
    const other = one.twin === undefined ? undefined : built.entries[one.twin]
    one.isMoved =
      one.paper !== undefined &&
      other !== undefined &&
      (one.block !== other.block || !isHere(other, one.shown))
  }
  for (const block of built.blocks.keys()) {
    const here = found.filter((one) => one.block === block && one.paper !== undefined && !one.isMoved)
    for (const at of outOfSequence(here.map(({ twin }) => twin ?? 0))) (here[at] as Standing).isMoved = true
  }
  return found
}

/** Whether two entries stand under the same headings, of which some may have got other names. */
function placesOf(
  built: Page,
  edited: readonly Shown[],
  twins: readonly (number | undefined)[],
): (built: Shown, edited: Shown) => boolean {
  const known = new Set(built.entries.map(placeOf))
  const renamed = new Map<string, Map<string, number>>()
  for (const [index, shown] of edited.entries()) {
    const twin = twins[index]
    const other = twin === undefined ? undefined : built.entries[twin]
    if (other === undefined || known.has(placeOf(shown))) continue
    const counts = renamed.get(placeOf(other)) ?? new Map<string, number>()
    renamed.set(placeOf(other), counts.set(placeOf(shown), (counts.get(placeOf(shown)) ?? 0) + 1))
  }
  const left = new Set(edited.map(placeOf))
  return (one, other) => {
    const [from, to] = [placeOf(one), placeOf(other)]
    if (from === to) return true
    const counts = left.has(from) ? undefined : renamed.get(from)
    return counts !== undefined && counts.get(to) === Math.max(...counts.values())
  }
}

function placeOf({ place }: Shown): string {
  return JSON.stringify(place)
}

/** The block that an entry is new in: that of a neighbour under the same headings, else one under the heading above it. */
function blockOf(
  { shown, index }: Standing,
  all: readonly Standing[],
  { blocks }: Page,
  list: PaperList,
): number | undefined {
  const isBeside = (other: Standing | undefined) =>
    other?.paper !== undefined &&
    other.block !== undefined &&
    placeOf(other.shown) === placeOf(shown) &&
    other.shown.kind === shown.kind
  const [before, after] = [all.slice(0, index).findLast(isBeside), all.slice(index + 1).find(isBeside)]
  const sameRun = [before, after].find((other) => other?.shown.run === shown.run)
  const beside = sameRun ?? before ?? after
  if (beside?.block !== undefined) return beside.block
  const heading = titleKey(shown.place.at(-1) ?? '')
  if (heading === '' || shown.kind === 'paragraph') return undefined
  const found = blocks.findIndex(
    (block) => block.name === 'papers' && headingsOf(block, list).includes(heading),
  )
  return found < 0 ? undefined : found
}

/** The headings under which a block can print a paper. */
function headingsOf({ attributes, heading }: PageBlock, { sections = [] }: PaperList): string[] {
  const own = attributes.group === 'section' ? sections.map(({ title }) => title) : []
  return [...own, ...(heading === undefined ? [] : [heading])].map(titleKey)
}
