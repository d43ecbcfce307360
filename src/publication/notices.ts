/** What was published about a paper later. */

import type { Facts, Notice } from '../facts.ts'
import type { PaperList } from '../paper.ts'
import { answersAbout } from './about.ts'
import { askedOn, nameOf, type Statement, shortText } from './statement.ts'

/** The notices of some kinds about the paper of an entry, with their evidence. */
export function noticesAbout(
  list: PaperList,
  index: number,
  facts: Facts,
  kinds: readonly Notice['kind'][],
): { notice: Notice; evidence: string }[] {
  const { believed } = answersAbout(list, index, facts)
  return believed.flatMap((statement) =>
    (statement.record.notices ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map((notice) => ({ notice, evidence: evidenceOfNotice(notice, statement) })),
  )
}

/** `Crossref: retraction https://doi.org/10.1038/... of 2023-05-02 by publisher (asked 2026-11-25)`. */
function evidenceOfNotice({ kind, doi, date, by }: Notice, { source, answer }: Statement): string {
  const day = date === undefined ? '' : ` of ${shortText(date)}`
  return `${nameOf(source, answer)}: ${kind} ${shortText(doi)}${day} by ${shortText(by)} (${askedOn(answer)})`
}
