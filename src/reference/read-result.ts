import type { ReadResult } from '../format.ts'
import { paperOf } from './paper-of.ts'
import type { Entry } from './reference.ts'

/** The papers that the entries of a file are, and what could not be read of them. */
export function readResult(entries: Iterable<Entry>): ReadResult {
  const result: ReadResult = { papers: [], unread: [] }
  for (const { line, text, ...entry } of entries) {
    const read = 'reason' in entry ? entry : paperOf(entry.reference)
    if ('reason' in read) {
      result.unread.push({ line, text, reason: read.reason })
      continue
    }
    const paper = result.papers.push(read.paper) - 1
    for (const { text, reason } of read.left) result.unread.push({ line, text, reason, paper })
  }
  return result
}
