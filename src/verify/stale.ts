import { daysBetween } from '../date.ts'
import type { Answer } from '../facts.ts'

/** So many times as long as usual an answer may hold that has not changed for so long. */
const LONGEST = 6

/**
 * Whether an answer is to be asked for again: after `stale` days. A search that has long given the same, such as for a paper
 * that stays a preprint, is repeated as seldom as it changes, at most six times as seldom. What was not asked of the source itself
 * is always asked again, and so is what claims to be of a day to come, or of none: a lock can say anything.
 */
export function isStale(answer: Answer | undefined, today: string, stale: number, isSearch = false): boolean {
  if (answer?.from !== undefined || answer === undefined) return true
  const unchanged = daysBetween(answer.since, answer.day) || 0
  const days = isSearch ? Math.min(Math.max(stale, unchanged), stale * LONGEST) : stale
  const age = daysBetween(answer.day, today)
  return !(age >= 0 && age < days)
}
