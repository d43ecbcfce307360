import type { Span } from '../markdown/line.ts'

/** Words of an entry as readers see them, and where they are written. */
export interface Words extends Span {
  text: string
}

/** A link of an entry other than that of the paper itself. */
export interface EntryLink {
  /** What it is called, in lower case: `code`, `project`, `video`. */
  name: string
  url: Words
  /** All of it: `[[code](https://...)]`. */
  whole: Span
}

/** A paper as a README shows it: each field as it is written. What the entry does not show is absent. */
export interface Entry extends Span {
  title: Words
  url?: Words
  /** All names as one text. */
  authors?: Words
  venue?: Words
  date?: Words
  tags: Words[]
  links: EntryLink[]
  /** What else it says. */
  notes: Words[]
  /** How sure it is that this is a paper, by what the entry shows. */
  evidence: number
  /** How the title was told from the rest: it is a link, bold, in quotes, in italics, or plain text. */
  titleBy: 'link' | 'strong' | 'quote' | 'emphasis' | 'plain'
  /** Links that name the paper itself: that of the title and those called `pdf`, `arXiv`. */
  paperLinks: EntryLink[]
}
