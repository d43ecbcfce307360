import { join, resolve } from 'node:path'
import { toolsFor } from '../add/tools.ts'
import { today } from '../clock.ts'
import type { Command, Io } from '../command.ts'
import { readJsonDocument } from '../documents/json.ts'
import { isUserError, UserError } from '../errors.ts'
import { readAtMost, readBytes, writeText } from '../files.ts'
import { type LabeledIssue, LONGEST_EVENT, labeledIssue } from '../github/event.ts'
import { type GitHub, githubFor, isOutage } from '../github/github.ts'
import { ACCEPTED, readForm } from '../github/recommendation-form.ts'
import { lint } from '../lint.ts'
import { displayName } from '../list-file.ts'
import { EMPTY_LOCK, formatLock } from '../lock/lock.ts'
import { lockNameFor, readLockIfAny } from '../lock-file.ts'
import { accepted, LONGEST_ANSWERS, LONGEST_PAPER } from '../recommend/accept.ts'
import { answerFor } from '../recommend/answer.ts'
import { findingsAbout } from '../recommend/findings-about.ts'
import { recommendedKey } from '../recommend/identifier.ts'
import { type ListAndLock, lookUp } from '../recommend/look-up.ts'
import { propose, tell } from '../recommend/publish.ts'
import { pullBody } from '../recommend/pull-body.ts'
import {
  LONGEST_RECOMMENDATION,
  type Recommendation,
  readRecommendation,
  recommendationText,
} from '../recommend/recommendation.ts'
import { rules } from '../rules/index.ts'
import { quote, visible } from '../text/quote.ts'
import { decodeUtf8 } from '../text/utf8.ts'

const LIST = 'papers.json'
const LOCK = 'papers.lock.json'
const RECOMMENDATION = 'recommendation.json'
/** Exit code when GitHub could not be asked. */
const COULD_NOT_CHECK = 3

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
    const known = listHere(String(values.list), io)
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
  const { recommendation, document, lock } = await lookUp(issue, known, rules, today(io), () => toolsFor(io))
  io.progress?.('')
  if (document) await writeText(join(folder, LIST), LIST, document.text)
  if (lock) await writeText(join(folder, LOCK), LOCK, formatLock(lock))
  await writeText(join(folder, RECOMMENDATION), RECOMMENDATION, recommendationText(recommendation))
  const { outcome, reason } = recommendation
  io.err(`#${issue.number}: ${outcome}${reason && `: ${visible(reason)}`}\n`)
  return 0
}

/** The job that may write. What it finds in the folder is data of a stranger. */
async function take(issue: LabeledIssue, known: ListAndLock, folder: string, io: Io): Promise<number> {
  const { commit, base } = placeOf(io)
  const { networkOf } = await import('../registry/network.ts')
  const { exchange, wait } = networkOf(io)
  const github = githubFor({ exchange, wait, env: io.env, now: io.now })
  const text = handedOver(folder, RECOMMENDATION, LONGEST_RECOMMENDATION)
  const recommendation = text && readRecommendation(decodeUtf8(text).text)
  if (!recommendation || recommendation.issue !== issue.number)
    return refuse('its recommendation.json is not about this issue, or is none', io)
  const answer = answerFor(recommendation)
  const done =
    answer === undefined
      ? await open(github, issue, recommendation, known, folder, { commit, base }, io)
      : await tell(github, issue.number, answer)
  if (typeof done !== 'string') return refuse(done.refusal, io)
  io.err(`#${issue.number}: ${visible(done)}\n`)
  return 0
}

/** Opens the pull request. */
async function open(
  github: GitHub,
  issue: LabeledIssue,
  { evidence, missing }: Recommendation,
  known: ListAndLock,
  folder: string,
  place: { commit: string; base: string },
  io: Io,
): Promise<string | { refusal: string }> {
  const { document, list } = known
  const form = readForm(issue.body, list)
  const key = 'problem' in form ? undefined : recommendedKey(form.paper)
  if ('problem' in form || key === undefined) return { refusal: 'the issue names no paper' }
  const listBytes = handedOver(folder, LIST, Buffer.byteLength(document.text) + LONGEST_PAPER)
  const lockBytes = handedOver(folder, LOCK, Buffer.byteLength(formatLock(known.lock)) + LONGEST_ANSWERS)
  if (listBytes === undefined || lockBytes === undefined)
    return { refusal: 'its papers.json or papers.lock.json is missing, no file, or too long' }
  const result = accepted(listBytes, decodeUtf8(lockBytes).text, key, known, today(io))
  if ('refusal' in result) return result
  const { paper, listText, lockText: newLock, lock } = result
  const next = readJsonDocument(document.file, Buffer.from(listText))
  const findings = findingsAbout(paper, next, lint(next, rules, { today: today(io), ...lock }).findings)
  const files = { [document.file]: listText, [lockNameFor(document.file)]: newLock }
  const body = pullBody({ issue: issue.number, paper, note: form.note, evidence, missing, findings })
  return propose(github, { issue: issue.number, author: issue.author, ...place, files, body })
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
function listHere(file: string, io: Io): ListAndLock | undefined {
  const name = displayName(file, io)
  if (!/\.json$/i.test(name) || /^(?:\/|\.\.|[a-z]:)/i.test(name))
    throw new UserError(`Unexpected list ${quote(name)}, expected one in JSON in this repository`)
  const document = readJsonDocument(name, readBytes(resolve(io.cwd, name), name))
  const mistakes = document.problems.filter(({ rule }) => rule !== 'layout')
  if (document.list === undefined || mistakes.length > 0) {
    for (const { range, message } of mistakes)
      io.err(`${visible(name)}:${range.start.line}:${range.start.column} ${visible(message)}\n`)
    return undefined
  }
  const lock = readLockIfAny(lockNameFor(name), io) ?? EMPTY_LOCK
  return { document, list: document.list, lock }
}

/** The commit from which the files here are, and the branch. */
function placeOf({ env }: Io): { commit: string; base: string } {
  const { GITHUB_SHA: commit = '', GITHUB_REF_NAME: base = '' } = env
  if (!/^[0-9a-f]{40,64}$/.test(commit) || base === '')
    throw new UserError('Unexpected GITHUB_SHA or GITHUB_REF_NAME, expected those of a workflow')
  return { commit, base }
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

function refuse(reason: string, io: Io): number {
  io.err(`Refused what the other job handed over: ${reason}. Nothing was written.\n`)
  return 1
}
