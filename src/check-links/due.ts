import type { LinkFact } from '../facts.ts'
import { hoursSince } from './fact-time.ts'
import { HOURS_BETWEEN_FAILURES } from './judge.ts'

const DAY = 24
/** Not quite a day, so that a daily run that begins early still asks. */
const NOT_WITHIN_THE_DAY = 20
const GONE = 30 * DAY
/** Links that answer are asked again after five to six and a half days: in a weekly run all of them, though it begin hours early. */
const ALIVE_LEAST = 5 * DAY
const ALIVE_SPREAD = 1.5 * DAY

/**
 * Whether a link is to be asked at `now`, milliseconds since 1970, with what is known of it. What answers is asked weekly, or when
 * it is stale if that is sooner; a suspect as soon as its next failure can count; what is gone monthly.
 */
export function isDue(url: string, fact: LinkFact | undefined, now: number, staleDays: number): boolean {
  if (fact === undefined) return true
  const failure = fact.state === 'suspect' ? fact.failures?.at(-1) : undefined
  if (failure !== undefined) return hoursSince(failure, now) >= HOURS_BETWEEN_FAILURES
  return hoursSince(fact.checked, now) >= hoursOf(url, fact.state, staleDays * DAY)
}

/** So many hours a fact holds, where those in which facts become stale are `stale`. */
function hoursOf(url: string, state: LinkFact['state'], stale: number): number {
  switch (state) {
    case 'unknown':
    case 'blocked':
      return NOT_WITHIN_THE_DAY
    case 'gone':
      return GONE
    case 'refused':
      return stale
    default:
      return Math.min(stale, ALIVE_LEAST + ALIVE_SPREAD * spread(url))
  }
}

/** A number from 0 to 1 that is the same for the same address (FNV-1a). */
function spread(url: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < url.length; index++) hash = Math.imul(hash ^ url.charCodeAt(index), 0x01000193)
  return (hash >>> 0) / 0xffffffff
}
