/** What `import --dry-run` says of a README: the papers as they are written, and what was not read. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import { identifierOf } from '../identifier/identifiers.ts'
import { linesOf } from '../json/lines.ts'

/** A paper as a README shows it. What it does not show is null, or empty. */
export interface PaperRecord {
  title: string
  url: string | null
  /** The id without a version, when the url names one. */
  arxiv: string | null
  /** As they are written: authors, venue and date in one text each. */
  authors: string | null
  venue: string | null
  date: string | null
  /** The headings above it, joined by ` > `, without the title of the document. */
  section: string | null
  tags: string[]
  /** Addresses by what the links are called, in lower case. */
  links: Record<string, string>
  /** The first and the last line of the entry, from 1. */
  line: number
  endLine: number
}

/** A line that looks like an entry and was not read as a paper. */
export interface UnreadLine {
  line: number
  text: string
}

/** The papers of a README, in its order, and the lines that look like entries and are none. */
export function recordsOf({ papers, others, text, list }: MarkdownDocument): {
  papers: PaperRecord[]
  unread: UnreadLine[]
} {
  const { at } = linesOf(text)
  const sections = new Set(papers.map(({ found }) => JSON.stringify(found.path)))
  const records = papers.map(({ found }, index): PaperRecord => {
    const { title, url, authors, venue, date, tags, links } = found.entry
    const identifier = url && identifierOf(url.text)
    return {
      title: title.text,
      url: url?.text || null,
      arxiv: identifier?.scheme === 'arxiv' ? identifier.id : null,
      authors: authors?.text ?? null,
      venue: venue?.text ?? null,
      date: date?.text ?? null,
      section: found.path.join(' > ') || null,
      tags: list.papers[index]?.tags ?? tags.map(({ text }) => text),
      links: Object.fromEntries(links.map(({ name, url }) => [name, url.text])),
      line: at(found.start).line,
      endLine: at(Math.max(found.start, found.end - 1)).line,
    }
  })
  const unread = others
    .filter(({ kind, path, entry }) => (kind !== 'paragraph' && sections.has(JSON.stringify(path))) || (entry?.evidence ?? 0) >= 3)
    .map(({ start, end }) => ({ line: at(start).line, text: firstLine(text.slice(start, end)) }))
  return { papers: records, unread }
}

const LONGEST = 200

function firstLine(text: string): string {
  const [line = ''] = text.trim().split(/\r?\n/)
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
