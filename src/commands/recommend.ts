import { join, resolve } from 'node:path'
import { toolsFor } from '../add/tools.ts'
import { today } from '../clock.ts'
import { COULD_NOT_CHECK, type Command, type Io } from '../command.ts'
import { isUserError, UserError } from '../errors.ts'
import { readAtMost, writeText } from '../files.ts'
import { checkedOut } from '../github/checked-out.ts'
import { type LabeledIssue, LONGEST_EVENT, labeledIssue } from '../github/event.ts'
import { isOutage } from '../github/github-error.ts'
import { githubOf } from '../github/github-of.ts'
import { ACCEPTED } from '../github/recommendation-form.ts'
import { displayName, readListFile, tellMistakes } from '../list-file.ts'
import { EMPTY_LOCK, formatLock } from '../lock/lock.ts'
import { lockNameFor, readLockIfAny } from '../lock-file.ts'
import { type HandedOver, LONGEST_ANSWERS, LONGEST_PAPER } from '../recommend/accept.ts'
import { bringAddition, tell } from '../recommend/addition.ts'
import { additionFrom } from '../recommend/addition-from.ts'
import { answerFor } from '../recommend/answer.ts'
import { type ListAndLock, lookUp } from '../recommend/look-up.ts'
import {
  LONGEST_RECOMMENDATION,
  readRecommendation,
  recommendationText,
} from '../recommend/recommendation.ts'
import { rules } from '../rules/index.ts'
import { quote, visible } from '../text/quote.ts'
import { decodeUtf8 } from '../text/utf8.ts'

const LIST = 'papers.json'
const LOCK = 'papers.lock.json'
const RECOMMENDATION = 'recommendation.json'

export default {
  summary: 'In a workflow: look up the paper that an accepted issue recommends, and open the pull request',
  options: {
    out: {
      type: 'string',
      placeholder: 'DIR',
      help: 'Look the paper up and write what came of it into a folder; needs no token',
    },
    from: {
      type: 'string',
      placeholder: 'DIR',
      help: 'Take that folder, check what is in it, and open the pull request or comment; asks only GitHub',
    },
    event: {
      type: 'string',
      placeholder: 'FILE',
      help: 'The event of the workflow; without it, the one that GITHUB_EVENT_PATH names',
    },
    label: {
      type: 'string',
      placeholder: 'NAME',
      default: ACCEPTED,
      help: 'The label with which a maintainer accepts a recommendation',
    },
    list: { type: 'string', placeholder: 'FILE', default: LIST, help: 'The list' },
  },
  examples: [
    'paperlist recommend --out "$RUNNER_TEMP/recommendation"    in the job without a token',
    'paperlist recommend --from "$RUNNER_TEMP/recommendation"   in the job that may write',
  ],
  async run(values, _, io) {
    const { out, from } = values
    if ((out === undefined) === (from === undefined))
      throw new UserError('Unexpected call, expected either --out or --from with a folder')
    const issue = eventIn(values.event, String(values.label), io)
    const known = await listHere(String(values.list), io)
    if (known === undefined) return 1
    if (out !== undefined) return find(issue, known, resolve(io.cwd, String(out)), io)
    try {
      return await take(issue, known, resolve(io.cwd, String(from)), io)
    } catch (error) {
      if (!isOutage(error)) throw error
      io.err(`${visible(error.message)}; nothing is lost, run the job again\n`)
      return COULD_NOT_CHECK
    }
  },
} satisfies Command

/** The job without a token. */
async function find(issue: LabeledIssue, known: ListAndLock, folder: string, io: Io): Promise<number> {
  const context = { rules, today: today(io), tools: () => toolsFor(io) }
  const { recommendation, document, lock } = await lookUp(issue, known, context)
  io.progress?.('')
  if (document) await writeText(join(folder, LIST), LIST, document.text)
  if (lock) await writeText(join(folder, LOCK), LOCK, formatLock(lock))
  await writeText(join(folder, RECOMMENDATION), RECOMMENDATION, recommendationText(recommendation))
  const { outcome, reason } = recommendation
  return say(issue, `${outcome}${reason && `: ${reason}`}`, io)
}

/** The job that may write. What it finds in the folder is data of a stranger. */
async function take(issue: LabeledIssue, known: ListAndLock, folder: string, io: Io): Promise<number> {
  const place = checkedOut(io.env)
  const github = await githubOf(io)
  const text = handedOver(folder, RECOMMENDATION, LONGEST_RECOMMENDATION)
  const recommendation = text && readRecommendation(decodeUtf8(text).text)
  if (!recommendation || recommendation.issue !== issue.number)
    return refuse('its recommendation.json is not about this issue, or is none', io)
  const answer = answerFor(recommendation)
  if (answer !== undefined) return say(issue, await tell(github, issue.number, answer), io)
  const handed = filesIn(folder, known)
  if (handed === undefined)
    return refuse('its papers.json or papers.lock.json is missing, no file, or too long', io)
  const lockName = lockNameFor(known.document.file)
  const addition = additionFrom({ issue, recommendation, handed, known, lockName }, rules, today(io))
  if ('refusal' in addition) return refuse(addition.refusal, io)
  return say(issue, await bringAddition(github, { ...addition, ...place }), io)
}

/** The event, if the label is the one that accepts. */
function eventIn(file: unknown, label: string, io: Io): LabeledIssue {
  const name = String(file ?? io.env.GITHUB_EVENT_PATH ?? '')
  if (name === '') throw new UserError('Unexpected lack of an event, expected --event or GITHUB_EVENT_PATH')
  const issue = labeledIssue(decodeUtf8(readAtMost(resolve(io.cwd, name), visible(name), LONGEST_EVENT)).text)
  if (issue.label !== label)
    throw new UserError(`Unexpected label ${quote(issue.label)}, expected ${quote(label)}; nothing was done`)
  return issue
}

/** The list and its lock; undefined when the list cannot be understood, which has then been told. */
async function listHere(file: string, io: Io): Promise<ListAndLock | undefined> {
  const name = displayName(file, io)
  if (!/\.json$/i.test(name) || /^(?:\/|\.\.|[a-z]:)/i.test(name))
    throw new UserError(`Unexpected list ${quote(name)}, expected one in JSON in this repository`)
  const document = await readListFile(name, io)
  if (tellMistakes(document, io) || document.list === undefined) return undefined
  return { document, list: document.list, lock: readLockIfAny(lockNameFor(name), io) ?? EMPTY_LOCK }
}

/** The list and the lock that the other job left; undefined when one of them cannot be read, is a link, or is too long. */
function filesIn(folder: string, { document, lock }: ListAndLock): HandedOver | undefined {
  const list = handedOver(folder, LIST, Buffer.byteLength(document.text) + LONGEST_PAPER)
  const lockBytes = handedOver(folder, LOCK, Buffer.byteLength(formatLock(lock)) + LONGEST_ANSWERS)
  return list && lockBytes && { list, lock: decodeUtf8(lockBytes).text }
}

/** What the other job left in a file; undefined when that cannot be read, is a link, or is too long. */
function handedOver(folder: string, name: string, most: number): Uint8Array | undefined {
  try {
    return readAtMost(join(folder, name), name, most)
  } catch (error) {
    if (isUserError(error)) return undefined
    throw error
  }
}

function say({ number }: LabeledIssue, done: string, io: Io): number {
  io.err(`#${number}: ${visible(done)}\n`)
  return 0
}

function refuse(reason: string, io: Io): number {
  io.err(`Refused what the other job handed over: ${reason}. Nothing was written.\n`)
  return 1
}
