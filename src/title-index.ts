import { createBuckets } from './buckets.ts'
import { withinEdits } from './edits.ts'
import { letterAt } from './letters.ts'
import { hashOfStretch, LONGEST_STRETCH, nextHash } from './rolling-hash.ts'

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

/** What a subtitle stands behind. */
const SEPARATOR = /:(?!\d)|\?(?= )| --? /

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
  const buckets = createBuckets(capacity * MOST_KEYS_ADDED)
  /** The letters of all titles read so far, and where those of each begin and end. */
  const codes = new Uint16Array(titles.reduce((sum, title) => sum + title.length, 0))
  const starts = new Uint32Array(titles.length)
  const ends = new Uint32Array(titles.length)
  const compared = new Int32Array(titles.length).fill(-1)

  /** Of the title read last: its index, how many letters it and its head have, and the hash of each beginning. */
  let current = -1
  let length = 0
  let head = 0
  const hashes = new Int32Array(LONGEST_STRETCH + 1)
  const keys = new Int32Array(MOST_KEYS_SOUGHT)
  let count = 0

  const read = (title: number) => {
    const text = titles[title] as string
    const separator = text.search(SEPARATOR)
    const start = current < 0 ? 0 : (ends[current] as number)
    let hash = 0
    length = 0
    head = 0
    for (let at = 0; at < text.length && length < LONGEST_STRETCH; at++) {
      if (at === separator) head = length
      const letter = letterAt(text, at)
      if (letter === 0) continue
      codes[start + length] = letter
      hash = nextHash(hash, letter)
      hashes[++length] = hash
    }
    starts[title] = start
    ends[title] = start + length
    current = title
  }
  const put = (from: number, to: number, kind: number) => {
    keys[count++] = hashOfStretch(hashes, from, to) ^ kind
  }
  const putParts = (kind: number) => {
    if (head >= FEWEST_OF_HEAD && head < length) put(0, head, kind)
    if (head > 0 && length - head >= FEWEST_OF_SUBTITLE) put(head, length, kind)
  }

  const isLike = (other: number, likeness: Likeness): boolean => {
    const [a, aEnd] = [starts[current] as number, ends[current] as number]
    const [b, bEnd] = [starts[other] as number, ends[other] as number]
    const shorter = Math.min(length, bEnd - b)
    if (likeness === 'typos')
      return withinEdits(codes, a, aEnd, b, bEnd, shorter < FEWEST_FOR_TWO_TYPOS ? 1 : 2)
    return (
      withinEdits(codes, a, a + shorter, b, b + shorter, 0) ||
      withinEdits(codes, aEnd - shorter, aEnd, bEnd - shorter, bEnd, 0)
    )
  }
  /** Whether `found` has enough. */
  const look = (key: number, likeness: Likeness, found: Found): boolean => {
    let entry = buckets.last(key)
    for (let room = MOST_COMPARED; entry !== 0 && room > 0; room--) {
      const other = buckets.valueOf(entry)
      if (compared[other] !== current) {
        compared[other] = current
        if (isLike(other, likeness) && found(other, likeness)) return true
      }
      entry = buckets.before(entry)
    }
    return false
  }

  return {
    search(title, found) {
      read(title)
      if (length === 0) return
      count = 0
      put(0, length, WHOLE)
      const equal = count
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
        const likeness = index < equal ? 'equal' : index < parts ? 'part' : 'typos'
        if (look(keys[index] as number, likeness, found)) return
      }
    },

    add() {
      count = 0
      if (length > 0) put(0, length, WHOLE)
      putParts(PART)
      if (length >= FEWEST_FOR_ONE_TYPO) {
        const third = thirdOf(length)
        put(0, third, BEGINNING)
        put(third, 2 * third, MIDDLE)
        put(length - third, length, END)
      }
      for (let index = 0; index < count; index++) buckets.add(keys[index] as number, current)
    },
  }
}

const STEP = 3

/** How many letters a third of a title has, rounded down. */
function thirdOf(length: number): number {
  return STEP * Math.floor(length / (3 * STEP))
}
