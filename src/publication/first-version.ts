/** When a paper first appeared, and which dates of a list are meant to be that day. */

import { daysBetween, firstDay, lastDay, type PartialDate, parseDate } from '../date.ts'
import type { Facts } from '../facts.ts'
import type { Paper, PaperList } from '../paper.ts'
import { answersAbout } from './about.ts'
import { knowsPapers, perPaper } from './per-paper.ts'
import type { Statement } from './statement.ts'

/** The first version of a paper. */
export interface FirstVersion {
  /** `2024-06-24`. */
  day: string
  /** Who says so. */
  statement: Statement
}

const DAY = /^\d{4}-\d\d-\d\d$/
/** So many days a month or a year may be away from that of the first version: papers are announced later, in other time zones. */
export const TOLERANCE = 31
/** A list shows that its dates are those of first versions with so many of them, of which so large a part is. */
const ENOUGH = 10
const MOST_OF_THEM = 0.75

/** The first version of the paper of an entry on arXiv; undefined when that is not known. */
export const firstVersionOf = perPaper<FirstVersion | undefined>(undefined, (list, index, facts) => {
  const { believed } = answersAbout(list, index, facts)
  const ofArxiv = believed.filter(({ asked }) => asked.startsWith('arxiv:'))
  for (const source of ['arxiv', 'datacite']) {
    const days = ofArxiv.filter(
      ({ source: by, record: { date = '' } }) => by === source && DAY.test(date) && date <= facts.today,
    )
    const [first] = days.sort((a, b) => ((a.record.date ?? '') < (b.record.date ?? '') ? -1 : 1))
    if (first !== undefined && parseDate(first.record.date ?? '') !== undefined)
      return { day: first.record.date as string, statement: first }
  }
  return undefined
})

/** How many days a date is before (negative) or after `day`; 0 for a month or a year in which it is. */
export function daysFrom(day: string, date: Readonly<PartialDate>): number {
  if (firstDay(date) > day) return daysBetween(day, firstDay(date))
  return lastDay(date) < day ? daysBetween(day, lastDay(date)) : 0
}

/** Whether the dates of a list are those of first versions: it says so, or nearly all that can be compared are. */
export function datesAreOfFirstVersions(list: PaperList, facts: Facts): boolean {
  if (list.dates !== undefined) return list.dates === 'first'
  if (!knowsPapers(facts)) return false
  let count = 0
  let right = 0
  for (let index = 0; index < list.papers.length; index++) {
    const first = firstVersionOf(list, index, facts)
    const date = first && parseDate((list.papers[index] as Paper).date)
    if (first === undefined || date === undefined) continue
    count++
    if (Math.abs(daysFrom(first.day, date)) <= TOLERANCE) right++
  }
  return count >= ENOUGH && right >= count * MOST_OF_THEM
}
