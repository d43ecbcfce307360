import { formatDate, parseDate } from '../date.ts'
import { fieldsOf, itemsOf } from './json.ts'

/** The day, month or year of `{"date-parts": [[2024, 5, 6]]}`; undefined for `[[null]]` and all that is no date. */
export function dateOf(value: unknown): string | undefined {
  const parts = itemsOf(itemsOf(fieldsOf(value)['date-parts'])[0])
  if (!parts.every((part) => typeof part === 'number')) return undefined
  const [year, month, day] = parts as number[]
  const date = formatDate({
    year: year ?? Number.NaN,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  })
  return parseDate(date) && date
}
