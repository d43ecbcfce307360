/** A year of link checks on the web of `src/fixtures/link-world.ts`, on a virtual clock. */
import { checkLinks } from '../../src/check-links/check-links.ts'
import { isDue } from '../../src/check-links/due.ts'
import { isExchangeError } from '../../src/exchange.ts'
import type { LinkFact } from '../../src/facts.ts'
import { type LinkWorld, linkWorld, randomOf, type SMALL } from '../../src/fixtures/link-world.ts'
import { type VirtualClock, virtualClock } from '../../src/fixtures/virtual-clock.ts'

const DAY = 24 * 60 * 60 * 1_000
/** Monday, 4 January 2027, 05:17 UTC. */
const START = Date.UTC(2027, 0, 4, 5, 17)
const IN_TIME = 14 * DAY

/** The days on which runs begin, counted from the first Monday. */
export const SCHEDULES = {
  'Monday and Thursday': (day: number) => day % 7 === 0 || day % 7 === 3,
  daily: () => true,
  weekly: (day: number) => day % 7 === 0,
}

export interface Year {
  links: number
  /** Links that were called gone and are not. */
  falselyGone: number
  falselyMoved: number
  /** Links that died, on hosts that let us ask and on all; and how many of the former were called gone within 14 days, and ever. */
  died: number
  diedAnywhere: number
  foundInTime: number
  found: number
  runs: number
  /** Runs from which nothing follows, as the network was down. */
  idleRuns: number
  requests: number
}

/** What a way to check said of a link at a time. */
type Say = (url: string, state: 'gone' | 'moved' | 'other') => void

/** A year checked by our rules, by the schedule. Runs begin up to three hours late, as they do on GitHub. */
export async function simulatedYear(
  seed: number,
  isRunDay: (day: number) => boolean,
  size?: typeof SMALL,
): Promise<Year> {
  const known: Record<string, LinkFact> = Object.create(null)
  return year(seed, isRunDay, size, async ({ exchange, links, canaries }, clock, say, result) => {
    const due = links.filter((url) => isDue(known[url], clock.now(), 30))
    const { facts, requests, silentCanary } = await checkLinks(due, known, { exchange, canaries, ...clock })
    result.requests += requests
    if (silentCanary !== undefined) result.idleRuns++
    for (const [url, fact] of facts) {
      known[url] = fact
      say(url, fact.state === 'gone' || fact.state === 'moved' ? fact.state : 'other')
    }
  })
}

/** The same year checked as link checkers do it: dead is what has no good answer in one run, after three retries. */
export async function yearOfRetries(
  seed: number,
  isRunDay: (day: number) => boolean,
  size?: typeof SMALL,
): Promise<Year> {
  return year(seed, isRunDay, size, async ({ exchange, links }, clock, say, result) => {
    for (const url of links) {
      let isAlive = false
      for (let attempt = 0; attempt < 4 && !isAlive; attempt++) {
        if (attempt > 0) await clock.wait(1_000 * 2 ** (attempt - 1))
        result.requests++
        isAlive = await answers(exchange, url)
      }
      say(url, isAlive ? 'other' : 'gone')
    }
  })
}

async function answers(exchange: LinkWorld['exchange'], url: string): Promise<boolean> {
  try {
    return (await exchange({ url, method: 'GET', deadline: 20_000, bytes: 0 })).status < 400
  } catch (error) {
    if (!isExchangeError(error)) throw error
    return false
  }
}

async function year(
  seed: number,
  isRunDay: (day: number) => boolean,
  size: typeof SMALL | undefined,
  check: (world: LinkWorld, clock: VirtualClock, say: Say, result: Year) => Promise<void>,
): Promise<Year> {
  const clock = virtualClock(START)
  const world = linkWorld(seed, START, clock, size)
  const delay = randomOf(~seed)
  const falselyGone = new Set<string>()
  const falselyMoved = new Set<string>()
  const found = new Map<string, number>()
  const result: Year = {
    links: world.links.length,
    falselyGone: 0,
    falselyMoved: 0,
    died: 0,
    diedAnywhere: world.deaths.size,
    foundInTime: 0,
    found: 0,
    runs: 0,
    idleRuns: 0,
    requests: 0,
  }
  for (let day = 0; day < 365; day++) {
    if (!isRunDay(day)) continue
    clock.advanceTo(START + day * DAY + delay() * 3 * 60 * 60 * 1_000)
    result.runs++
    const start = clock.now()
    const say: Say = (url, state) => {
      const death = world.deaths.get(url)
      if (state === 'moved') falselyMoved.add(url)
      if (state !== 'gone') return
      if (death === undefined || death > clock.now()) falselyGone.add(url)
      else if (!found.has(url)) found.set(url, start - death)
    }
    await clock.run(() => check(world, clock, say, result))
  }
  const died = [...world.deaths.keys()].filter((url) => !world.isBlocked(url))
  return {
    ...result,
    falselyGone: falselyGone.size,
    falselyMoved: falselyMoved.size,
    died: died.length,
    found: died.filter((url) => found.has(url)).length,
    foundInTime: died.filter((url) => (found.get(url) ?? Number.POSITIVE_INFINITY) <= IN_TIME).length,
  }
}
