import type { LinkFact } from '../facts.ts'
import type { Evidence } from './evidence.ts'
import { hoursSince, minuteOf } from './fact-time.ts'

/** So many failures of one kind make a link gone, with no success between them. InternetArchiveBot has shown that three are enough. */
export const FAILURES_OF_GONE = 3
/**
 * So many hours lie at least between two failures that count: three then span five days, more than a long weekend. Less than the
 * 72 hours between runs on Monday and Thursday, as runs begin hours late.
 */
export const HOURS_BETWEEN_FAILURES = 60

/**
 * What is known of a link after this evidence, found at `now`, from what was known before. One success forgets all failures; what is
 * no evidence against the link (`blocked`, `unknown`, `refused`, a soft failure) neither counts nor forgets.
 */
export function judge(before: LinkFact | undefined, evidence: Evidence, now: number): LinkFact {
  const checked = minuteOf(now)
  const day = checked.slice(0, 10)
  const { reason, target } = evidence
  switch (evidence.state) {
    case 'alive':
      return { state: 'alive', checked, lastAlive: day }
    case 'moved':
      return { state: 'moved', checked, ...(target === undefined ? {} : { to: target }), lastAlive: day }
    case 'failed':
      return failed(before, reason ?? 'failed', checked, now)
    case 'soft':
      if (before?.state === 'gone') return { ...before, checked }
      return { state: 'suspect', checked, ...keptOf(before, reason) }
    default:
      return { state: evidence.state, checked, ...keptOf(before, reason) }
  }
}

function failed(before: LinkFact | undefined, reason: string, checked: string, now: number): LinkFact {
  if (before?.state === 'gone') return { ...before, checked }
  const counted = before?.reason === reason ? (before.failures ?? []) : []
  const failures = farEnoughApart([...counted, checked], now)
  const state = failures.length >= FAILURES_OF_GONE ? 'gone' : 'suspect'
  return { state, checked, reason, failures, ...lastAliveOf(before) }
}

/** The first of these times, and of the later ones that count; whatever order a lock has them in, and however many are still to come. */
function farEnoughApart(times: readonly string[], now: number): string[] {
  const kept: string[] = []
  for (const time of [...times].sort()) {
    const last = kept.at(-1)
    const isFar = last === undefined || hoursSince(last, Date.parse(time)) >= HOURS_BETWEEN_FAILURES
    if (isFar && hoursSince(time, now) !== Number.POSITIVE_INFINITY) kept.push(time)
  }
  return kept.slice(0, FAILURES_OF_GONE)
}

/** What stays known when nothing new is. The reason is that of the failures where there are any. */
function keptOf(before: LinkFact | undefined, reason = 'no answer'): Partial<LinkFact> {
  const { failures = [], reason: old = reason } = before ?? {}
  const kept = failures.length > 0 ? { reason: old, failures } : { reason }
  return { ...kept, ...lastAliveOf(before) }
}

function lastAliveOf(before: LinkFact | undefined): Pick<LinkFact, 'lastAlive'> {
  return before?.lastAlive === undefined ? {} : { lastAlive: before.lastAlive }
}
