/** The indices of the fewest numbers that have to go for the others to grow. */
export function outOfSequence(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  }
  const out = new Set(numbers.keys())
  for (let at = ends.at(-1); at !== undefined; at = before[at]) out.delete(at)
  return out
}
