/** The ways in which lists write dates: read from one date, used for another. */

import type { PartialDate } from './date.ts'
import { readDates } from './loose-date.ts'

const SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const LONG = 'January February March April May June July August September October November December'.split(
  ' ',
)
const TOKEN = /YYYY|YY|Month|Mon|MM|M|DD|D/g

/** The date in a form made of `YYYY`, `YY`, `MM`, `M`, `Mon`, `Month`, `DD` and `D`; undefined when the form asks for more than the date has. */
export function writeDate({ year, month, day }: PartialDate, form: string): string | undefined {
  let isComplete = true
  const text = form.replace(TOKEN, (token) => {
    const value = token.startsWith('Y') ? year : token.startsWith('M') ? month : day
    if (value === undefined) isComplete = false
    if (token === 'Mon') return SHORT[(month ?? 1) - 1] ?? ''
    if (token === 'Month') return LONG[(month ?? 1) - 1] ?? ''
    if (token === 'YY') return String(year).slice(-2)
    return String(value ?? '').padStart(token.length, '0')
  })
  return isComplete ? text : undefined
}

/** The form that `text` is written in: of `2024.5` it is `YYYY.M`. Undefined when it is no date, or can be in several forms. */
export function dateFormOf(text: string): string | undefined {
  const [date, ...others] = readDates(text)
  if (date === undefined || others.length > 0) return undefined
  const parts = text.match(/\d+|\p{L}+\.?|[^\d\p{L}]+/gu) ?? []
  let hasMonth = date.month === undefined
  const form = parts.map((part) => {
    if (/^\p{L}/u.test(part)) {
      if (date.month === undefined) return part
      hasMonth = true
      const stop = part.endsWith('.') ? '.' : ''
      return (part.replace('.', '') === LONG[date.month - 1] && part.length > 4 ? 'Month' : 'Mon') + stop
    }
    if (!/^\d/.test(part)) return part
    if (part === String(date.year)) return 'YYYY'
    if (/^\d{6}(?:\d\d)?$/.test(part)) {
      hasMonth = true
      return part.length === 8 ? 'YYYYMMDD' : 'YYYYMM'
    }
    if (!hasMonth && date.month === Number(part) && isMonthHere(parts, date)) {
      hasMonth = true
      return part.length === 2 && date.month < 10 ? 'MM' : date.month < 10 ? 'M' : 'MM'
    }
    return part.length === 2 && (date.day ?? 10) < 10 ? 'DD' : (date.day ?? 10) < 10 ? 'D' : 'DD'
  })
  const whole = form.join('')
  return writeDate(date, whole) === text ? whole : undefined
}

/** Whether the month is written as a number. */
function isMonthHere(parts: readonly string[], { month }: PartialDate): boolean {
  return !parts.some((part) => /^\p{L}/u.test(part)) && month !== undefined
}
