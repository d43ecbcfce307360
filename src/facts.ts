/** What the world says, as far as it is known. Rules compare the list with it and ask nothing themselves. */
export interface Facts {
  /** The day of the check in UTC, `2026-11-22`. */
  today: string
  /**
   * What the sources answered, by what they were asked for: an identifier (`arxiv:2406.16254`, of an earlier version `arxiv:2406.16254v1`, `doi:10.1162/tacl_a_00519`,
   * `acl:2024.acl-long.309`, `openreview:JYs1R9IMJr`; the form of `keyOf`), or a title (`keyOfTitle`).
   */
  papers: Readonly<Record<string, Answers>>
  /** What servers said of addresses, by the address as the list has it. */
  links: Readonly<Record<string, LinkFact>>
}

/** The registries that are asked. A member of `sources/` each. */
export type SourceName =
  | 'arxiv'
  | 'crossref'
  | 'datacite'
  | 'dblp'
  | 'doi'
  | 'openreview'
  | 'semantic-scholar'

/** What was answered about one identifier or title. A source that was not asked, or did not answer, is not in it. */
export type Answers = Readonly<Partial<Record<SourceName, Answer>>>

/** What a source answered. */
export interface Answer {
  /** The first day of this answer, and the last day on which it was given. UTC. */
  since: string
  day: string
  /** Empty when the source knows no such paper. Only the search for a title gives several. */
  records: readonly PaperRecord[]
  /** Where the records were not given by the source itself: what they were taken from, in words. */
  from?: string
}

/** What a source says of a paper, in the words that sources share. All texts are plain: no LaTeX, no HTML, white space collapsed. */
export interface PaperRecord {
  /** The name of the record with its source: `2406.16254`, `conf/iclr/NiuL0P24`, `3422d5e0cdfdc935d6a84a1e3d3f96659265fe3a`. */
  key: string
  /** Absent where the source says no more than that there is such a paper (DOI). */
  title?: string
  /** Given name first, in the order of the paper. Some sources shorten given names to initials. */
  authors?: readonly string[]
  /** The day of the first version or of the publication, `2024-06-24`, or as much of it as the source says. */
  date?: string
  /** arXiv: the number of the newest version, its day, and the number that the list last saw when another has come since. */
  version?: number
  updated?: string
  lastSeen?: number
  /** Where it was published, as the source writes it: `Conference on Empirical Methods in Natural Language Processing`, `CoRR`. */
  venue?: string
  /** The year of that venue, only where the record proves it; never the `year` of Semantic Scholar. */
  year?: number
  /** What the venue decided, as far as the source says so (OpenReview). */
  decision?: 'accepted' | 'rejected' | 'withdrawn' | 'submitted'
  /**
   * The same paper under other identifiers, in the form of `keyOf`: `doi:...`, `acl:...`, `arxiv:...`, `openreview:...`; and
   * under `dblp:` the key of its publication in DBLP.
   */
  identifiers?: readonly string[]
  /** Where the publication is to be found, when no identifier says it: `https://proceedings.mlr.press/v236/geiger24a.html`. */
  url?: string
  /** arXiv: what the authors say of the paper, and where it was published according to them. */
  comment?: string
  journal?: string
  categories?: readonly string[]
  abstract?: string
  /** How often it is cited, on the day of the answer. */
  citations?: number
  /** arXiv: that it was withdrawn, and what confirms it. */
  withdrawn?: { reason: string; confirmed: boolean; supersededBy?: string }
  /** What was published about the paper later (Crossref). */
  notices?: readonly Notice[]
}

/** A notice about a published paper. */
export interface Notice {
  kind: 'retraction' | 'withdrawal' | 'concern' | 'correction'
  /** Its own DOI. */
  doi: string
  /** The day of the notice, or as much of it as is known. */
  date?: string
  /** Who says so: `publisher`, `retraction-watch`. */
  by: string
}

/** What is known of an address. A state that is not certain keeps what was known before it. */
export interface LinkFact {
  /**
   * alive: it answered; moved: for good, to `to`; gone: three failures of one kind over at least 72 hours; suspect: one or two
   * of them; blocked: it does not answer programs; unknown: it could not be asked; refused: we do not ask such addresses.
   */
  state: 'alive' | 'moved' | 'gone' | 'suspect' | 'blocked' | 'unknown' | 'refused'
  /** When it was last asked for, in UTC: `2026-11-25T03:17Z`. */
  checked: string
  /** In words, without what the server sent: `404`, `no such host`, `redirects to the home page`. */
  reason?: string
  /** Where it has moved to. */
  to?: string
  /** The times of the failures of the kind in `reason`, the oldest first. */
  failures?: readonly string[]
  /** The day on which it last answered. */
  lastAlive?: string
}

/** Facts when nothing was asked. */
export function noFacts(today: string): Facts {
  return { today, papers: {}, links: {} }
}
