/** Hashes that are polynomials of the letters, so that the hash of a stretch follows from those of two beginnings. */

/** The longest stretch that has a hash. */
export const LONGEST_STRETCH = 4095

const BASE = 0x01000193
let powers: Int32Array | undefined

function powersOfBase(): Int32Array {
  const table = new Int32Array(LONGEST_STRETCH + 1).fill(1)
  for (let exponent = 1; exponent <= LONGEST_STRETCH; exponent++)
    table[exponent] = Math.imul(table[exponent - 1] as number, BASE)
  return table
}

/** What the hash of a text, at first 0, becomes when a letter is added. */
export function nextHash(hash: number, letter: number): number {
  return (Math.imul(hash, BASE) + letter) | 0
}

/** The hash of the letters from `from` up to `to`, where `hashes[n]` is that of the first `n`. */
export function hashOfStretch(hashes: Int32Array, from: number, to: number): number {
  powers ??= powersOfBase()
  return ((hashes[to] as number) - Math.imul(hashes[from] as number, powers[to - from] as number)) | 0
}

/** The hash of a whole text. */
export function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = nextHash(hash, text.charCodeAt(at))
  return hash
}

/** Spreads hashes over the numbers below 2 to the power of `bits`. */
export function slotOf(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits)
}
