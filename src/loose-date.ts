/** Dates as people write them. */

import { type PartialDate, parseDate } from './date.ts'

const LONGEST = 40
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const DASH = /[‐-―−]/g
const TIME = /(?<=^\d{4}-\d\d-\d\d)t[\d:.]+(?:z|[+-]\d\d:?\d\d)?$/
const RUN_TOGETHER = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/
const PART = /(\d+)(?:st|nd|rd|th)?|[a-z]+/g

/** What may stand between the parts and after them: always the same between numbers, as `2024-06/07` would be a range. */
const NUMBERS = /^x(?:(?<between>[-./ ]|, ?)x(?:\k<between>x)?)?[-.,]?$/
const NUMBERS_AND_WORD = /^x[-./, ]{0,3}x(?:[-./, ]{0,3}x)?[-.,]?$/

/** Where year, month and day stand, by what the parts of a date are: a year (Y), another number (N), a word (W). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  Y: ['y'],
  YN: ['ym'],
  NY: ['my'],
  YNN: ['ymd'],
  NNY: ['dmy', 'mdy'],
  YW: ['ym'],
  WY: ['my'],
  YWN: ['ymd'],
  NWY: ['dmy'],
  WNY: ['mdy'],
}

/**
 * The dates that `text` can mean: none when it is not a date or there is no such day, two when day and month could
 * change places (`06/07/2024`), and otherwise one, as for `2024.6`, `24 June 2024`, `Jun. 24, 2024` and `202406`.
 */
export function readDates(text: string): PartialDate[] {
  if (text.length > LONGEST) return []
  const plain = plainOf(text)
  const parts = [...plain.matchAll(PART)].map(([part, number]) => number ?? part)
  const shape = parts.map(kindOf).join('')
  const between = shape.includes('W') ? NUMBERS_AND_WORD : NUMBERS
  if (!between.test(plain.replace(PART, 'x'))) return []
  const texts = new Set(ORDERS[shape]?.map((order) => textOf(parts, order)))
  return [...texts].map(parseDate).filter((date) => date !== undefined)
}

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(DASH, '-')
    .replace(TIME, '')
    .replace(/[年月]/g, '-')
    .replace('日', '')
    .replace(RUN_TOGETHER, (_, year, month, day) => [year, month, day].filter(Boolean).join('-'))
}

function kindOf(part: string): string {
  if (!/^\d/.test(part)) return 'W'
  return part.length === 4 ? 'Y' : 'N'
}

/** The parts in the form of papers.json, whether or not there is such a day. */
function textOf(parts: readonly string[], order: string): string {
  const [year, month, day] = ['y', 'm', 'd'].map((role) => parts[order.indexOf(role)])
  return [year, month && monthOf(month), day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

/** The number of a month that is given by number or by the first letters of its name; another word as it is. */
function monthOf(part: string): string {
  const index = part.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(part))
  return index < 0 ? part : String(index + 1)
}
