import type { Answer, Facts, PaperRecord, SourceName } from '../facts.ts'
import { visible } from '../text/quote.ts'
import { soundRecord } from './sound-record.ts'

/** What one source said of a paper, and when. */
export interface Statement {
  source: SourceName
  /** The key in the facts under which it was asked for: `arxiv:2406.16254`, `title:...`. */
  asked: string
  answer: Answer
  record: PaperRecord
}

/** The sources as people know them, those first that hold what they tell of. */
const TITLES: Readonly<Record<SourceName, string>> = {
  arxiv: 'arXiv',
  openreview: 'OpenReview',
  crossref: 'Crossref',
  datacite: 'DataCite',
  'semantic-scholar': 'Semantic Scholar',
  dblp: 'DBLP',
  doi: 'doi.org',
}
const SOURCES = Object.keys(TITLES) as readonly SourceName[]

/** So many records of an answer are looked at; a search for a title gives no more. */
const MOST_RECORDS = 10
/** No text of a record is longer in a line of evidence. */
const LONGEST = 160

/** What the sources said about a key of the facts, in the order in which they are believed, as far as it could stand in a list. */
export function statementsAbout(asked: string, facts: Facts): Statement[] {
  const answers = facts.papers[asked]
  if (answers === undefined) return []
  return SOURCES.flatMap((source) => {
    const answer = answers[source]
    return (answer?.records ?? [])
      .slice(0, MOST_RECORDS)
      .map((record) => ({ source, asked, answer: answer as Answer, record: soundRecord(record) }))
  })
}

/** A line of evidence: `DBLP conf/acl/DaiDHSCW22: ACL 2022 (asked 2026-11-25)`. */
export function evidenceOf({ source, answer, record }: Statement, says: string): string {
  return `${nameOf(source, answer)} ${shortText(record.key)}: ${shortText(says)} (${askedOn(answer)})`
}

/** `asked 2026-11-25`. */
export function askedOn({ day }: Answer): string {
  return `asked ${shortText(day)}`
}

/** A source in evidence; where its records were taken from elsewhere, that place. */
export function nameOf(source: SourceName, { from }: Answer): string {
  return from === undefined ? TITLES[source] : `${TITLES[source]}, according to ${shortText(from)},`
}

/** Text of a record in a line: visible and of bounded length. */
export function shortText(text: string): string {
  return visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}
