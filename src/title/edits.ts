/**
 * Whether at most `count` letters have to be inserted, removed, replaced or swapped with the next to make the one stretch of `codes` the other:
 * from `a` up to `aEnd`, and from `b` up to `bEnd`. Made for small counts: its work grows with 4 to their power.
 */
export function withinEdits(
  codes: Uint16Array,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  count: number,
): boolean {
  const longer = aEnd - a - (bEnd - b)
  if (longer > count || -longer > count) return false
  while (a < aEnd && b < bEnd && codes[a] === codes[b]) {
    a++
    b++
  }
  if (aEnd - a <= count && bEnd - b <= count) return true
  if (count === 0) return false
  const areSwapped = a + 1 < aEnd && b + 1 < bEnd && codes[a] === codes[b + 1] && codes[a + 1] === codes[b]
  return (
    (areSwapped && withinEdits(codes, a + 2, aEnd, b + 2, bEnd, count - 1)) ||
    withinEdits(codes, a + 1, aEnd, b + 1, bEnd, count - 1) ||
    withinEdits(codes, a + 1, aEnd, b, bEnd, count - 1) ||
    withinEdits(codes, a, aEnd, b + 1, bEnd, count - 1)
  )
}
