import type { Facts } from '../facts.ts'
import { type FoundIdentifier, keyOf } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { HOLDERS, type Known } from './about.ts'
import { isHistoryKnown } from './earlier-versions.ts'
import { type OtherIdentifier, otherIdentifier } from './other-identifier.ts'
import { namesIn, shareAuthor } from './people.ts'
import { areDifferentTitles } from './same-work.ts'
import type { Statement } from './statement.ts'

/** What an identifier names instead of the paper that is listed. */
export interface WrongIdentifier {
  /** What its registry says of it. */
  statement: Statement
  /** The identifier that the listed paper has, if it is known. */
  other: OtherIdentifier | undefined
}

/**
 * What an arXiv id, a DOI or an id of the ACL Anthology of an entry really names, when that is clearly another work: no title that is known for it resembles
 * the listed one, and either nobody who is listed wrote it, or the listed title is known under another id, or where nobody is
 * listed, none of its versions on arXiv had such a title.
 */
export function wrongIdentifier(
  identifier: FoundIdentifier,
  { title, authors }: Paper,
  known: Known,
  facts: Facts,
): WrongIdentifier | undefined {
  const key = keyOf(identifier)
  if (identifier.scheme === 'openreview') return undefined
  const told = known.doubted.filter(({ asked }) => asked === key)
  const statement = told.find(({ source }) => HOLDERS.has(source))
  if (statement === undefined || known.believed.some((one) => isAbout(one, key))) return undefined
  if (!told.every(({ record }) => areDifferentTitles(title, record.title ?? ''))) return undefined
  const other = otherIdentifier(identifier, known)
  const listed = namesIn(authors)
  const byOthers = listed.length > 0 && told.every(({ record }) => isByOthers(listed, record.authors))
  const isNeverNamedSo = listed.length === 0 && isHistoryKnown(key, facts)
  return byOthers || other || isNeverNamedSo ? { statement, other } : undefined
}

function isAbout({ asked, record }: Statement, key: string): boolean {
  return asked === key || record.identifiers?.includes(key) === true
}

function isByOthers(listed: readonly string[], authors: readonly string[] = []): boolean {
  return authors.length > 0 && !shareAuthor(listed, authors)
}
