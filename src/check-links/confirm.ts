import { parsedUrl } from '../link/url.ts'
import { askHosts } from './ask-hosts.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { hostOf } from './hosts.ts'
import type { Web } from './observe.ts'
import { isPlatform } from './platform.ts'

/**
 * The evidence of a run after a second look at what did not go well: a failure counts only when it is seen twice, and a page is not
 * there only on a host that has others to show. What could not be looked at twice is left out when it failed.
 */
export async function confirm(
  evidence: ReadonlyMap<string, Evidence>,
  web: Web,
  isOver: () => boolean,
): Promise<Map<string, Evidence>> {
  const confirmed = new Map(evidence)
  const doubtful = [...evidence].filter(([, { state }]) => state === 'failed' || state === 'unknown')
  for (const [url, { state }] of doubtful) if (state === 'failed') confirmed.delete(url)

  await askHosts(
    doubtful.map(([url]) => url),
    web,
    isOver,
    (observation) => {
      const { url } = observation
      confirmed.set(url, ofBoth(evidence.get(url) as Evidence, evidenceOf(observation)))
    },
  )
  const homes = await homesThatAnswer(confirmed, web, isOver)
  for (const [url, { state, reason, target }] of confirmed) {
    const home = homeOf(target ?? url)
    if (state !== 'failed' || reason === 'no such host' || homes.get(home) === true) continue
    if (!homes.has(home)) confirmed.delete(url)
    else confirmed.set(url, { state: 'soft', reason: `${reason}, and its home page does not answer` })
  }
  return confirmed
}

function ofBoth(first: Evidence, second: Evidence): Evidence {
  if (second.state !== 'failed' || second.reason === first.reason) return second
  return { state: 'unknown', reason: 'other answers each time' }
}

/**
 * For the hosts on which pages are not there, by the address of their home page, whether they have others to show. Some answer 404
 * to programs whatever they ask for. A host that was not asked is not in it.
 */
async function homesThatAnswer(
  evidence: ReadonlyMap<string, Evidence>,
  web: Web,
  isOver: () => boolean,
): Promise<Map<string, boolean>> {
  const living = new Set<string>()
  for (const [url, { state, target }] of evidence)
    if (state === 'alive' && target === undefined) living.add(hostOf(url))
  const homes = new Map<string, boolean>()
  const toAsk = new Set<string>()
  for (const [url, { state, reason, target }] of evidence) {
    if (state !== 'failed' || reason === 'no such host') continue
    const home = homeOf(target ?? url)
    const host = hostOf(home)
    if (living.has(host) || isPlatform(host)) homes.set(home, true)
    else toAsk.add(home)
  }
  await askHosts([...toAsk], web, isOver, (observation) => {
    const { status = 0 } = observation
    homes.set(observation.url, status >= 200 && status < 300 && observation.isChallenge !== true)
  })
  return homes
}

function homeOf(url: string): string {
  return `${parsedUrl(url)?.origin ?? ''}/`
}
