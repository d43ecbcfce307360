/** Which entries of the edited README are which of the built one. */

import { diffArrays } from 'diff'
import { nearTitles } from '../title/near-titles.ts'
import { couldBeOneTitle } from '../title/one-title.ts'
import { titleKey } from '../title/title.ts'
import { identifiersIn } from './known-papers.ts'
import { keyOf } from './same.ts'
import type { Shown } from './shown.ts'

/** So many entries may be gone or new before they are no longer compared in their order. */
const MOST_DIFFERENCES = 2000

/** For each entry of `edited` the index of the same entry in `built`; undefined for one that is new. */
export function match(built: readonly Shown[], edited: readonly Shown[]): (number | undefined)[] {
  const pairs = new Pairs(built, edited)
  pairs.putInOrder()
  pairs.putBy((shown) => [keyHere(shown)])
  pairs.putBy((shown) => [keyOf(shown)])
  pairs.putBy(({ paper }) => (paper ? identifiersIn(paper) : []))
  pairs.putBy(({ paper }) => (paper ? [titleKey(paper.title)] : []))
  pairs.putNear()
  pairs.putByPosition()
  return pairs.twins
}

class Pairs {
  readonly twins: (number | undefined)[]
  readonly #built: readonly Shown[]
  readonly #edited: readonly Shown[]
  readonly #taken = new Set<number>()

  constructor(built: readonly Shown[], edited: readonly Shown[]) {
    this.#built = built
    this.#edited = edited
    this.twins = edited.map(() => undefined)
  }

  /** Those that are word for word the same under the same headings, in the same order. */
  putInOrder(): void {
    const options = { maxEditLength: MOST_DIFFERENCES }
    const parts = diffArrays(this.#built.map(keyHere), this.#edited.map(keyHere), options) ?? []
    let [from, to] = [0, 0]
    for (const { added, removed, count = 0 } of parts) {
      if (!added && !removed) for (let at = 0; at < count; at++) this.#put(from + at, to + at)
      if (!added) from += count
      if (!removed) to += count
    }
  }

  /** Those that have a key in common; of several, one in the same place first. */
  putBy(keysOf: (shown: Shown) => readonly string[]): void {
    const byKey = new Map<string, number[]>()
    for (const [index, shown] of this.#built.entries()) {
      if (this.#taken.has(index)) continue
      for (const key of keysOf(shown)) byKey.set(key, [...(byKey.get(key) ?? []), index])
    }
    for (const [index, shown] of this.#edited.entries()) {
      if (this.twins[index] !== undefined) continue
      const found = keysOf(shown)
        .flatMap((key) => byKey.get(key) ?? [])
        .filter((other) => !this.#taken.has(other))
      const best = found.find((other) => samePlace(this.#built[other] as Shown, shown)) ?? found[0]
      if (best !== undefined) this.#put(best, index)
    }
  }

  /** Those whose titles are the same but for typos or a subtitle. */
  putNear(): void {
    const left = this.#left()
    const right = this.#right()
    const titles = [
      ...left.map((index) => this.#built[index]?.paper?.title ?? ''),
      ...right.map((index) => this.#edited[index]?.paper?.title ?? ''),
    ]
    const side = (at: number) => at < left.length
    const pairs = nearTitles(titles, undefined, (a, b) => (side(a) === side(b) ? 'two papers' : 'unknown'))
    for (const { first, second } of pairs) {
      const [from, to] = [left[first], right[second - left.length]]
      if (from === undefined || to === undefined || titles[first] === '' || titles[second] === '') continue
      if (!this.#taken.has(from) && this.twins[to] === undefined) this.#put(from, to)
    }
  }

  /** One that is left between two neighbours on either side, when it cannot be read or has something in common. */
  putByPosition(): void {
    for (const to of this.#right()) {
      const before = this.twins[to - 1] ?? (to === 0 ? -1 : undefined)
      const from = before === undefined ? undefined : before + 1
      if (from === undefined || this.#taken.has(from)) continue
      const [built, edited] = [this.#built[from], this.#edited[to] as Shown]
      if (built && built.kind === edited.kind && haveSomethingInCommon(built, edited)) this.#put(from, to)
    }
  }

  #left(): number[] {
    return [...this.#built.keys()].filter((index) => !this.#taken.has(index))
  }

  #right(): number[] {
    return [...this.#edited.keys()].filter((index) => this.twins[index] === undefined)
  }

  #put(from: number, to: number): void {
    this.twins[to] = from
    this.#taken.add(from)
  }
}

function keyHere(shown: Shown): string {
  return `${JSON.stringify(shown.place)} ${keyOf(shown)}`
}

function samePlace(a: Shown, b: Shown): boolean {
  return JSON.stringify(a.place) === JSON.stringify(b.place)
}

function haveSomethingInCommon(built: Shown, edited: Shown): boolean {
  const [a, b] = [built.paper, edited.paper]
  if (a === undefined || b === undefined)
    return (a === undefined) !== (b === undefined) && sharesWords(built, edited)
  return (
    couldBeOneTitle(a.title, b.title) ||
    (a.authors !== undefined && JSON.stringify(a.authors) === JSON.stringify(b.authors))
  )
}

/** Whether half of the words of one entry are in the other. */
function sharesWords({ words: a }: Shown, { words: b }: Shown): boolean {
  const known = new Set(a)
  return b.filter((word) => known.has(word)).length * 2 >= Math.min(a.length, b.length)
}
