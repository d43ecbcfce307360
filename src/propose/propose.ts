import { commitUpon, type DefaultBranch, defaultBranch } from '../github/default-branch.ts'
import type { GitHub } from '../github/github.ts'
import { fileAt } from '../github/read-file.ts'
import { formatLock, type Lock } from '../lock/lock.ts'
import type { Finding } from '../reporter.ts'
import { quote, visible } from '../text/quote.ts'
import { type Given, proposalOf } from './proposal.ts'
import { trackNeeds } from './tracking-issue.ts'
import { bringPull, settledIn, weeklyPulls } from './weekly-pull.ts'

/** What a run starts from: the list, whose file is named from the top of the repository, and more. */
export interface Run extends Given {
  /** What is known now, and the name of its file. */
  lock: Lock
  lockName: string
  today: string
  /** Where people see the repository: `https://github.com`. */
  server: string
}

const LOCK_MESSAGE = 'What registries and servers answered'

/**
 * Brings the lock, the pull request and the tracking issue of a repository up to date, and gives what was done, a line each. It
 * may be ended anywhere: what is done already the next run finds done.
 * @throws {UserError} when the list cannot be understood; {GitHubError} when GitHub does not do something.
 */
export async function propose(github: GitHub, run: Run): Promise<string[]> {
  const { document, lockName, lock } = run
  const { file, text } = document
  let base = await defaultBranch(github)
  if ((await fileAt(github, file, base.head.sha)) !== text)
    return [
      `${visible(file)} is not what it is in ${quote(base.name)}: nothing is proposed until both are the same`,
    ]
  const pulls = await weeklyPulls(github)
  const facts = { today: run.today, ...lock }
  const proposal = proposalOf(run, facts, settledIn(pulls))

  const lockText = formatLock(lock)
  const outcome = await commitUpon(github, base, LOCK_MESSAGE, { [lockName]: lockText })
  if (outcome === 'pushed') base = await defaultBranch(github)
  const carried = outcome === 'refused' ? { name: lockName, text: lockText } : undefined
  return [
    TOLD[outcome](visible(lockName), quote(base.name)),
    await bringPull(github, pulls, { proposal, file, text, lock: carried, base }),
    await trackNeeds(github, proposal.list, proposal.needs, addressIn(github, run.server, base)),
  ]
}

const TOLD: Readonly<
  Record<Awaited<ReturnType<typeof commitUpon>>, (lock: string, branch: string) => string>
> = {
  pushed: (lock, branch) => `committed ${lock} to ${branch}`,
  'nothing to commit': (lock, branch) => `${lock} is what it was in ${branch}`,
  refused: (lock, branch) => `${branch} is protected: ${lock} goes with the pull request`,
}

/** The address of the line where a finding stands, in the default branch. */
function addressIn({ repository }: GitHub, server: string, { name }: DefaultBranch) {
  return ({ file, start }: Finding) =>
    `${server}/${repository}/blob/${name}/${file.split('/').map(encodeURIComponent).join('/')}?plain=1#L${start.line}`
}
