import { namesOthers } from '../entry/author-names.ts'
import type { ListedPaper } from '../entry/list.ts'
import type { Paper } from '../paper.ts'

/** Stands for the authors that an entry does not name. */
export const OTHERS = 'et al.'

/** The paper of an entry with what else the entry says, as papers.json is to have it in that section. */
export function paperWithNote(paper: Paper, { found }: ListedPaper, section: string): Paper {
  const note = found.entry.notes.map(({ text }) => text).join(' · ')
  const { section: _, ignore, authors, ...rest } = paper
  const others = found.entry.authors && namesOthers(found.entry.authors.text) ? [OTHERS] : []
  return {
    ...rest,
    ...(authors && { authors: [...authors, ...others] }),
    section,
    ...(note !== '' && { note }),
    ...(ignore && { ignore }),
  }
}

/** Whether two papers say the same, wherever they stand. */
export function sayTheSame(a: Paper, b: Paper): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b))
}

/** What two papers that say the same have in common, as one value to compare. */
export function comparable({ title, url, date, authors, venue, tags, links, note }: Paper) {
  return [
    title,
    url,
    date,
    authors,
    venue,
    tags && [...tags].sort(),
    links && Object.entries(links).sort(),
    note,
  ]
}
