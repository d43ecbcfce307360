import type { SourceName } from '../facts.ts'
import type { Statement } from '../publication/statement.ts'

/** A record and who gave it: a source, or a page by its tags, of which no key was asked. */
export interface SourcedRecord extends Pick<Statement, 'record'> {
  source: SourceName | 'page'
}
