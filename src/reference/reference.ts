/** What a bibliography says of one paper, in the words that its formats share. All texts are plain: no LaTeX, no HTML. */
export interface Reference {
  /** Empty when the entry has none. */
  title: string
  /** Given name first. */
  authors: readonly string[]
  /** The dates that it gives, in any form. The first that can be read is the date, a later one may say it more exactly. */
  dates: readonly string[]
  /** Where it was published: titles of proceedings, journals. The first that names a known venue, else the first. */
  venues: readonly string[]
  /** Texts that may say the arXiv id, as `arXiv preprint arXiv:2406.16254` does. */
  arxiv: readonly string[]
  /** As it is written, with or without the address of doi.org. */
  doi: string
  /** Addresses of the paper, the best first. */
  urls: readonly string[]
  /** Other addresses, each with what it leads to. */
  links: readonly (readonly [name: string, url: string])[]
  tags: readonly string[]
  notes: readonly string[]
}

/** An entry of a bibliography: what it says, or why it cannot be read. */
export type Entry = {
  /** Where it begins, from 1. */
  line: number
  /** As it is written. */
  text: string
} & ({ reference: Reference } | { reason: string })
