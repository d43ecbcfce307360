/** What changed in a list, as data. */

import type { Paper } from '../paper.ts'

/**
 * What a change comes to for a reader, in the order of its effect.
 * added, removed: a paper; published: a preprint that is now at a venue; retracted: also withdrawn from arXiv; doubted: an expression
 * of concern; retitled: not only respelt; corrected: another fact that readers see; moved: to another section or place;
 * arranged: title, sections or order of the list; relinked: its links and identifiers; gone: a link; news: other new facts;
 * found: published as registries say, but not yet in the list; curated: what only curators see.
 */
export const KINDS = [
  'added',
  'published',
  'retracted',
  'doubted',
  'retitled',
  'corrected',
  'moved',
  'removed',
  'arranged',
  'relinked',
  'gone',
  'news',
  'found',
  'curated',
] as const

export type Kind = (typeof KINDS)[number]

/** A change of a paper, with all that changed in it, or of the list itself. */
export interface Change {
  /** The kind of the detail that matters most. */
  kind: Kind
  /** Of which paper, as it is now; as it was where it is removed. Absent where the list itself changed. */
  paper?: Paper
  /** Its index in the list as it was, and as it is. */
  before?: number
  after?: number
  /** Of a paper that is added only what registries and servers say; of one that is removed none. */
  details: readonly Detail[]
}

/** One thing that changed. What was not there before has no `before`, what is no more has no `after`. */
export interface Detail {
  kind: Kind
  /**
   * A field of a paper or of a list. Or `place`: `after` is the title of the paper that it now follows in its section.
   * Or what registries and servers say: `publication`, `withdrawal`, `retraction`, `concern`, `version`, `link`.
   */
  field: string
  /** Which one, where a field holds several by name: of links, rules, sections; an identifier, an address. */
  name?: string
  before?: unknown
  after?: unknown
  /** What speaks for it, a line each. */
  evidence?: readonly string[]
}

/** The changes, and the details within each, in the order of their effect, else as they come. */
export function byEffect<T extends { kind: Kind }>(changes: readonly T[]): T[] {
  const ranks = new Map(KINDS.map((kind, rank) => [kind, rank]))
  return changes.toSorted((a, b) => (ranks.get(a.kind) as number) - (ranks.get(b.kind) as number))
}
