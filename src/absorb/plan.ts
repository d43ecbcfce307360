/** What has to change in a list for its README to become the edited one, entry by entry. */

import { quote } from '../text/quote.ts'
import { KnownPapers } from './known-papers.ts'
import { planFields } from './plan-fields.ts'
import { planNew } from './plan-new.ts'
import { planGone, planMove } from './plan-places.ts'
import type { Change } from './rows.ts'
import type { Refusal, Situation } from './situation.ts'
import type { Standing } from './standing.ts'

/** The changes that may lead to what the README shows, and the entries for which there are none. */
export async function plan(situation: Situation): Promise<{ changes: Change[]; refusals: Refusal[] }> {
  const changes: Change[] = []
  const refusals: Refusal[] = []
  const known = new KnownPapers(situation.list.papers.map((paper, index) => ({ key: `p${index}`, paper })))
  for (const standing of situation.standings) {
    const found =
      standing.paper === undefined
        ? await planNew(standing, situation, known)
        : [await planFields(standing, situation), planMove(standing, situation)].flat()
    for (const one of found) {
      if ('message' in one) refusals.push(one)
      else changes.push(one)
    }
  }
  for (const one of planGone(situation)) {
    if ('message' in one) refusals.push(one)
    else changes.push(one)
  }
  const torn = conflicting(changes)
  for (const { entry } of torn) {
    const { shown } = situation.standings[entry as number] as Standing
    refusals.push({
      entry: entry as number,
      message: `Unexpected ${quote(shown.text)}, expected the same change in every place where the paper stands`,
    })
  }
  return { changes: changes.filter((change) => !torn.has(change)), refusals }
}

/** Changes of a field of one paper to different values. */
function conflicting(changes: readonly Change[]): Set<Change> {
  const byField = new Map<string, { value: string; change: Change }[]>()
  for (const change of changes) {
    for (const [name, value] of change.kind === 'fields' ? Object.entries(change.fields) : []) {
      const key = `${change.key} ${name}`
      byField.set(key, [...(byField.get(key) ?? []), { value: JSON.stringify(value), change }])
    }
  }
  const torn = [...byField.values()].filter((all) => all.some(({ value }) => value !== all[0]?.value))
  return new Set(torn.flatMap((all) => all.map(({ change }) => change)))
}
