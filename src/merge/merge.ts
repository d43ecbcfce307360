import { readJsonDocument } from '../documents/json.ts'
import { isUserError, UserError } from '../errors.ts'
import { formatList } from '../layout.ts'
import { EMPTY_LOCK, formatLock, parseLock } from '../lock/lock.ts'
import type { PaperList } from '../paper.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import { conflictsIn } from './conflicts.ts'
import { mergeLists } from './lists.ts'
import { mergeLocksSince } from './locks.ts'
import { isSettled, sideOf } from './merged.ts'
import { inConflict, printMerged } from './print.ts'

/** The three versions of a file, as bytes; `base` is empty where both sides have added it. */
export interface Versions {
  base: Uint8Array
  ours: Uint8Array
  theirs: Uint8Array
}

/**
 * What becomes of a file. `conflicts`: what a person has to choose, between the marks in `text`. `unreadable`: why the
 * versions could not be merged; `text` has both in full then, and is absent where they are no text.
 */
export type Outcome = { text: string; conflicts: readonly string[] } | { text?: string; unreadable: string }

/** The versions of a list, or of its lock where the name ends in `.lock.json`, as one. */
export function mergeFile(name: string, { base, ours, theirs }: Versions): Outcome {
  const undecodable = [base, ours, theirs].find((bytes) => decodeUtf8(bytes).invalid !== undefined)
  if (undecodable !== undefined) return { unreadable: 'a version of it is not UTF-8' }
  const texts = { base: textIn(base), ours: textIn(ours), theirs: textIn(theirs) }
  if (texts.ours === texts.theirs || texts.theirs === texts.base) return { text: texts.ours, conflicts: [] }
  if (texts.ours === texts.base) return { text: texts.theirs, conflicts: [] }
  try {
    return /\.lock\.json$/i.test(name) ? mergedLock(texts) : mergedList(texts)
  } catch (error) {
    if (!isUserError(error)) throw error
    const lines = inConflict(linesIn(texts.ours), linesIn(texts.theirs))
    return { text: `${lines.join('\n')}\n`, unreadable: error.message }
  }
}

type Texts = Readonly<Record<keyof Versions, string>>

function textIn(bytes: Uint8Array): string {
  return decodeUtf8(bytes).text
}

function linesIn(text: string): string[] {
  return text.replace(/\n$/, '').split('\n')
}

function mergedLock({ base, ours, theirs }: Texts): Outcome {
  const merged = mergeLocksSince(
    base === '' ? EMPTY_LOCK : parseLock(base, VERSIONS.base),
    parseLock(ours, VERSIONS.ours),
    parseLock(theirs, VERSIONS.theirs),
  )
  return { text: formatLock(merged), conflicts: [] }
}

function mergedList({ base, ours, theirs }: Texts): Outcome {
  const merged = mergeLists(
    base === '' ? { title: '', papers: [] } : listIn(base, VERSIONS.base),
    listIn(ours, VERSIONS.ours),
    listIn(theirs, VERSIONS.theirs),
  )
  return isSettled(merged)
    ? { text: formatList(sideOf(merged, 'ours') as PaperList), conflicts: [] }
    : { text: printMerged(merged), conflicts: conflictsIn(merged) }
}

/** What the versions are called in messages. */
const VERSIONS: Texts = { base: 'the common base', ours: 'our version', theirs: 'their version' }

/** @throws {UserError} when the text holds no list. */
function listIn(text: string, version: string): PaperList {
  const { list, problems } = readJsonDocument(version, Buffer.from(text))
  if (list !== undefined) return list
  const [first] = problems
  throw new UserError(`${version}:${first?.range.start.line ?? 1} ${first?.message ?? 'it is no list'}`)
}
