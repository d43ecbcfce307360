/** Gets a web page that a user names: from a server that may be anybody's. */

import { type Exchange, isExchangeError } from '../exchange.ts'
import { redirectTarget } from '../http/redirect.ts'
import { keyIn } from './wanted.ts'

/** What a request for a page came to: the page, the key of a paper to which it leads, or why there is neither. */
export type FetchedPage =
  | { url: string; html: string }
  | { key: string }
  /** `isAnswer`: the server has said so; else it did not answer, and later it may. */
  | { reason: string; isAnswer: boolean }

const MOST_REDIRECTS = 5
/** Milliseconds for all of it. */
const DEADLINE = 20_000
const MOST_BYTES = 512 * 1024
const HTML = /^\s{0,9}(?:text\/html|application\/xhtml\+xml)\b/i
const ACCEPT = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1'
/** What says that there is no such page; all else may be different tomorrow, or for a browser. */
const GONE: readonly number[] = [404, 410]

/**
 * The page at `url`, following at most five redirects; where one leads to an address with an identifier in it, that is the answer
 * and nothing is fetched from there. 20 s and 512 KiB at most, HTML only.
 */
export async function fetchPage(
  url: string,
  { exchange, now }: { exchange: Exchange; now(): number },
): Promise<FetchedPage> {
  const end = now() + DEADLINE
  let address = url
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const deadline = end - now()
    if (deadline <= 0) return { reason: 'it took too long', isAnswer: false }
    const reply = await exchange({
      url: address,
      headers: { accept: ACCEPT },
      deadline,
      bytes: MOST_BYTES,
    }).catch(failure)
    if ('reason' in reply) return reply
    const { status, headers, text } = reply
    const location = redirectTarget(reply, address)
    if (location !== undefined) {
      const key = keyIn(location)
      if (key !== undefined) return { key }
      address = location
      continue
    }
    if (status !== 200) return { reason: `it answered ${status}`, isAnswer: GONE.includes(status) }
    if (!HTML.test(headers['content-type'] ?? '')) return { reason: 'it is no page in HTML', isAnswer: true }
    return { url: address, html: text }
  }
  return { reason: `it redirects more than ${MOST_REDIRECTS} times`, isAnswer: true }
}

function failure(error: unknown): { reason: string; isAnswer: boolean } {
  if (!isExchangeError(error)) throw error
  return { reason: error.message, isAnswer: error.kind === 'refused' || error.kind === 'no such host' }
}
