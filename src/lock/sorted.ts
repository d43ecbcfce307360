import { compareText } from '../order.ts'

/** A value of JSON with the keys of its objects sorted at every depth, by code point; members without a value are left out. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => compareText(a, b)).map(([key, member]) => [key, sorted(member)]),
  )
}
