import { createBuckets } from './buckets.ts'
import { createTitleLetters } from './title-letters.ts'

/** The letters of two titles are equal, or equal but for typos, or the one title is the head or the subtitle of the other. */
export type Likeness = 'equal' | 'part' | 'typos'

type Found = (other: number, likeness: Likeness) => boolean

/** Titles, named by their index in a list of titles, that can be found by what is like them. */
export interface TitleIndex {
  /** Calls `found` for the titles added so far that are like `title`, until it says that this is enough. */
  search(title: number, found: Found): void
  /** Adds the title that was searched for last. */
  add(): void
}

/** With fewer letters than these, one or two that differ make it another title. */
const FEWEST_FOR_ONE_TYPO = 20
const FEWEST_FOR_TWO_TYPOS = 24
const FEWEST_OF_HEAD = 3
const FEWEST_OF_SUBTITLE = 20

/** So many titles of one bucket are compared. Thousands may begin alike, and comparing all with all would never end. */
const MOST_COMPARED = 16

/** What a key is the hash of. */
const WHOLE = 0x11111111
const PART = 0x22222222
const BEGINNING = 0x33333333
const MIDDLE = 0x44444444
const END = 0x55555555

const MOST_KEYS_ADDED = 6
const MOST_KEYS_SOUGHT = 14

/**
 * An index of `titles`, folded but for their case, with room for `capacity` of them.
 *
 * Two titles that differ in at most two letters have the same beginning, the same end or, moved by one letter at most, the same middle:
 * so each is added under the hashes of these three. Their length is rounded, so that titles of nearly the same length agree on it.
 */
export function createTitleIndex(titles: readonly string[], capacity: number): TitleIndex {
  const letters = createTitleLetters(titles)
  const { last } = letters
  const buckets = createBuckets(capacity * MOST_KEYS_ADDED)
  /** The title with which each was compared last. */
  const compared = new Int32Array(titles.length).fill(-1)
  const keys = new Int32Array(MOST_KEYS_SOUGHT)
  let count = 0

  const put = (from: number, to: number, kind: number) => {
    keys[count++] = letters.hashOf(from, to) ^ kind
  }
  const putParts = (kind: number) => {
    if (last.head === 0) return
    if (last.head >= FEWEST_OF_HEAD) put(0, last.head, kind)
    if (last.length - last.head >= FEWEST_OF_SUBTITLE) put(last.head, last.length, kind)
  }
  const isLike = (other: number, likeness: Likeness): boolean => {
    if (likeness !== 'typos') return letters.isPart(other)
    const shorter = Math.min(last.length, letters.lengthOf(other))
    return letters.isWithin(shorter < FEWEST_FOR_TWO_TYPOS ? 1 : 2, other)
  }
  /** Whether `found` has enough. */
  const look = (key: number, likeness: Likeness, found: Found): boolean => {
    let entry = buckets.last(key)
    for (let room = MOST_COMPARED; entry !== 0 && room > 0; room--) {
      const other = buckets.valueOf(entry)
      if (compared[other] !== last.title) {
        compared[other] = last.title
        if (isLike(other, likeness) && found(other, likeness)) return true
      }
      entry = buckets.before(entry)
    }
    return false
  }

  return {
    search(title, found) {
      letters.read(title)
      const { length } = last
      if (length === 0) return
      count = 0
      put(0, length, WHOLE)
      put(0, length, PART)
      putParts(WHOLE)
      const parts = count
      if (length >= FEWEST_FOR_ONE_TYPO) {
        const longest = thirdOf(length + 2)
        for (let third = thirdOf(length - 2); third <= longest; third += STEP) {
          put(0, third, BEGINNING)
          put(length - third, length, END)
          for (let from = third - 1; from <= third + 1; from++) put(from, from + third, MIDDLE)
        }
      }
      for (let index = 0; index < count; index++) {
        const likeness = index === 0 ? 'equal' : index < parts ? 'part' : 'typos'
        if (look(keys[index] as number, likeness, found)) return
      }
    },

    add() {
      const { length } = last
      if (length === 0) return
      count = 0
      put(0, length, WHOLE)
      putParts(PART)
      if (length >= FEWEST_FOR_ONE_TYPO) {
        const third = thirdOf(length)
        put(0, third, BEGINNING)
        put(third, 2 * third, MIDDLE)
        put(length - third, length, END)
      }
      for (let index = 0; index < count; index++) buckets.add(keys[index] as number, last.title)
    },
  }
}

const STEP = 3

/** How many letters a third of a title has, rounded down. */
function thirdOf(length: number): number {
  return STEP * Math.floor(length / (3 * STEP))
}
