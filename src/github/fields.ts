/** Answers and events of GitHub, of which nothing is believed before it was looked at. */

import { UserError } from '../errors.ts'
import { valueAt } from '../json/value-at.ts'

/** The text there; empty where there is none, as GitHub has `null` for an empty body. */
export function textAt(value: unknown, ...keys: readonly string[]): string {
  const text = valueAt(value, ...keys)
  return typeof text === 'string' ? text : ''
}

/**
 * The number of an issue, a pull request or a comment there.
 * @throws {UserError} when there is no whole number from 1 on.
 */
export function numberAt(value: unknown, ...keys: readonly string[]): number {
  const number = valueAt(value, ...keys)
  if (Number.isSafeInteger(number) && (number as number) > 0) return number as number
  throw new UserError(`Unexpected lack of \`${keys.join('.')}\` in what GitHub says, expected a number`)
}

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * The name of a commit or tree there: 40 hexadecimal digits, or 64.
 * @throws {UserError} when there is none.
 */
export function shaAt(value: unknown, ...keys: readonly string[]): string {
  const text = textAt(value, ...keys)
  if (SHA.test(text)) return text
  throw new UserError(`Unexpected lack of \`${keys.join('.')}\` in what GitHub says, expected a commit`)
}
