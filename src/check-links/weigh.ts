import type { LinkFact } from '../facts.ts'
import type { Evidence } from './evidence.ts'
import { hostOf } from './hosts.ts'

/** More links than this that lead to one place are sent to a page of no use, and more that fail at once are an outage. */
const MOST_ALIKE = 3
/** More of the hosts than this that fail at once are an outage, too. */
const MOST_HOSTS = 0.2

/** The evidence of a run seen together, which shows what no link shows by itself. `known` is what was known before the run. */
export function weigh(
  evidence: ReadonlyMap<string, Evidence>,
  known: Readonly<Record<string, LinkFact>>,
): Map<string, Evidence> {
  return withoutOutages(withoutCommonTargets(evidence), known)
}

/** Links that are redirected to one place, four or more of them, have lost what they led to. */
function withoutCommonTargets(evidence: ReadonlyMap<string, Evidence>): Map<string, Evidence> {
  const counts = new Map<string, number>()
  for (const { state, target } of evidence.values())
    if (target !== undefined && isAnswer(state)) counts.set(target, (counts.get(target) ?? 0) + 1)
  const weighed = new Map(evidence)
  for (const [url, { state, target }] of evidence)
    if (target !== undefined && isAnswer(state) && (counts.get(target) ?? 0) > MOST_ALIKE)
      weighed.set(url, { state: 'soft', reason: 'redirects to where others do', target })
  return weighed
}

/**
 * Where more than three links of a host that answered before have begun to fail together, or more than a fifth of all hosts (and
 * more than three), nobody has removed pages: the failures of that host, or of all, are unknown. What goes on failing counts from
 * the next run on, as it is not new then.
 */
function withoutOutages(
  evidence: Map<string, Evidence>,
  known: Readonly<Record<string, LinkFact>>,
): Map<string, Evidence> {
  const hosts = new Map<string, { failing: number; answers: boolean }>()
  for (const [url, { state }] of evidence) {
    const name = hostOf(url)
    const host = hosts.get(name) ?? { failing: 0, answers: false }
    if (isAnswer(state) || state === 'blocked') host.answers = true
    if (isFailure(state) && isNew(known[url])) host.failing++
    hosts.set(name, host)
  }
  const failingHosts = [...hosts.values()].filter(({ failing, answers }) => failing > 0 && !answers).length
  const isEverywhere = failingHosts > MOST_ALIKE && failingHosts > hosts.size * MOST_HOSTS
  for (const [url, { state }] of evidence) {
    const failing = hosts.get(hostOf(url))?.failing ?? 0
    if (!isFailure(state) || (!isEverywhere && failing <= MOST_ALIKE)) continue
    const where = isEverywhere ? 'many hosts' : 'its host'
    evidence.set(url, { state: 'unknown', reason: `much failed at once on ${where}` })
  }
  return evidence
}

function isAnswer(state: Evidence['state']): boolean {
  return state === 'alive' || state === 'moved'
}

function isFailure(state: Evidence['state']): boolean {
  return state === 'failed' || state === 'unknown'
}

/** Whether a failure now would be the first: nothing was known, or that the link answers. */
function isNew(before: LinkFact | undefined): boolean {
  return before === undefined || isAnswer(before.state as Evidence['state'])
}
