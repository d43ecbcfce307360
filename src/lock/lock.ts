/** papers.lock.json: what registries and servers said, as `package-lock.json` stands to `package.json`. */

import { UserError } from '../errors.ts'
import type { Answers, Facts } from '../facts.ts'
import checkLock from '../generated/lock-check.js'
import { parseJson } from '../json/parse.ts'
import { jsonText } from '../json/printable.ts'
import { quote } from '../text/quote.ts'
import { sorted } from './sorted.ts'

/** What a lock holds. */
export type Lock = Pick<Facts, 'papers' | 'links'>

/** The version of the format. */
const VERSION = 1

/** A lock in which nothing is known. */
export const EMPTY_LOCK: Lock = { papers: {}, links: {} }

/**
 * The lock in a text; `name` is that of its file.
 * @throws {UserError} when it is not what `formatLock` writes; the lock can always be made anew.
 */
export function parseLock(text: string, name: string): Lock {
  const parsed = parseJson(text)
  if ('problems' in parsed) {
    const [first] = parsed.problems
    const line = text.slice(0, first?.start).split('\n').length
    throw new UserError(
      `${name}:${line} ${first?.message}; ${/^(?:<{7}|={7}|>{7})/m.test(text) ? 'its conflict is not resolved: `paperlist verify --merge` joins the two sides' : REMEDY}`,
    )
  }
  if (!checkLock(parsed.value)) {
    const place = checkLock.errors?.[0]?.instancePath
    throw new UserError(
      `Unexpected content in ${name} at ${place ? quote(place) : 'its top'}, expected what \`verify\` writes; ${REMEDY}`,
    )
  }
  const { papers, links } = parsed.value as Lock
  return { papers, links }
}

/** Whether a lock can hold these answers under that key: what servers say may be beyond what `parseLock` reads. */
export function fitsLock(key: string, answers: Answers): boolean {
  return checkLock({ version: VERSION, papers: { [key]: answers }, links: {} })
}

const REMEDY = 'remove the file and run `paperlist verify` to make it anew'

/** The text of a lock: keys sorted by code point, two spaces, one value a line, so that it compares and merges line by line. */
export function formatLock({ papers, links }: Lock): string {
  return jsonText({ version: VERSION, papers: sorted(papers), links: sorted(links) })
}
