import type { Answer, Answers, PaperRecord, SourceName } from '../facts.ts'
import { sorted } from './sorted.ts'

/** What is known under one key once a source has answered on that day. */
export function withAnswer(
  known: Answers | undefined,
  source: SourceName,
  records: readonly PaperRecord[],
  day: string,
): Answers {
  return { ...known, [source]: answerAfter(known?.[source], records, day) }
}

/** The answer of that day, which remembers since when it has been the same, and which version the list last saw. */
function answerAfter(before: Answer | undefined, records: readonly PaperRecord[], day: string): Answer {
  if (before === undefined) return { since: day, day, records }
  const seen = new Map(before.records.map((record) => [record.key, record]))
  const remembering = records.map((record) => {
    const old = seen.get(record.key)
    const lastSeen = record.version === old?.version ? old?.lastSeen : old?.version
    return lastSeen === undefined ? record : { ...record, lastSeen }
  })
  const isSame = said(before.records) === said(remembering)
  return { since: isSame ? before.since : day, day, records: remembering }
}

/** The records as a text that compares: how often a paper is cited is not what a source says of it. */
function said(records: readonly PaperRecord[]): string {
  return JSON.stringify(sorted(records), (key, value) => (key === 'citations' ? undefined : value))
}
