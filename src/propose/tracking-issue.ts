import { isSameBody } from '../github/body.ts'
import type { GitHub } from '../github/github.ts'
import { createIssue, findIssue, updateIssue } from '../github/issues.ts'
import { markerIn, withMarker } from '../github/marker.ts'
import type { PaperList } from '../paper.ts'
import { plural } from '../report/findings.ts'
import type { Finding } from '../reporter.ts'
import { issueBody, NOTHING_LEFT } from './issue-body.ts'
import { keysOfNeed } from './suggestion.ts'

const MARKER = 'needs-a-person'
const TITLE = 'What needs a person in the list'
/** So many are shown and remembered; the others come when these are done. */
const MOST = 150
/** As many names as nearly all papers have. */
const MOST_KEYS = 6

/**
 * Brings the one issue up to date that tracks what needs a person. It is opened, changed in place, closed when nothing is left,
 * and opened again when something is new: who closed it has seen the rest. No comment is written. Gives what was done, in words.
 * @throws {GitHubError} when GitHub does not do it.
 */
export async function trackNeeds(
  github: GitHub,
  list: PaperList,
  all: readonly Finding[],
  addressOf: (finding: Finding) => string,
): Promise<string> {
  const issue = await findIssue(github, MARKER)
  const needs = all.slice(0, MOST)
  if (needs.length === 0) {
    if (issue?.state !== 'open') return 'nothing needs a person'
    await updateIssue(github, issue.number, { body: withMarker(NOTHING_LEFT, MARKER), state: 'closed' })
    return `closed issue ${issue.number}: nothing needs a person any more`
  }
  const keys = needs.map((finding) => keysOfNeed(finding, list).slice(0, MOST_KEYS))
  const body = withMarker(issueBody(needs, list, addressOf, issue?.body), MARKER, keys.flat())
  const told = `${plural(all.length, 'finding')} for a person`
  if (issue === undefined) {
    const { number } = await createIssue(github, { title: TITLE, body })
    return `opened issue ${number}: ${told}`
  }
  const { number } = issue
  if (issue.state === 'open') {
    if (isSameBody(issue.body, body)) return `issue ${number} is as it was: ${told}`
    await updateIssue(github, number, { body })
    return `updated issue ${number}: ${told}`
  }
  const seen = new Set(markerIn(issue.body, MARKER))
  if (keys.every((own) => own.some((key) => seen.has(key))))
    return `issue ${number} stays closed: nothing is new`
  await updateIssue(github, number, { body, state: 'open' })
  return `opened issue ${number} again: ${told}`
}
