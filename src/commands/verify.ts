import { canariesOf } from '../check-links/canaries.ts'
import { clockOf, today } from '../clock.ts'
import { COULD_NOT_CHECK, type Command, type Io } from '../command.ts'
import type { Document } from '../document.ts'
import { UserError } from '../errors.ts'
import { lint } from '../lint.ts'
import { displayName, documentSince, listFileAt, readListFile } from '../list-file.ts'
import { EMPTY_LOCK, type Lock } from '../lock/lock.ts'
import { mergeLocks } from '../lock/merge.ts'
import { lockNameFor, readLock, readLockIfAny, writeLock } from '../lock-file.ts'
import type { PaperList } from '../paper.ts'
import { type Output, outputsIn, printFindings, REPORTER, spareLists } from '../print-findings.ts'
import { rules } from '../rules/index.ts'
import { visible } from '../text/quote.ts'
import { changedPapers } from '../verify/changed.ts'
import { changedFindings } from '../verify/changed-findings.ts'
import { progressLine } from '../verify/progress.ts'
import { pruned } from '../verify/prune.ts'
import { parseShard } from '../verify/shard.ts'
import type { Verification } from '../verify/verify.ts'

export default {
  summary: 'Ask the registries about every paper and check every link, into papers.lock.json; then lint',
  arguments: '[FILE...]',
  options: {
    stale: {
      type: 'string',
      placeholder: 'DAYS',
      default: '30',
      help: 'Ask again about what was asked so many days ago',
    },
    all: { type: 'boolean', help: 'Ask about everything again' },
    changed: {
      type: 'string',
      placeholder: 'REF',
      optional: true,
      help: 'Ask only about papers that changed since a commit, and tell only what is found on them; without one, since the base of the pull request, or HEAD',
    },
    'no-links': { type: 'boolean', help: 'Ask the registries only, and fetch no link of the list' },
    shard: {
      type: 'string',
      placeholder: 'I/N',
      help: 'Check the links of job I of N only; the first job also asks the registries',
    },
    merge: { type: 'boolean', help: 'Ask nothing: join the named lock files into papers.lock.json' },
    reporter: REPORTER,
  },
  examples: [
    'paperlist verify                                     ask about what is not known, or older than 30 days',
    'paperlist verify README.md                           the same for the list in a README',
    'paperlist verify --changed=origin/main --no-links    in a pull request: only about what it changes',
    'paperlist verify --shard 2/4                         one of four jobs that share the links',
    'paperlist verify --merge lock-*/papers.lock.json     and what the four found',
  ],
  async run(values, files, io) {
    const isMerging = values.merge === true
    if (files.length > 1 && !isMerging)
      throw new UserError(`Unexpected second file ${files[1]}, expected one; a list has a lock of its own`)
    if (files.length === 0 && isMerging)
      throw new UserError(
        'Unexpected lack of files for --merge, expected lock files such as lock-1/papers.lock.json',
      )
    const outputs = outputsIn(values.reporter, io)
    const file = displayName(listFileAt(isMerging ? '.' : (files[0] ?? '.'), io), io)
    spareLists(outputs, [file], io)
    const document = await readListFile(file, io)
    const lockName = lockNameFor(file)
    const before = readLockIfAny(lockName, io) ?? EMPTY_LOCK
    const { list } = document
    if (list === undefined) return report(document, before, outputs, io)

    if (isMerging) {
      const merged = pruned(
        list,
        mergeLocks([before, ...files.map((name) => readLock(displayName(name, io), io))]),
        today(io),
      )
      await save(lockName, merged, io)
      return report(document, merged, outputs, io)
    }
    const isPartial = values.changed !== undefined
    const base = isPartial ? await documentSince(String(values.changed), file, io) : undefined
    const only = isPartial ? changedPapers(list, base?.list) : undefined
    const verification = await ask(list, before, only, values, io)
    const isNothing = verification.isUnanswered && before === EMPTY_LOCK
    if (!isNothing) await save(lockName, verification.lock, io)
    const code = await report(document, verification.lock, outputs, io, base)
    return verification.isUnanswered || verification.isInterrupted ? COULD_NOT_CHECK : code
  },
} satisfies Command

type Values = Parameters<Command['run']>[0]

/** Asks, shows how far it is, and tells what came of it. */
async function ask(
  list: PaperList,
  before: Lock,
  only: ReadonlySet<number> | undefined,
  values: Values,
  io: Io,
): Promise<Verification & { isInterrupted: boolean }> {
  const stale = values.all === true ? 0 : daysIn(String(values.stale))
  const shard = values.shard === undefined ? undefined : parseShard(String(values.shard))
  const { networkOf } = await import('../registry/network.ts')
  const { verify } = await import('../verify/verify.ts')
  const network = networkOf(io)
  const verification = await verify(list, before, {
    network,
    today: today(io),
    now: clockOf(io),
    stale,
    only,
    links: values['no-links'] !== true,
    shard,
    canaries: canariesOf(io.env),
    onProgress: (parts) => io.progress?.(progressLine(parts, clockOf(io)())),
  })
  io.progress?.('')
  for (const line of verification.summary) io.err(`${line}\n`)
  if (verification.summary.length === 0)
    io.err('nothing to ask: all is known and not stale; `--all` asks again\n')
  const isInterrupted = network.signal.aborted
  if (verification.isUnanswered && !isInterrupted) io.err('nobody answered: nothing could be checked\n')
  if (isInterrupted) io.err('interrupted; what was learnt until then is kept\n')
  return { ...verification, isInterrupted }
}

function daysIn(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new UserError(`Unexpected \`${text}\` for --stale, expected a number of days`)
  return Number(text)
}

async function save(name: string, lock: Lock, io: Io): Promise<void> {
  const isChanged = await writeLock(name, lock, io)
  io.err(isChanged ? `wrote ${visible(name)}\n` : `${visible(name)} is as it was\n`)
}

/** Lints with these facts and prints what is found; where there is a document as it was before, only what its change brought. */
function report(
  document: Document,
  lock: Lock,
  outputs: readonly Output[],
  io: Io,
  base?: Document,
): Promise<number> {
  const facts = { today: today(io), ...lock }
  const result = { ...lint(document, rules, facts), document, fixed: [] }
  const before = base && { document: base, findings: lint(base, rules, facts).findings }
  return printFindings(outputs, changedFindings(result, before), [result], io)
}
