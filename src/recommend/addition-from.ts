import { readJsonDocument } from '../documents/json.ts'
import type { LabeledIssue } from '../github/event.ts'
import { readForm } from '../github/recommendation-form.ts'
import { lint } from '../lint.ts'
import type { Rule } from '../rule.ts'
import { accepted, type HandedOver } from './accept.ts'
import type { Addition } from './addition.ts'
import { additionBody } from './addition-body.ts'
import { findingsAbout } from './findings-about.ts'
import { recommendedKey } from './identifier.ts'
import type { ListAndLock } from './look-up.ts'
import type { Recommendation } from './recommendation.ts'

/** What a pull request is made from. */
export interface Accepting {
  issue: LabeledIssue
  /** What came of it, as the job without a token says, and the files that it left. */
  recommendation: Recommendation
  handed: HandedOver
  /** The list here, and the name of its lock. */
  known: ListAndLock
  lockName: string
}

/** The files and the body of a pull request, wherever it is opened; otherwise why there is none, as a clause. */
export function additionFrom(
  { issue, recommendation, handed, known, lockName }: Accepting,
  rules: Readonly<Record<string, Rule>>,
  today: string,
): Omit<Addition, 'commit' | 'base'> | { refusal: string } {
  const form = readForm(issue.body, known.list)
  const key = 'problem' in form ? undefined : recommendedKey(form.paper)
  if ('problem' in form || key === undefined) return { refusal: 'the issue names no paper' }
  const result = accepted(handed, key, known, today)
  if ('refusal' in result) return result
  const { paper, listText, lockText, lock } = result
  const { file } = known.document
  const next = readJsonDocument(file, Buffer.from(listText))
  const findings = findingsAbout(paper, next, lint(next, rules, { today, ...lock }).findings)
  const { evidence, missing } = recommendation
  return {
    issue: issue.number,
    author: issue.author,
    files: { [file]: listText, [lockName]: lockText },
    body: additionBody({ issue: issue.number, paper, note: form.note, evidence, missing, findings }),
  }
}
