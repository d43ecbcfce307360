import type { LinkFact } from '../facts.ts'
import { plural } from '../report/findings.ts'
import { visible } from '../text/quote.ts'
import type { Tally } from './ask.ts'

/** What came of one source: `arXiv: 17 asked, 17 answered, 1 request`. */
export function sourceLine(title: string, { asked, answered, requests, problem }: Tally): string {
  const unknown = asked - answered
  const parts = [`${asked} asked`, `${answered} answered`]
  if (unknown > 0) parts.push(`${unknown} still unknown`)
  parts.push(plural(requests, 'request'))
  return `${title}: ${parts.join(', ')}${unknown > 0 && problem ? `; ${problem}` : ''}`
}

/** What came of the links: `links: 12 asked, 10 alive, 1 moved, 1 unknown, 15 requests`. */
export function linksLine(
  asked: number,
  facts: readonly LinkFact[],
  requests: number,
  silentCanary?: string,
): string {
  const counts = new Map<string, number>()
  for (const { state } of facts) counts.set(state, (counts.get(state) ?? 0) + 1)
  const states = STATES.filter((state) => counts.has(state)).map((state) => `${counts.get(state)} ${state}`)
  const rest = asked - facts.length
  if (rest > 0) states.push(`${rest} still unchecked`)
  const parts = [`${asked} asked`, ...states, plural(requests, 'request')]
  const silent = silentCanary
    ? `; ${visible(silentCanary)} does not answer, so nothing follows from the others`
    : ''
  return `links: ${parts.join(', ')}${silent}`
}

const STATES: readonly LinkFact['state'][] = [
  'alive',
  'moved',
  'suspect',
  'gone',
  'blocked',
  'unknown',
  'refused',
]
