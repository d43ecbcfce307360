/** What `import --dry-run` says of a file: the papers as they are written, and what was not read. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { Candidate } from '../entry/candidates.ts'
import type { ReadResult } from '../format.ts'
import { arxivReference } from '../identifier/arxiv.ts'
import { linesOf } from '../json/lines.ts'

/** A paper as a file shows it. What it does not show is null, or empty. */
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

/** The same of an entry of a bibliography, whose line is not known. */
export type ReferenceRecord = Omit<PaperRecord, 'line' | 'endLine'> & { line: null; endLine: null }

export interface Records<Entry = PaperRecord | ReferenceRecord> {
  papers: Entry[]
  /** Lines that look like entries and were not read as papers. */
  unread: { line: number; text: string }[]
}

/** The papers of a README, in its order, and the lines that look like entries and are none. */
export function recordsOf({ papers, others, text, list }: MarkdownDocument): Records<PaperRecord> {
  const { at } = linesOf(text)
  const sections = new Set(papers.map(({ found }) => JSON.stringify(found.path)))
  const records = papers.map(({ found }, index): PaperRecord => {
    const { title, url, authors, venue, date, links } = found.entry
    return {
      title: title.text,
      url: url?.text || null,
      arxiv: (url && arxivReference(url.text)?.id) ?? null,
      authors: authors?.text ?? null,
      venue: venue?.text ?? null,
      date: date?.text ?? null,
      section: found.path.join(' > ') || null,
      tags: list.papers[index]?.tags ?? [],
      links: Object.fromEntries(links.map(({ name, url }) => [name, url.text])),
      line: at(found.start).line,
      endLine: at(Math.max(found.start, found.end - 1)).line,
    }
  })
  const unread = others
    .filter((other) => looksLikeEntry(other, sections.has(JSON.stringify(other.path))))
    .map(({ start, end }) => ({ line: at(start).line, text: firstLine(text.slice(start, end)) }))
  return { papers: records, unread }
}

/** Whether what is no paper may have been meant as one: it shows what papers show, or is linked among papers. */
function looksLikeEntry({ kind, entry, lines }: Candidate, isAmongPapers: boolean): boolean {
  if (entry !== undefined && entry.evidence >= 2) return true
  const hasLink = lines.some(({ marks }) =>
    marks.some(({ kind, url = '' }) => kind === 'link' && /^https?:/i.test(url)),
  )
  return isAmongPapers && kind !== 'paragraph' && hasLink
}

/** The same of a bibliography. */
export function recordsOfReferences({ papers, unread }: ReadResult): Records<ReferenceRecord> {
  return {
    papers: papers.map(({ title, url, date, authors, venue, tags = [], links = {} }) => ({
      title,
      url: url || null,
      arxiv: arxivReference(url)?.id ?? null,
      authors: authors?.join(', ') ?? null,
      venue: venue ?? null,
      date: date || null,
      section: null,
      tags,
      links,
      line: null,
      endLine: null,
    })),
    unread: unread.map(({ line, text }) => ({ line, text: firstLine(text) })),
  }
}

const LONGEST = 200

function firstLine(text: string): string {
  const [line = ''] = text.trim().split(/\r?\n/)
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
