/** The list as the curator writes it: types only, the same as `papers.schema.json` says for ajv and for editors. */

/** One entry of the list. */
export interface Paper {
  /** A name that stays the same when all else changes. */
  id?: string
  /** The title as the authors wrote it. */
  title: string
  /** Where to read it: the abstract page when there is one. Empty when that is not known. */
  url: string
  /** `2025`, `2025-08` or `2025-08-31`; what it is the date of, the list says in `dates`. Empty when it is not known. */
  date: string
  /** Given name first: `Ada Lovelace`. */
  authors?: string[]
  /** Where it was published, as a reader would write it: `EMNLP 2024`, `Findings of ACL 2024`, `arXiv`. */
  venue?: string
  /** The id of the section it stands in, or of several. */
  section?: string | string[]
  tags?: string[]
  /** Further links by name: `code`, `project`, `video`, ... */
  links?: Record<string, string>
  /** Identifiers, where the url does not already say them. */
  arxiv?: string
  doi?: string
  acl?: string
  openreview?: string
  /** A sentence for readers. */
  note?: string
  /** Findings that a person has looked at and accepts. */
  ignore?: Ignore[]
}

/** A finding that is accepted: of which rule, why, and until when. */
export interface Ignore {
  rule: string
  reason: string
  /** The last day it holds, `2027-06-01`. */
  until?: string
}

export interface Section {
  id: string
  title: string
  /** How its papers follow each other, where that differs from the order of the list. */
  order?: Order
}

/** How the papers of a section follow each other. `listed`: as they stand in the file. */
export type Order = 'newest' | 'oldest' | 'title' | 'listed'

/** What `date` is the date of: the first version, the publication at the venue, or the day it was listed. */
export type DatePolicy = 'first' | 'venue' | 'listed'

/** `info`: nothing is wrong, but one would like to know. Only errors make `lint` fail. */
export type Severity = 'info' | 'warning' | 'error'

/** papers.json: the papers, and what the list says of itself. */
export interface PaperList {
  $schema?: string
  title: string
  order?: Order
  dates?: DatePolicy
  sections?: Section[]
  /** The tags that papers may have. Absent: any. */
  tags?: string[]
  /** Severity by rule, where it is to differ from the rule's own. */
  rules?: Record<string, Severity | 'off'>
  papers: Paper[]
}
