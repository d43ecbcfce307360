/** The elements of an array that is merged: which is which in the three versions, and how they follow each other. */

import { comparable } from '../changes/comparable.ts'
import { outOfSequence } from '../sequence.ts'
import type { Merged } from './merged.ts'

/** An element of the merged array, and its index in each version that has it. */
export interface Row {
  base?: number
  ours?: number
  theirs?: number
  merged: Merged
}

/** Merges two forms of one value; `base` is undefined where both are new. */
export type Merge = (base: unknown, ours: unknown, theirs: unknown) => Merged

/** Which elements of three arrays are one. */
export interface Matching {
  /** For each element of ours, and of theirs, its index in the base; undefined where it is new. */
  ours: readonly (number | undefined)[]
  theirs: readonly (number | undefined)[]
  /** For each new element of theirs, by its index, that of ours that is the same. */
  added: ReadonlyMap<number, number>
}

/**
 * Every element of ours and theirs once, in its place. One that a side removed is gone when the other left it as it was, and
 * a conflict when it did not.
 */
export function rowsOf(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
  matching: Matching,
  merge: Merge,
): Row[] {
  const theirsOfBase = inverse(matching.theirs)
  const theirsOfAdded = new Map([...matching.added].map(([from, to]) => [to, from]))
  const found: Row[] = []
  for (const [index, value] of ours.entries()) {
    const at = matching.ours[index]
    const other = at === undefined ? theirsOfAdded.get(index) : theirsOfBase.get(at)
    const place = { ours: index, ...(at !== undefined && { base: at }) }
    if (other !== undefined) {
      const merged = merge(at === undefined ? undefined : base[at], value, theirs[other])
      found.push({ ...place, theirs: other, merged })
    } else if (at === undefined) found.push({ ...place, merged: { value } })
    else if (!isSame(base[at], value)) found.push({ ...place, merged: { ours: value, theirs: undefined } })
  }
  const oursOfBase = inverse(matching.ours)
  for (const [index, value] of theirs.entries()) {
    const at = matching.theirs[index]
    if (at === undefined) {
      if (!matching.added.has(index)) found.push({ theirs: index, merged: { value } })
    } else if (!oursOfBase.has(at) && !isSame(base[at], value))
      found.push({ base: at, theirs: index, merged: { ours: undefined, theirs: value } })
  }
  return inPlace(found)
}

/** Whether two values say the same; mostly they do also letter by letter, which is found sooner. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b) || comparable(a) === comparable(b)
}

function inverse(indices: readonly (number | undefined)[]): Map<number, number> {
  return new Map(indices.flatMap((to, from): [number, number][] => (to === undefined ? [] : [[to, from]])))
}

/**
 * The rows as they stand in ours; those that only theirs has, or has moved, behind the same element as in theirs, and
 * behind what ours has put there.
 */
function inPlace(rows: readonly Row[]): Row[] {
  const [movedByUs, movedByThem] = [moved(rows, 'ours'), moved(rows, 'theirs')]
  const staysInOurs = (row: Row) => row.ours !== undefined && !(movedByThem.has(row) && !movedByUs.has(row))
  const isAnchor = (row: Row) =>
    row.ours !== undefined && row.theirs !== undefined && !movedByUs.has(row) && !movedByThem.has(row)
  const behind = new Map<Row | undefined, Row[]>([[undefined, []]])
  let anchor: Row | undefined
  for (const row of inOrderOf(rows, 'theirs')) {
    if (isAnchor(row)) {
      anchor = row
      behind.set(anchor, [])
    } else if (!staysInOurs(row)) behind.get(anchor)?.push(row)
  }
  const result: Row[] = []
  let last: Row | undefined
  for (const row of inOrderOf(rows, 'ours').filter(staysInOurs)) {
    if (isAnchor(row)) {
      result.push(...(behind.get(last) ?? []))
      last = row
    }
    result.push(row)
  }
  return [...result, ...(behind.get(last) ?? [])]
}

function inOrderOf(rows: readonly Row[], side: 'ours' | 'theirs'): Row[] {
  const present = rows.filter((row) => row[side] !== undefined)
  return present.sort((a, b) => (a[side] as number) - (b[side] as number))
}

/** The fewest rows of the base that a side must have moved. */
function moved(rows: readonly Row[], side: 'ours' | 'theirs'): Set<Row> {
  const kept = inOrderOf(rows, side).filter(({ base }) => base !== undefined)
  const out = outOfSequence(kept.map(({ base }) => base as number))
  return new Set([...out].map((at) => kept[at] as Row))
}

/** Elements matched by a key; of those that share one, the first with the first. */
export function matchedBy(
  keyOf: (element: unknown) => string,
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): Matching {
  const [ofBase, ofOurs, ofTheirs] = [base, ours, theirs].map((elements) => indicesByKey(elements, keyOf))
  const isNew = (key: string) => !ofBase?.has(key)
  const shared = [...(ofTheirs ?? [])].filter(([key]) => isNew(key) && ofOurs?.has(key))
  return {
    ours: [...(ofOurs?.keys() ?? [])].map((key) => ofBase?.get(key)),
    theirs: [...(ofTheirs?.keys() ?? [])].map((key) => ofBase?.get(key)),
    added: new Map(shared.map(([key, index]) => [index, ofOurs?.get(key) as number])),
  }
}

/** The index of each element by its key and how many have had that key before. */
function indicesByKey(
  elements: readonly unknown[],
  keyOf: (element: unknown) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  return new Map(
    elements.map((element, index) => {
      const key = keyOf(element)
      const count = counts.get(key) ?? 0
      counts.set(key, count + 1)
      return [comparable([key, count]), index]
    }),
  )
}
