import { isAbsolute } from 'node:path'
import { today } from '../clock.ts'
import { COULD_NOT_CHECK, type Command } from '../command.ts'
import { UserError } from '../errors.ts'
import { isOutage } from '../github/github-error.ts'
import { githubOf } from '../github/github-of.ts'
import { displayName, listFileAt, readerFor, readListFile } from '../list-file.ts'
import { EMPTY_LOCK } from '../lock/lock.ts'
import { lockNameFor, readLockIfAny } from '../lock-file.ts'
import { rules } from '../rules/index.ts'
import { quote } from '../text/quote.ts'

const SERVER = /^https:\/\/[\w.-]{1,253}(?::\d{1,5})?$/

export default {
  summary: 'Bring what verify has found to GitHub: one pull request, one tracking issue, and the lock',
  arguments: '[FILE]',
  options: {},
  examples: [
    'paperlist propose    after `paperlist verify --merge`, in a job that has a token; asks nobody but GitHub',
  ],
  async run(_values, files, io) {
    if (files.length > 1)
      throw new UserError(`Unexpected second file ${files[1]}, expected one; a list has a lock of its own`)
    const file = displayName(listFileAt(files[0] ?? '.', io), io)
    if (isAbsolute(file) || file.startsWith('..'))
      throw new UserError(`Unexpected file ${quote(file)}, expected one of the repository, from its top`)
    const document = await readListFile(file, io)
    const reader = await readerFor(file)
    const lockName = lockNameFor(file)
    const { propose } = await import('../propose/propose.ts')
    const github = await githubOf(io)
    const { GITHUB_SERVER_URL: server = '' } = io.env
    try {
      const told = await propose(github, {
        document,
        read: (text) => reader(file, Buffer.from(text)),
        rules,
        lock: readLockIfAny(lockName, io) ?? EMPTY_LOCK,
        lockName,
        today: today(io),
        server: SERVER.test(server) ? server : 'https://github.com',
      })
      for (const line of told) io.out(`${line}\n`)
      return 0
    } catch (error) {
      if (!isOutage(error)) throw error
      io.err(`${error.message}; the next run goes on where this one ended\n`)
      return COULD_NOT_CHECK
    }
  },
} satisfies Command
