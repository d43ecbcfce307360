import { setTimeout as after } from 'node:timers/promises'
import type { Io } from './command.ts'
import { dayOf } from './date.ts'
import { UserError } from './errors.ts'

/**
 * Today in UTC, `2026-11-22`. SOURCE_DATE_EPOCH, seconds since 1970, sets it, so that a run can be repeated
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 * @throws {UserError} when SOURCE_DATE_EPOCH is not a whole number of seconds.
 */
export function today(io: Pick<Io, 'env' | 'now'>): string {
  return dayOf(startOf(io))
}

/**
 * A clock that says how many milliseconds have passed since 1970. It goes on from SOURCE_DATE_EPOCH where that is set.
 * @throws {UserError} when SOURCE_DATE_EPOCH is not a whole number of seconds.
 */
export function clockOf(io: Pick<Io, 'env' | 'now'>): () => number {
  const shift = startOf(io) - io.now()
  return () => io.now() + shift
}

function startOf(io: Pick<Io, 'env' | 'now'>): number {
  const epoch = io.env.SOURCE_DATE_EPOCH
  if (epoch === undefined || epoch === '') return io.now()
  if (!/^\d{1,11}$/.test(epoch))
    throw new UserError('Unexpected SOURCE_DATE_EPOCH, expected seconds since 1970')
  return Number(epoch) * 1000
}

/** Lets so many milliseconds pass on the clock on the wall; at once when the signal comes, so that nothing keeps the process. */
export async function waitOnClock(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, signal && { signal }).catch((error: unknown) => {
    if (!signal?.aborted) throw error
  })
}
