import { type PartialDate, parseDate } from '../../date.ts'

/** A date as this project's layouts print it: `2024.6`. */
export const USUAL_FORM = 'YYYY.M'

const TOKEN = /(YYYY|YY|Month|Mon|MM|M|DD|D)/
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Whether a text says how to write a date: tokens such as `YYYY`, and no letters beside them. */
export function isDateForm(form: string): boolean {
  return TOKEN.test(form) && !/[A-Za-z]/.test(form.split(TOKEN).filter(isSeparator).join(''))
}

/** `date` in a form such as `D Mon YYYY`; as it is written when it is not a date. */
export function dateText(date: string, form = USUAL_FORM): string {
  const parsed = parseDate(date)
  return parsed === undefined ? date : formatted(parsed, form)
}

/** What the date lacks is left out, and the separator before what is left, unless that stands next to what is printed. */
function formatted(date: Readonly<PartialDate>, form: string): string {
  const parts = form.split(TOKEN)
  const values = parts.map((part, index) => (index % 2 === 1 ? tokenText(part, date) : part))
  let text = ''
  let last = -1
  for (let at = 1; at < parts.length; at += 2) {
    if (values[at] === undefined) continue
    if (last > 0 || at === 1) text += values[last + 1]
    text += values[at]
    last = at
  }
  return last === parts.length - 2 ? text + values[last + 1] : text
}

function isSeparator(_: string, index: number): boolean {
  return index % 2 === 0
}

function tokenText(token: string, { year, month, day }: PartialDate): string | undefined {
  if (token === 'YYYY') return `${year}`.padStart(4, '0')
  if (token === 'YY') return `${year}`.slice(-2).padStart(2, '0')
  if (token.startsWith('D')) return day === undefined ? undefined : `${day}`.padStart(token.length, '0')
  if (month === undefined) return undefined
  if (token === 'Month') return MONTHS[month - 1]
  return token === 'Mon' ? MONTHS[month - 1]?.slice(0, 3) : `${month}`.padStart(token.length, '0')
}
