import { checkLinks } from '../check-links/check-links.ts'
import { isDue } from '../check-links/due.ts'
import { addressesOf } from '../check-links/settled.ts'
import type { Answers, LinkFact, SourceName } from '../facts.ts'
import type { Lock } from '../lock/lock.ts'
import type { PaperList } from '../paper.ts'
import type { Network } from '../registry/network.ts'
import type { Tally } from './ask.ts'
import type { Part } from './progress.ts'
import { pruned } from './prune.ts'
import { isInShard, type Shard } from './shard.ts'
import { linksLine, sourceLine } from './summary.ts'
import { verifyPapers } from './verify-papers.ts'

export interface VerifyOptions {
  network: Network
  /** The day and the time, in milliseconds since 1970, that facts are of. */
  today: string
  now(): number
  /** Days after which something is asked again; 0 for all. */
  stale: number
  /** The papers in question, by index. Absent: all. */
  only?: ReadonlySet<number> | undefined
  /** Whether links are fetched, and which. */
  links: boolean
  shard?: Shard | undefined
  canaries: readonly string[]
  onProgress(parts: readonly Part[]): void
}

/** What came of it. */
export interface Verification {
  lock: Lock
  /** What was asked and answered, a line for each source and one for the links. */
  summary: readonly string[]
  /** Whether there was something to ask, and nothing was answered. */
  isUnanswered: boolean
}

/**
 * Asks the registries about the papers of a list, and servers for its links, where nothing is known or not any more. Nothing
 * that is known is lost because somebody does not answer; what is about no paper and no link of the list any more is left out.
 */
export async function verify(list: PaperList, before: Lock, options: VerifyOptions): Promise<Verification> {
  const { network, only, shard, links: isFetching, stale, now } = options
  const parts = new Map<string, Part>()
  const onPart = (name: string, done: number, total: number) => {
    parts.set(name, { name, done, total, started: parts.get(name)?.started ?? now() })
    options.onProgress([...parts.values()])
  }
  const papers: Record<string, Answers> = { ...before.papers }
  const part = only ? { ...list, papers: list.papers.filter((_, index) => only.has(index)) } : list
  const addresses = addressesOf(part).filter((url) => shard === undefined || isInShard(url, shard))
  const due = isFetching ? addresses.filter((url) => isDue(before.links[url], now(), stale)) : []
  const isAsking = shard === undefined || shard.index === 0

  const [tallies, checked] = await Promise.all([
    isAsking
      ? verifyPapers(list, papers, {
          ...options,
          signal: network.signal,
          lineTo: network.lineTo,
          onProgress: onPart,
        })
      : NOTHING,
    due.length === 0
      ? undefined
      : checkLinks(due, before.links, {
          ...network,
          now,
          canaries: options.canaries,
          onProgress: (done) => onPart('links', done, due.length),
        }),
  ])
  const links: Record<string, LinkFact> = { ...before.links, ...Object.fromEntries(checked?.facts ?? []) }

  const summary: string[] = []
  let asked = due.length
  let answered = [...(checked?.facts.values() ?? [])].filter(({ state }) => state !== 'unknown').length
  for (const [name, tally] of tallies) {
    summary.push(sourceLine((await network.lineTo(name)).source.title, tally))
    asked += tally.asked
    answered += tally.answered
  }
  if (checked)
    summary.push(linksLine(due.length, [...checked.facts.values()], checked.requests, checked.silentCanary))
  const lock = only || shard ? { papers, links } : pruned(list, { papers, links }, options.today)
  return { lock, summary, isUnanswered: asked > 0 && answered === 0 }
}

const NOTHING: ReadonlyMap<SourceName, Tally> = new Map()
