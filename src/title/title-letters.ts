import { withinEdits } from './edits.ts'
import { letterAt } from './letters.ts'
import { hashOfStretch, LONGEST_STRETCH, nextHash } from './rolling-hash.ts'

/** The letters and digits of titles as numbers, one title after the other: strings are too slow for so many. */
export interface TitleLetters {
  /** Reads a title. */
  read(title: number): void
  /** Of the title read last: its index, how many letters it has, and how many of them stand before its subtitle; 0 without one. */
  readonly last: { readonly title: number; readonly length: number; readonly head: number }
  /** The hash of some letters of the title read last. */
  hashOf(from: number, to: number): number
  /** The length of a title that was read. */
  lengthOf(title: number): number
  /** Whether the title read last becomes another one, read before, by so many typos. */
  isWithin(typos: number, other: number): boolean
  /** Whether the shorter of the two, the title read last and one read before, is the beginning or the end of the other. */
  isPart(other: number): boolean
}

/** What a subtitle stands behind. */
const SEPARATOR = /:(?!\d)|\?(?= )| --? /

/** For titles that are folded but for their case. Of one with thousands of letters only the first are read. */
export function createTitleLetters(titles: readonly string[]): TitleLetters {
  const codes = new Uint16Array(titles.reduce((sum, title) => sum + title.length, 0))
  const starts = new Uint32Array(titles.length)
  const ends = new Uint32Array(titles.length)
  const hashes = new Int32Array(LONGEST_STRETCH + 1)
  const last = { title: 0, length: 0, head: 0 }

  return {
    last,
    read(title) {
      const text = titles[title] as string
      const separator = text.search(SEPARATOR)
      const start = ends[last.title] as number
      let length = 0
      let head = 0
      let hash = 0
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
      last.title = title
      last.length = length
      last.head = head < length ? head : 0
    },
    hashOf(from, to) {
      return hashOfStretch(hashes, from, to)
    },
    lengthOf(title) {
      return (ends[title] as number) - (starts[title] as number)
    },
    isWithin(typos, other) {
      const { title } = last
      return withinEdits(
        codes,
        starts[title] as number,
        ends[title] as number,
        starts[other] as number,
        ends[other] as number,
        typos,
      )
    },
    isPart(other) {
      const [a, aEnd] = [starts[last.title] as number, ends[last.title] as number]
      const [b, bEnd] = [starts[other] as number, ends[other] as number]
      const shorter = Math.min(aEnd - a, bEnd - b)
      return (
        withinEdits(codes, a, a + shorter, b, b + shorter, 0) ||
        withinEdits(codes, aEnd - shorter, aEnd, bEnd - shorter, bEnd, 0)
      )
    },
  }
}
