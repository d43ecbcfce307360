/** Which paper that was read is which that a person wrote down. */
import type { PaperRecord } from '../../src/import/record.ts'
import { titleKey } from '../../src/title/title.ts'
import type { TruthRecord } from './corpus.ts'
import { answersOf } from './fields.ts'

/** By the address and the title, else by the address, else by the title; each paper is one at most. */
export function matched(
  found: readonly PaperRecord[],
  truth: readonly TruthRecord[],
): Map<TruthRecord, PaperRecord> {
  const pairs = new Map<TruthRecord, PaperRecord>()
  const left = new Set(found)
  const required = [...truth].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))
  const ways = [
    (record: PaperRecord, paper: TruthRecord) => hasUrlOf(record, paper) && hasTitleOf(record, paper),
    hasUrlOf,
    hasTitleOf,
  ]
  for (const isSame of ways) {
    for (const paper of required) {
      if (pairs.has(paper)) continue
      const record = [...left].find((record) => isSame(record, paper))
      if (record === undefined) continue
      pairs.set(paper, record)
      left.delete(record)
    }
  }
  return pairs
}

function hasUrlOf({ url }: PaperRecord, paper: TruthRecord): boolean {
  return url !== null && answersOf('url', paper).includes(url)
}

function hasTitleOf({ title }: PaperRecord, paper: TruthRecord): boolean {
  const key = titleKey(title)
  return answersOf('title', paper).some((answer) => typeof answer === 'string' && titleKey(answer) === key)
}
