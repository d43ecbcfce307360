/** Looks a recommended paper up and puts it into the list, for a person to agree to. */

import { findPapers } from '../add/find.ts'
import { fitInto, type Refused, unlisted } from '../add/fit.ts'
import type { Asking, Learnt } from '../add/homes.ts'
import { lockWith } from '../add/lock-with.ts'
import type { PageTools } from '../add/sighting.ts'
import type { Document } from '../document.ts'
import type { Facts } from '../facts.ts'
import type { LabeledIssue } from '../github/event.ts'
import { readForm } from '../github/recommendation-form.ts'
import { lint } from '../lint.ts'
import type { Lock } from '../lock/lock.ts'
import type { PaperList } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { recommendedKey } from './identifier.ts'
import type { Recommendation } from './recommendation.ts'

export interface LookedUp {
  recommendation: Recommendation
  /** The list with the paper, and the lock with what was learnt about it, when it is added. */
  document?: Document
  lock?: Lock
}

/** A list as its files say. */
export interface ListAndLock {
  document: Document
  list: PaperList
  lock: Lock
}

const OUTCOME_OF: Readonly<Record<Refused['failure'], Recommendation['outcome']>> = {
  unknown: 'unknown',
  unanswered: 'unanswered',
  duplicate: 'listed',
  error: 'refused',
}

/** By what a paper is judged, and whom to ask about it. */
export interface LookUpContext {
  rules: Readonly<Record<string, Rule>>
  today: string
  /** Made when they are needed. */
  tools(): Promise<Asking & PageTools>
}

/** What comes of the recommendation in `issue`. Registries are asked only about a paper that the list does not name. */
export async function lookUp(
  issue: LabeledIssue,
  { document, list, lock }: ListAndLock,
  { rules, today, tools }: LookUpContext,
): Promise<LookedUp> {
  const form = readForm(issue.body, list)
  if ('problem' in form) return without(issue, 'unreadable', form.problem)
  const key = recommendedKey(form.paper)
  if (key === undefined)
    return without(issue, 'unreadable', 'its field "Paper" holds something else than one identifier')
  const { open, refused } = unlisted([{ text: key, key }], document, list)
  const [listed] = refused
  if (listed) return without(issue, 'listed', listed.reason)

  const given = {
    ...(form.section !== undefined && { section: [form.section] }),
    ...(form.tags.length > 0 && { tags: [...form.tags] }),
  }
  const learnt: Learnt = { papers: { ...lock.papers }, silent: new Map() }
  const outcomes = await findPapers(open, given, list, learnt, await tools())
  const facts: Facts = { today, papers: learnt.papers, links: lock.links }
  const fitted = fitInto(document, list, outcomes, (next) => lint(next, rules, facts).findings)
  const [added] = fitted.added
  if (added === undefined) {
    const { failure, reason } = fitted.refused[0] as Refused
    return without(issue, OUTCOME_OF[failure], reason)
  }
  const { missing, evidence, paper } = added
  return {
    recommendation: { issue: issue.number, outcome: 'added', reason: '', missing, evidence },
    document: fitted.document,
    lock: lockWith([paper], facts, lock) ?? lock,
  }
}

function without(
  { number }: LabeledIssue,
  outcome: Recommendation['outcome'],
  reason: string,
): { recommendation: Recommendation } {
  return { recommendation: { issue: number, outcome, reason, missing: [], evidence: [] } }
}
