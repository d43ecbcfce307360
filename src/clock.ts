import type { Io } from './command.ts'
import { UserError } from './errors.ts'

/**
 * Today in UTC, `2026-11-22`. SOURCE_DATE_EPOCH, seconds since 1970, sets it, so that a run can be repeated
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 * @throws {UserError} when SOURCE_DATE_EPOCH is not a whole number of seconds.
 */
export function today(io: Pick<Io, 'env' | 'now'>): string {
  const epoch = io.env.SOURCE_DATE_EPOCH
  if (epoch === undefined || epoch === '') return day(io.now())
  if (!/^\d{1,11}$/.test(epoch))
    throw new UserError('Unexpected SOURCE_DATE_EPOCH, expected seconds since 1970')
  return day(Number(epoch) * 1000)
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
