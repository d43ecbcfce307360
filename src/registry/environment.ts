/** What the user's environment says of registries. */

import { UserError } from '../errors.ts'
import { parsedUrl } from '../link/url.ts'
import type { Source } from '../source.ts'

/** Variables of the environment by name, those that are not set undefined. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Without what would end a comment in a header. */
const MAILTO = /^[\w.+!#$%&'*/=?^`{|}~-]{1,64}@[\w.-]{1,190}$/
/** What may stand in a header without harm. */
const KEY = /^[!-~]{1,500}$/

/**
 * Where a source is asked, without a slash at its end: where its variable says, otherwise at its own address.
 * @throws {UserError} when the variable holds no http or https address to which a path can be added.
 */
export function addressOf(
  { address, variable }: Pick<Source, 'address' | 'variable'>,
  env: Environment,
): string {
  const other = env[variable]
  if (other === undefined || other === '') return address
  const url = parsedUrl(other)
  const isBase = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === ''
  if (!isBase || !/^https?:\/\/[!-~]+$/i.test(other) || /[?#\\]/.test(other))
    throw new UserError(
      `Unexpected ${variable}, expected an http or https address such as \`${address}\`, without user, query and fragment`,
    )
  return other.replace(/\/+$/, '')
}

/**
 * Where a source is asked for confirmation: where its variable says, otherwise at its own address; but with the source itself
 * asked elsewhere, at a mirror or in a test, only where the variable says so.
 * @throws {UserError} as `addressOf`.
 */
export function confirmationOf(
  { variable, confirmation }: Pick<Source, 'variable' | 'confirmation'>,
  env: Environment,
): string | undefined {
  if (confirmation === undefined || (env[variable] && !env[confirmation.variable])) return undefined
  return addressOf(confirmation, env)
}

/**
 * Whom registries may write to: an e-mail address (`PAPERLIST_MAILTO`).
 * @throws {UserError} when it is none.
 */
export function mailtoOf({ PAPERLIST_MAILTO: mailto }: Environment): string | undefined {
  if (mailto === undefined || mailto === '') return undefined
  if (!MAILTO.test(mailto)) throw new UserError('Unexpected PAPERLIST_MAILTO, expected an e-mail address')
  return mailto
}

/**
 * The user's key for Semantic Scholar (`PAPERLIST_S2_KEY`), which no other source is given.
 * @throws {UserError} when it cannot be sent as a header.
 */
export function semanticScholarKey(
  { variable }: Pick<Source, 'variable'>,
  env: Environment,
): string | undefined {
  const key = env.PAPERLIST_S2_KEY
  if (variable !== 'PAPERLIST_S2_API' || key === undefined || key === '') return undefined
  if (!KEY.test(key)) throw new UserError('Unexpected PAPERLIST_S2_KEY, expected a key without white space')
  return key
}
