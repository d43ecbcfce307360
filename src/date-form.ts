/** The ways in which lists write dates, as a form such as `D Mon YYYY`: told from one date, used for another. */

import { type PartialDate, parseDate } from './date.ts'
import { readDates } from './loose-date.ts'

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

/** `date` in a form; as it is written when it is not a date. What the date lacks is left out. */
export function dateText(date: string, form = USUAL_FORM): string {
  const parsed = parseDate(date)
  return parsed === undefined ? date : shortened(parsed, form)
}

/** The date in a form; undefined when the form asks for more than the date has. */
export function writeDate(date: Readonly<PartialDate>, form: string): string | undefined {
  const parts = form.split(TOKEN)
  const values = parts.map((part, index) => (isSeparator(part, index) ? part : tokenText(part, date)))
  return values.includes(undefined) ? undefined : values.join('')
}

/** What the date lacks is left out, and the separator before what is left, unless that stands next to what is printed. */
function shortened(date: Readonly<PartialDate>, form: string): string {
  const parts = form.split(TOKEN)
  const values = parts.map((part, index) => (isSeparator(part, index) ? part : tokenText(part, date)))
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

function tokenText(token: string, { year, month, day }: Readonly<PartialDate>): string | undefined {
  if (token === 'YYYY') return `${year}`.padStart(4, '0')
  if (token === 'YY') return `${year}`.slice(-2).padStart(2, '0')
  if (token.startsWith('D')) return day === undefined ? undefined : `${day}`.padStart(token.length, '0')
  if (month === undefined) return undefined
  if (token === 'Month') return MONTHS[month - 1]
  return token === 'Mon' ? MONTHS[month - 1]?.slice(0, 3) : `${month}`.padStart(token.length, '0')
}

const PART = /\d+|\p{L}+|[^\d\p{L}]+/gu

/** The form that `text` is written in: of `2024.5` it is `YYYY.M`. The likeliest, where it can be several; undefined when it is no date. */
export function dateFormOf(text: string): string | undefined {
  return dateFormsOf(text)[0]
}

/** Every form that `text` can be written in, the likeliest first: of `2024.10` they are `YYYY.MM` and `YYYY.M`. */
export function dateFormsOf(text: string): string[] {
  const [date, ...others] = readDates(text)
  if (date === undefined || others.length > 0) return []
  let forms: string[][] = [[]]
  for (const part of text.match(PART) ?? []) {
    const tokens = tokensFor(part, date)
    forms = forms.flatMap((form) => tokens.map((token) => [...form, token]))
    if (forms.length > MOST_FORMS) return []
  }
  return forms
    .filter((form) => namesEach(form, date))
    .map((form) => form.join(''))
    .filter((form) => writeDate(date, form) === text)
}

/** No date of three parts can be written in more. */
const MOST_FORMS = 64

/** What a part of a date may stand for, the likeliest first; itself, where it is no part of the date. */
function tokensFor(part: string, date: PartialDate): string[] {
  if (/^\p{L}/u.test(part)) return wordTokens(part, date)
  if (!/^\d/.test(part)) return [part]
  if (part.length > 2) return part.length === 4 ? ['YYYY'] : part.length === 6 ? ['YYYYMM'] : ['YYYYMMDD']
  const isPadded = part.startsWith('0')
  const digits = [...(part.length === 2 ? [2] : []), ...(isPadded ? [] : [1])]
  return [
    ...(Number(part) === date.month ? digits.map((count) => 'M'.repeat(count)) : []),
    ...(Number(part) === date.day ? digits.map((count) => 'D'.repeat(count)) : []),
  ]
}

function wordTokens(word: string, { month }: PartialDate): string[] {
  const name = MONTHS[(month ?? 0) - 1]
  const tokens = [...(word === name?.slice(0, 3) ? ['Mon'] : []), ...(word === name ? ['Month'] : [])]
  const isMonth = word.length > 2 && name?.toLowerCase().startsWith(word.toLowerCase())
  return tokens.length > 0 || isMonth ? tokens : [word]
}

/** Whether a form has a token for each part of a date, and one only. */
function namesEach(form: readonly string[], { month, day }: PartialDate): boolean {
  const count = (letter: string) => form.filter((token) => TOKEN.test(token) && token.includes(letter)).length
  return (
    count('Y') === 1 &&
    count('M') === (month === undefined ? 0 : 1) &&
    count('D') === (day === undefined ? 0 : 1)
  )
}
