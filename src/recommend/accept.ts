/** Whether what the job without a token made of a list is that list with one paper more, and nothing else. */

import { insertionsInto } from '../add/insert.ts'
import { lockWith } from '../add/lock-with.ts'
import { readJsonDocument } from '../documents/json.ts'
import { mistakesIn } from '../documents/mistakes.ts'
import { isUserError } from '../errors.ts'
import { insertIntoArray } from '../json/insert.ts'
import { formatLock, type Lock, parseLock } from '../lock/lock.ts'
import type { Paper, PaperList } from '../paper.ts'
import { keysAbout } from '../verify/wishes.ts'
import type { ListAndLock } from './look-up.ts'

/** The paper more, and the texts of list and lock with it, made here and not taken over. */
export interface Accepted {
  paper: Paper
  listText: string
  lockText: string
  lock: Lock
}

/** The files that the other job left, which are data of a stranger: papers.json, and the text of papers.lock.json. */
export interface HandedOver {
  list: Uint8Array
  lock: string
}

/** Bytes by which a paper may make a list and a lock longer. */
export const LONGEST_PAPER = 2 * 1024 * 1024
export const LONGEST_ANSWERS = 16 * 1024 * 1024

/**
 * What is to be committed for the paper of `key`: the list here with the one paper that the list handed over has more, and of
 * the lock handed over what it says of that paper. Otherwise why not, as a clause.
 */
export function accepted(
  handed: HandedOver,
  key: string,
  { document, list, lock }: ListAndLock,
  today: string,
): Accepted | { refusal: string } {
  const next = readJsonDocument('papers.json', handed.list)
  if (next.list === undefined || mistakesIn(next).length > 0) return { refusal: 'its papers.json is no list' }
  const paper = onlyNewPaper(list, next.list)
  if (paper === undefined)
    return { refusal: 'its papers.json is not the list here with exactly one paper more' }
  const listText = insertIntoArray(document.text, ['papers'], insertionsInto(list, [paper]))
  if (listText !== next.text)
    return { refusal: 'its papers.json has the paper in another place, or changes something else' }
  const answers = lockIn(handed.lock)
  if (answers === undefined) return { refusal: 'its papers.lock.json is no lock' }
  const facts = { today, papers: { ...lock.papers, ...answers.papers }, links: lock.links }
  if (!keysAbout({ title: '', papers: [paper] }, facts).has(key))
    return { refusal: 'the paper more is not the one that the issue names' }
  const known = lockWith([paper], facts, lock) ?? lock
  return { paper, listText, lockText: formatLock(known), lock: known }
}

/** The paper that `after` has and `before` does not, when that is the only difference. */
function onlyNewPaper(before: PaperList, after: PaperList): Paper | undefined {
  if (after.papers.length !== before.papers.length + 1) return undefined
  const old = before.papers.map((paper) => JSON.stringify(paper))
  const at = after.papers.findIndex((paper, index) => JSON.stringify(paper) !== old[index])
  const rest = { ...after, papers: after.papers.filter((_, index) => index !== at) }
  return JSON.stringify(rest) === JSON.stringify(before) ? after.papers[at] : undefined
}

function lockIn(text: string): Lock | undefined {
  try {
    return parseLock(text, 'papers.lock.json')
  } catch (error) {
    if (isUserError(error)) return undefined
    throw error
  }
}
