/** The papers of a README as papers.json is to have them. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import { namesOthers } from '../entry/author-names.ts'
import { type ListedPaper, listOf } from '../entry/list.ts'
import type { Paper } from '../paper.ts'

/** Stands for the authors that an entry does not name. */
const OTHERS = 'et al.'

/** The paper at that index of a README, with what else its entry says, in a section. */
export function paperAt({ list, papers }: MarkdownDocument, index: number, section = 'papers'): Paper {
  return paperWithNote(list.papers[index] as Paper, papers[index] as ListedPaper, section)
}

/** The entries of a text in its order, whether or not it looks like a list. */
export function entriesIn({ papers, others }: MarkdownDocument): Paper[] {
  const found = [
    ...papers.map(({ found }) => found),
    ...others.flatMap((other) => (other.entry ? [{ ...other, entry: other.entry }] : [])),
  ].sort((a, b) => a.start - b.start)
  const { list, papers: listed } = listOf(found, '')
  return list.papers.map((paper, index) => paperWithNote(paper, listed[index] as ListedPaper, 'papers'))
}

function paperWithNote(paper: Paper, { found }: ListedPaper, section: string): Paper {
  const note = found.entry.notes.map(({ text }) => text).join(' · ')
  const { section: _, ignore, authors, links = {}, ...rest } = paper
  const others = found.entry.authors && namesOthers(found.entry.authors.text) ? [OTHERS] : []
  const leading = Object.entries(links).filter(([, url]) => url !== '')
  return {
    ...rest,
    ...(authors && { authors: [...authors, ...others] }),
    section,
    ...(leading.length > 0 && { links: Object.fromEntries(leading) }),
    ...(note !== '' && { note }),
    ...(ignore && { ignore }),
  }
}

/** The first field in which two papers differ; undefined when they say the same. */
export function differenceOf(a: Paper, b: Paper): string | undefined {
  const other = comparable(b)
  return Object.entries(comparable(a)).find(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(other[field as keyof typeof other]),
  )?.[0]
}

/** What two papers that say the same have in common. */
export function comparable({ title, url, date, authors, venue, tags, links, note }: Paper) {
  return {
    title,
    url,
    date,
    authors,
    venue,
    tags: tags && [...tags].sort(),
    links: links && Object.entries(links).sort(),
    note,
  }
}
