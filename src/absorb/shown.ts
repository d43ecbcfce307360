/** What the entries of a README show, in a form in which two READMEs can be compared. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { Candidate } from '../entry/candidates.ts'
import { type ListedPaper, listOf } from '../entry/list.ts'
import type { FoundPaper } from '../entry/papers.ts'
import type { Line, Mark, Span } from '../markdown/line.ts'
import type { Paper } from '../paper.ts'

/** What looks like an entry of a README. */
export interface Shown extends Span {
  kind: Candidate['kind']
  /** Entries of one list, one table, one row of paragraphs have the same number. */
  run: number
  /** The headings above it, and what stands above it like one. */
  place: readonly string[]
  /** The paper as it is read; undefined where no title was found. */
  paper: Paper | undefined
  notes: readonly string[]
  links: readonly ShownLink[]
  /** What readers see, word by word, in lower case; `#` stands for the date, in whatever form it is. */
  words: readonly string[]
  /** Where its links lead. */
  urls: readonly string[]
  /** What readers see, on one line. */
  text: string
  /** How it is written, but for white space, escapes and its number in a list. */
  source: string
}

export interface ShownLink {
  /** What it is called in the list. */
  name: string
  /** What it is called in the README, in lower case. */
  label: string
  url: string
}

/** Everything in a README that looks like an entry, in its order, whether or not it would be taken for a paper elsewhere. */
export function shownIn(document: MarkdownDocument): Shown[] {
  const candidates = [...document.papers.map(({ found }): Candidate => found), ...document.others].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
  const readable = candidates.filter((one): one is FoundPaper => one.entry !== undefined)
  const { list, papers } = listOf(readable, '')
  const indices = new Map(readable.map((one, index) => [one, index]))
  return candidates.map((candidate) => {
    const index = indices.get(candidate as FoundPaper)
    const listed = index === undefined ? undefined : papers[index]
    return shownOf(document.text, candidate, listed, index === undefined ? undefined : list.papers[index])
  })
}

function shownOf(
  document: string,
  candidate: Candidate,
  listed: ListedPaper | undefined,
  paper: Paper | undefined,
): Shown {
  const { kind, run, path, group, start, end, lines } = candidate
  const entry = listed?.found.entry
  const marks = lines.flatMap((line) => line.marks.map((mark) => ({ line, mark })))
  const { section: _, ...rest } = paper ?? { title: '', url: '', date: '' }
  return {
    kind,
    run,
    start,
    end,
    place: [...path, ...group],
    paper: paper && rest,
    notes: entry?.notes.map(({ text }) => text) ?? [],
    links: [...(listed?.links ?? [])].map(([name, { url, whole }]) => ({
      name,
      label: labelAt(whole, marks) || name,
      url: url.text,
    })),
    words: lines.flatMap((line) => wordsOf(line, entry?.date)),
    urls: marks.flatMap(({ mark }) => mark.url ?? []),
    source: sourceOf(document.slice(start, end)),
    text: lines.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' '),
  }
}

function sourceOf(written: string): string {
  return written
    .replace(/\\(?=\p{P})/gu, '')
    .replace(/^\d{1,9}(?=[.)]\s)/, '1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The text of the link that is written there, in lower case and without brackets. */
function labelAt({ start, end }: Span, marks: readonly { line: Line; mark: Mark }[]): string {
  const found = marks.find(
    ({ mark }) => mark.kind === 'link' && mark.start <= start && mark.end >= end && mark.url !== undefined,
  )
  const text = found?.line.text.slice(found.mark.from, found.mark.to) ?? ''
  return text
    .replace(/^[\s[(]+|[\s\])]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

function wordsOf(line: Line, date: Span | undefined): string[] {
  const isHere = date && date.start >= line.start && date.end <= line.end
  const at = isHere ? dateIn(line, date) : undefined
  const text = at ? `${line.text.slice(0, at.from)} # ${line.text.slice(at.to)}` : line.text
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}\p{So}\p{Sc}#]+/gu) ?? []
}

/** Where in the text of the line the date stands that is written there. */
function dateIn(line: Line, { start, end }: Span): { from: number; to: number } | undefined {
  let from = 0
  while (from < line.text.length && line.sourceOf(from, from + 1).start < start) from++
  let to = line.text.length
  while (to > from && line.sourceOf(to - 1, to).end > end) to--
  return to > from ? { from, to } : undefined
}
