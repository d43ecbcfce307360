import { dayOf, parseDate } from '../date.ts'

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/** The day in UTC of a point in time such as `2016-05-26T17:59:46Z`, or of a day; undefined for all else. */
export function dayIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (parseDate(value)?.day !== undefined) return value
  const time = TIME.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : dayOf(time)
}
