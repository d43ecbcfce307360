/** What came of a recommendation goes where people see it: into a pull request, or a comment on the issue. */

import { commitFiles } from '../github/commit-files.ts'
import type { GitHub } from '../github/github.ts'
import { ownIssues, upsertComment } from '../github/issues.ts'
import { markerIn, withMarker } from '../github/marker.ts'
import { findPulls, openPull, updatePull } from '../github/pulls.ts'
import { answerForChanged, answerForLimit, answerForPull } from './answer.ts'

/** In our pull requests, with the number of the issue and that of its author; and in our comments. */
const MARKER = 'recommend'

/** What the pull request for a recommendation is made of. */
export interface Addition {
  issue: number
  /** The number of the person. */
  author: number
  /** The commit whose files `files` were made from, and the branch that the pull request is for. */
  commit: string
  base: string
  /** The whole texts by path. */
  files: Readonly<Record<string, string>>
  body: string
}

/** The branch, which like the title is made from the number of the issue alone. */
export function branchFor(issue: number): string {
  return `recommend/${issue}`
}

/** The title of the pull request and the message of its commit. */
export function titleFor(issue: number): string {
  return `Add the paper recommended in #${issue}`
}

/**
 * Opens the pull request for a recommendation, or brings the one that is open up to date, and tells the person. Gives in a line what was done.
 * @throws {GitHubError} when GitHub does not do it; the next run goes on from there.
 */
export async function bringAddition(
  github: GitHub,
  { issue, author, commit, base, files, body }: Addition,
): Promise<string> {
  const other = await otherPullOf(github, author, issue)
  if (other !== undefined) return tell(github, issue, answerForLimit(other))
  const branch = branchFor(issue)
  const title = titleFor(issue)
  const committed = await commitFiles(github, { branch, base: commit, message: title, files })
  if (committed === 'not ours') return tell(github, issue, answerForChanged(branch))
  const text = withMarker(body, MARKER, [String(issue), String(author)])
  const [open] = await findPulls(github, { branch, state: 'open' })
  if (open === undefined) {
    const { number } = await openPull(github, { branch, base, title, body: text })
    return tell(github, issue, answerForPull(number))
  }
  if (open.body !== text) await updatePull(github, open.number, { body: text })
  return tell(github, issue, answerForPull(open.number))
}

/**
 * Says on the issue what came of it, in the one comment of ours there. Gives what it says.
 * @throws {GitHubError} when GitHub does not do it.
 */
export async function tell(github: GitHub, issue: number, answer: string): Promise<string> {
  await upsertComment(github, issue, MARKER, answer)
  return answer
}

/** The number of an open pull request for another recommendation of the person. */
async function otherPullOf(github: GitHub, author: number, issue: number): Promise<number | undefined> {
  for (const { isPull, number, body } of await ownIssues(github, 'open')) {
    const [own, person] = isPull ? (markerIn(body, MARKER) ?? []) : []
    if (person !== String(author) || own === String(issue)) continue
    const pulls = await findPulls(github, { branch: branchFor(Number(own)), state: 'open' })
    if (pulls.some((pull) => pull.number === number)) return number
  }
  return undefined
}
