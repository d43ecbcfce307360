import { parsedUrl } from '../link/url.ts'
import { askHosts } from './ask-hosts.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { hostOf } from './hosts.ts'
import type { Web } from './observe.ts'
import { isPlatform } from './platform.ts'

/** So many times a link is looked at that does not answer well. */
const LOOKS = 3

/**
 * The evidence of a run after further looks at what did not go well: a failure counts only when two looks have seen the same and none
 * an answer, and a page is not there only on a host that has others to show. A failure that could not be looked at again is left out.
 */
export async function confirm(
  evidence: ReadonlyMap<string, Evidence>,
  web: Web,
  isOver: () => boolean,
): Promise<Map<string, Evidence>> {
  const confirmed = new Map(evidence)
  const seen = new Map<string, Evidence[]>()
  for (const [url, first] of evidence) if (isDoubtful(first)) seen.set(url, [first])
  for (let look = 2; look <= LOOKS; look++) {
    const open = [...seen].filter(([, looks]) => looks.length === look - 1 && isOpen(looks))
    await askHosts(
      open.map(([url]) => url),
      web,
      isOver,
      (observation) => seen.get(observation.url)?.push(evidenceOf(observation)),
    )
  }
  for (const [url, looks] of seen) {
    const last = ofAll(looks)
    if (last === undefined) confirmed.delete(url)
    else confirmed.set(url, last)
  }

  const homes = await homesThatAnswer(confirmed, web, isOver)
  for (const [url, { state, reason, target }] of confirmed) {
    const home = homeOf(target ?? url)
    if (state !== 'failed' || reason === 'no such host' || homes.get(home) === true) continue
    if (!homes.has(home)) confirmed.delete(url)
    else confirmed.set(url, { state: 'soft', reason: `${reason}, and its home page does not answer` })
  }
  return confirmed
}

function isDoubtful({ state }: Evidence): boolean {
  return state === 'failed' || state === 'unknown'
}

/** Whether another look can tell more: none has seen an answer, and the same failure may still be seen twice. */
function isOpen(looks: readonly Evidence[]): boolean {
  if (!looks.every(isDoubtful) || failureSeenTwice(looks) !== undefined) return false
  return looks.length === 1 || looks.some(({ state }) => state === 'failed')
}

/** What all looks at a link say; undefined when it failed and could not be looked at again. */
function ofAll(looks: readonly Evidence[]): Evidence | undefined {
  const said = looks.find((look) => !isDoubtful(look)) ?? failureSeenTwice(looks)
  if (said !== undefined) return said
  return (
    looks.findLast(({ state }) => state === 'unknown') ?? (looks.length > 1 ? OTHER_EACH_TIME : undefined)
  )
}

const OTHER_EACH_TIME: Evidence = { state: 'unknown', reason: 'other answers each time' }

function failureSeenTwice(looks: readonly Evidence[]): Evidence | undefined {
  return looks.find(
    ({ state, reason }, index) =>
      state === 'failed' &&
      looks.some((other, place) => place > index && other.state === state && other.reason === reason),
  )
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
