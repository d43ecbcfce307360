import { UserError } from '../errors.ts'
import { isSameBody } from '../github/body.ts'
import { commitFiles, type Head, headOf, isByUs, removeBranch } from '../github/commit-files.ts'
import type { DefaultBranch } from '../github/default-branch.ts'
import type { GitHub } from '../github/github.ts'
import { upsertComment } from '../github/issues.ts'
import { markerIn, withMarker } from '../github/marker.ts'
import { findPulls, openPull, type Pull, updatePull } from '../github/pulls.ts'
import { fileAt } from '../github/read-file.ts'
import { treeOf, treeWith } from '../github/tree.ts'
import { plural } from '../report/findings.ts'
import type { Proposal } from './proposal.ts'
import { pullBody } from './pull-body.ts'

/** The branch of the pull request. */
export const BRANCH = 'paperlist/weekly'
/** No text of a list or a registry is in a title or in the message of a commit. */
const TITLE = 'What registries now know about the papers'
const MARKER = 'weekly'
/** A marker has room for no more; suggestions that become possible by others may exceed what was planned. */
const MOST_KEYS = 999
const DONE =
  'Closed, as nothing of this is left to be done: the list says it by now, or what was said is not said any more.'
const LEFT_ALONE =
  'There are new suggestions. They are not added, as somebody else has committed to this branch; they come in a pull request of their own when this one is merged or closed.'

/** The pull requests that we opened for the branch, the newest first. */
export function weeklyPulls(github: GitHub): Promise<Pull[]> {
  return findPulls(github, { branch: BRANCH, state: 'all' })
}

/**
 * The keys of what was proposed in pull requests that have ended. Closed: a person said no to all of it. Merged: what is suggested
 * once more was taken out, or undone. When we close one ourselves, we leave no keys in it.
 */
export function settledIn(pulls: readonly Pull[]): ReadonlySet<string> {
  const ended = pulls.filter(({ state }) => state === 'closed')
  return new Set(ended.flatMap(({ body }) => markerIn(body, MARKER) ?? []))
}

/** What the branch has to be for a proposal. */
export interface Wanted {
  proposal: Proposal
  /** The file with the list, and its text in the default branch. */
  file: string
  text: string
  /** The lock with its new text, when it cannot be put into the default branch. */
  lock?: { name: string; text: string } | undefined
  base: DefaultBranch
}

/**
 * Brings the one pull request up to date: opens it, changes it, or closes it when there is nothing to propose. First the branch,
 * then the body: what is remembered as proposed really was. Gives what was done, in words.
 * @throws {GitHubError} when GitHub does not do it. The next run then goes on where this one ended.
 */
export async function bringPull(github: GitHub, pulls: readonly Pull[], wanted: Wanted): Promise<string> {
  const { proposal, lock, base } = wanted
  const open = pulls.find(({ state }) => state === 'open')
  let head = await headOf(github, BRANCH)
  if (head !== undefined && !isByUs(github, head)) {
    const { sha } = head
    if (!pulls.some((pull) => pull.state === 'closed' && pull.sha === sha))
      return leaveAlone(github, open, proposal)
    await removeBranch(github, BRANCH) // the pull request that has ended keeps its commits
    head = undefined
  }

  const isEmpty = proposal.made.length === 0
  if (isEmpty && open)
    await updatePull(github, open.number, { body: withMarker(DONE, MARKER), state: 'closed' })
  const files = filesOf(wanted)
  if (Object.keys(files).length > 0) await push(github, head, files, wanted)
  else if (head) await removeBranch(github, BRANCH)
  if (isEmpty)
    return open ? `closed pull request ${open.number}: nothing is left to propose` : 'nothing to propose'

  const keys = proposal.made.flatMap((suggestion) => suggestion.keys).slice(0, MOST_KEYS)
  const body = withMarker(pullBody(proposal, { file: wanted.file, lock: lock?.name }), MARKER, keys)
  const told = plural(proposal.made.length, 'suggestion')
  if (open === undefined) {
    const { number } = await openPull(github, { branch: BRANCH, base: base.name, title: TITLE, body })
    return `opened pull request ${number}: ${told}`
  }
  if (isSameBody(open.body, body)) return `pull request ${open.number} is as it was: ${told}`
  await updatePull(github, open.number, { body })
  return `updated pull request ${open.number}: ${told}`
}

/** Says once that there is more, where somebody works on the branch. */
async function leaveAlone(github: GitHub, open: Pull | undefined, { made }: Proposal): Promise<string> {
  if (open === undefined)
    throw new UserError(
      `Unexpected commits of somebody else on the branch \`${BRANCH}\`, expected none; rename it, or remove it`,
    )
  const told = new Set(markerIn(open.body, MARKER))
  if (made.some(({ keys }) => !keys.some((key) => told.has(key))))
    await upsertComment(github, open.number, 'left-alone', LEFT_ALONE)
  return `pull request ${open.number} is left alone: somebody else has committed to it`
}

function filesOf({ proposal, file, text, lock }: Wanted): Record<string, string> {
  return {
    ...(proposal.text !== text && { [file]: proposal.text }),
    ...(lock && { [lock.name]: lock.text }),
  }
}

/** Makes the branch one commit with the files; not when it is one already, whatever else has changed in the default branch. */
async function push(
  github: GitHub,
  head: Head | undefined,
  files: Readonly<Record<string, string>>,
  { file, text, base }: Wanted,
): Promise<void> {
  const [parent = ''] = head?.parents ?? []
  const isUpToDate =
    head !== undefined &&
    (await fileAt(github, file, parent)) === text &&
    (await treeWith(github, await treeOf(github, parent), files)) === head.tree
  if (isUpToDate) return
  await commitFiles(github, { branch: BRANCH, base: base.head.sha, message: TITLE, files })
}
