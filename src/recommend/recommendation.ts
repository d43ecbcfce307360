/** recommendation.json: what the job without a token hands to the job with one, which takes it as data of a stranger. */

import { parseJson } from '../json/parse.ts'
import { jsonText } from '../json/printable.ts'
import { visible } from '../text/quote.ts'

/**
 * What came of a recommendation. `added`: the list with the paper is beside it; `listed`: the list has it; `unknown`: who was asked does
 * not know it; `unanswered`: who has to know it did not answer; `refused`: a rule finds an error in the entry; `unreadable`: the
 * issue names no paper that can be looked up.
 */
export const OUTCOMES = ['added', 'listed', 'unknown', 'unanswered', 'refused', 'unreadable'] as const

export interface Recommendation {
  /** The number of the issue. */
  issue: number
  outcome: (typeof OUTCOMES)[number]
  /** Why it is not added, as a clause; empty when it is. */
  reason: string
  /** What was not found of the paper, and what its venue was taken from, a line each. */
  missing: readonly string[]
  evidence: readonly string[]
}

/** So many characters a line, and so many lines of a kind. */
const LONGEST = 1000
const MOST = 30
/** Bytes of the file. */
export const LONGEST_RECOMMENDATION = 512 * 1024

/** The text of recommendation.json. */
export function recommendationText(recommendation: Recommendation): string {
  const { reason, missing, evidence } = recommendation
  return jsonText({
    version: 1,
    ...recommendation,
    reason: cut(reason),
    missing: missing.slice(0, MOST).map(cut),
    evidence: evidence.slice(0, MOST).map(cut),
  })
}

/** What a text says, if it is of the form that `recommendationText` gives; undefined otherwise. */
export function readRecommendation(text: string): Recommendation | undefined {
  const parsed = parseJson(text)
  if ('problems' in parsed || typeof parsed.value !== 'object' || parsed.value === null) return undefined
  const { version, issue, outcome, reason, missing, evidence, ...rest } = parsed.value as Record<
    string,
    unknown
  >
  const isOne =
    version === 1 &&
    Object.keys(rest).length === 0 &&
    Number.isSafeInteger(issue) &&
    OUTCOMES.some((one) => one === outcome) &&
    isLine(reason) &&
    areLines(missing) &&
    areLines(evidence)
  return isOne ? ({ issue, outcome, reason, missing, evidence } as Recommendation) : undefined
}

function cut(text: string): string {
  const characters = [...visible(text.slice(0, 2 * LONGEST + 2))]
  return characters.slice(0, LONGEST).join('')
}

function isLine(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 2 * LONGEST
}

function areLines(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST && value.every(isLine)
}
