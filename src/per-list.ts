import type { PaperList } from './paper.ts'

/** `derive`, remembered for each list: several rules want the same view of it. Lists are never changed in place. */
export function perList<T>(derive: (list: PaperList) => T): (list: PaperList) => T {
  const known = new WeakMap<PaperList, { value: T }>()
  return (list) => {
    let entry = known.get(list)
    if (entry === undefined) {
      entry = { value: derive(list) }
      known.set(list, entry)
    }
    return entry.value
  }
}
