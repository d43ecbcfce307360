import { type Exchange, isExchangeError } from '../exchange.ts'
import type { Time } from './hosts.ts'

/** Pages that are always there, of places that have little to do with each other. */
const CANARIES: readonly string[] = [
  'https://arxiv.org/abs/1706.03762',
  'https://doi.org/10.1038/nature14539',
  'https://example.com/',
]
const TRIES = 3
const BETWEEN = 2_000
const DEADLINE = 10_000

/**
 * The addresses that show whether the network works; `PAPERLIST_CANARIES` names others, separated by spaces, or none. From inside an
 * intranet (`PAPERLIST_ALLOW_PRIVATE=1`) the pages of the outside may be out of reach: there only those that are named.
 */
export function canariesOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const usual = env.PAPERLIST_ALLOW_PRIVATE === '1' ? [] : CANARIES
  return env.PAPERLIST_CANARIES?.split(/\s+/).filter((url) => url !== '') ?? usual
}

/**
 * The first of `canaries` that does not answer; undefined when the network works. An answer is any status but 404, 410 and 5xx:
 * a server that refuses us is one that was reached. Redirects are answers.
 */
export async function silentCanary(
  canaries: readonly string[],
  { exchange, wait }: { exchange: Exchange } & Pick<Time, 'wait'>,
): Promise<string | undefined> {
  const answers = await Promise.all(canaries.map((url) => answersInTime(url, exchange, wait)))
  return canaries.find((_, index) => !answers[index])
}

async function answersInTime(url: string, exchange: Exchange, wait: Time['wait']): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    if (await answers(url, exchange)) return true
    if (attempt === TRIES) return false
    await wait(BETWEEN)
  }
}

async function answers(url: string, exchange: Exchange): Promise<boolean> {
  try {
    const { status } = await exchange({ url, method: 'HEAD', trusted: true, deadline: DEADLINE, bytes: 0 })
    return status < 500 && status !== 404 && status !== 410
  } catch (error) {
    if (!isExchangeError(error)) throw error
    return false
  }
}
