/** Dates as lists write them: a year, a month or a day, compared as text and without a time zone. */

export interface PartialDate {
  year: number
  /** 1 to 12. */
  month?: number
  /** 1 to 31. */
  day?: number
}

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** How many days the month has; `month` from 1 to 12. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** So many dates are remembered: a list has few different ones, and every rule about dates asks for each. */
const MOST = 10_000
const known = new Map<string, PartialDate | undefined>()

/** The date that `text` gives in the form `2024`, `2024-06` or `2024-06-24`; undefined in another form or when there is no such day. */
export function parseDate(text: string): Readonly<PartialDate> | undefined {
  let date = known.get(text)
  if (date === undefined && !known.has(text)) {
    if (known.size >= MOST) known.clear()
    date = readDate(text)
    known.set(text, date)
  }
  return date
}

function readDate(text: string): PartialDate | undefined {
  const match = FORM.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return { year }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined) return { year, month }
  const day = Number(match[3])
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined
}

/** The form that papers.json has dates in. */
export function formatDate({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}

/** The first day that the date can mean, as `2024-06-01`. */
export function firstDay({ year, month = 1, day = 1 }: PartialDate): string {
  return formatDate({ year, month, day })
}

/** The last day that the date can mean, as `2024-06-30`. */
export function lastDay({ year, month = 12, day = daysIn(year, month) }: PartialDate): string {
  return formatDate({ year, month, day })
}

/** Months since the year 0, so that months can be counted and compared; a date without a month counts as January. */
export function monthIndex({ year, month = 1 }: PartialDate): number {
  return year * 12 + month - 1
}

const MILLISECONDS_OF_DAY = 24 * 60 * 60 * 1000

/** The days from one day to another, both `2024-06-24`; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_DAY
}

/** The day in UTC of a time in milliseconds since 1970, `2026-11-22`. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
