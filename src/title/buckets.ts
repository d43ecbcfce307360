import { slotOf } from './rolling-hash.ts'

/** Whole numbers under 32-bit keys, several under each: a Map of arrays for millions of entries. */
export interface Buckets {
  add(key: number, value: number): void
  /** The entry added last under the key; 0 when there is none. */
  last(key: number): number
  /** The entry added under the same key before this one; 0 when there is none. */
  before(entry: number): number
  valueOf(entry: number): number
}

/** An entry is three numbers in a row: its key, its value, and the entry before it in the same slot. */
const SIZE = 3

/** Room for `capacity` entries. */
export function createBuckets(capacity: number): Buckets {
  const bits = Math.max(5, Math.ceil(Math.log2(capacity + 1)) + 2)
  /** A bit for each key that was added, shared by few: most keys that are looked for were not, and this fits into the cache. */
  const seen = new Uint32Array(2 ** (bits - 5))
  const slots = new Int32Array(2 ** (bits - 4))
  const entries = new Int32Array((capacity + 1) * SIZE)
  let next = SIZE

  const skip = (start: number, key: number) => {
    let entry = start
    while (entry !== 0 && entries[entry] !== key) entry = entries[entry + 2] as number
    return entry
  }
  return {
    add(key, value) {
      const bit = slotOf(key, bits)
      seen[bit >>> 5] = (seen[bit >>> 5] as number) | (1 << (bit & 31))
      entries[next] = key
      entries[next + 1] = value
      entries[next + 2] = slots[bit >>> 4] as number
      slots[bit >>> 4] = next
      next += SIZE
    },
    last(key) {
      const bit = slotOf(key, bits)
      const isNew = ((seen[bit >>> 5] as number) & (1 << (bit & 31))) === 0
      return isNew ? 0 : skip(slots[bit >>> 4] as number, key)
    },
    before(entry) {
      return skip(entries[entry + 2] as number, entries[entry] as number)
    },
    valueOf(entry) {
      return entries[entry + 1] as number
    },
  }
}
