import type { Exchange } from '../exchange.ts'
import type { LinkFact } from '../facts.ts'
import { interruptible } from '../http/interruptible.ts'
import { askHosts } from './ask-hosts.ts'
import { silentCanary } from './canaries.ts'
import { confirm } from './confirm.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { createHosts, type Time } from './hosts.ts'
import { judge } from './judge.ts'
import { weigh } from './weigh.ts'

export interface LinkCheckOptions extends Time {
  exchange: Exchange
  /** Pages that must answer before and after, or nothing follows from the run (`canariesOf`). */
  canaries: readonly string[]
  /** Milliseconds after which no further link is asked. */
  budget?: number
  /** Ends the run early; what was learnt until then is kept. */
  signal?: AbortSignal
  /** Told after each link how many were asked. */
  onProgress?(asked: number): void
}

export interface LinkCheck {
  /** What is now known of the links that were asked, by address. A link that is not in it stays as it was. */
  facts: ReadonlyMap<string, LinkFact>
  /** How many requests were made. */
  requests: number
  /** How many links could not be asked: the time was up, the run was interrupted, their host was silent. */
  left: number
  /** The canary that did not answer: then nothing follows from the run. */
  silentCanary?: string
}

const BUDGET = 15 * 60 * 1_000

/**
 * Asks for links: many hosts at once, each of them one request at a time with a second between. What fails is asked again at the end;
 * then all that was seen is weighed together, and each link judged with what was known of it. Nothing but time is kept between runs.
 */
export async function checkLinks(
  urls: readonly string[],
  known: Readonly<Record<string, LinkFact>>,
  options: LinkCheckOptions,
): Promise<LinkCheck> {
  const { canaries, budget = BUDGET, signal, onProgress, now, wait } = options
  const start = now()
  let requests = 0
  const exchange: Exchange = (request) => {
    requests++
    return options.exchange(request)
  }
  const nothing = (canary: string): LinkCheck => ({
    facts: new Map(),
    requests,
    left: urls.length,
    silentCanary: canary,
  })

  const silentBefore = await silentCanary(canaries, { exchange, wait })
  if (silentBefore !== undefined) return nothing(silentBefore)

  const doings = interruptible({ exchange, wait }, signal)
  const web = { ...doings, now, hosts: createHosts({ now, wait: doings.wait }) }
  const isOver = () => signal?.aborted === true || now() - start >= budget
  const evidence = new Map<string, Evidence>()
  await askHosts(inOrder(urls, known), web, isOver, (observation) => {
    evidence.set(observation.url, evidenceOf(observation))
    onProgress?.(evidence.size)
  })
  const confirmed = await confirm(evidence, web, isOver)

  const silentAfter = await silentCanary(canaries, { exchange, wait })
  if (silentAfter !== undefined) return nothing(silentAfter)

  const facts = new Map<string, LinkFact>()
  for (const [url, weighed] of weigh(confirmed, known)) facts.set(url, judge(known[url], weighed, start))
  return { facts, requests, left: urls.length - facts.size }
}

/**
 * Those first that were never asked or not for the longest time, as the time may not suffice for all; those last that gave no good
 * answer, so that they do not keep their host from answering for others.
 */
function inOrder(urls: readonly string[], known: Readonly<Record<string, LinkFact>>): readonly string[] {
  const rankOf = (url: string) => {
    const fact = known[url]
    return fact === undefined ? '' : `${fact.state === 'unknown' ? 1 : 0} ${fact.checked}`
  }
  const ranked = urls.map((url) => ({ url, rank: rankOf(url) }))
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(({ url }) => url)
}
