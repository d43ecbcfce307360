/** Entries of a README that follow each other with nothing between them: what one block can print. */

import type { ListedPaper } from '../entry/list.ts'
import type { Span } from '../markdown/line.ts'

/** Entries in a row, by the index of their papers, and the stretch of the text that each is, from line to line. */
export interface Run {
  papers: readonly number[]
  spans: readonly Span[]
  /** What stands above the rows of a table: its header and its ruler. Empty for other entries. */
  head: string
  /** Where the rows begin that belong to that head; those above the first paper are no papers. */
  rows: number
  /** Whether there are blank lines between the items of a list. */
  isLoose: boolean
}

/** The runs of a README. Entries that a block cannot take the place of, such as those below another entry, are in none. */
export function runsOf(papers: readonly ListedPaper[], text: string): Run[] {
  const runs: Run[] = []
  let open: { papers: number[]; spans: Span[]; gaps: string[] } | undefined
  const finish = () => {
    if (open) runs.push(runOf(open, papers, text))
    open = undefined
  }
  for (const [index, paper] of papers.entries()) {
    const span = wholeEntry(paper.found, text)
    if (span === undefined) {
      finish()
      continue
    }
    const last = open?.spans.at(-1)
    const before = open && papers[open.papers.at(-1) ?? 0]?.found
    const { run, kind } = paper.found
    const isNext =
      last && before?.run === run && before.kind === kind && indentAt(last, text) === indentAt(span, text)
    const gap = isNext ? text.slice(last.end, span.start) : undefined
    if (open && gap !== undefined && (gap.trim() === '' || (kind === 'row' && areRows(gap)))) {
      open.papers.push(index)
      open.spans.push(span)
      open.gaps.push(gap)
      continue
    }
    finish()
    open = { papers: [index], spans: [span], gaps: [] }
  }
  finish()
  return runs
}

function runOf(
  { papers: own, spans, gaps }: { papers: number[]; spans: Span[]; gaps: string[] },
  papers: readonly ListedPaper[],
  text: string,
): Run {
  const found = papers[own[0] ?? 0]?.found
  const loose = gaps.filter((gap) => gap.split('\n').length > 2).length
  const table = found?.kind === 'row' ? headAbove(spans[0]?.start ?? 0, text) : undefined
  return {
    papers: own,
    spans,
    head: table ? text.slice(table.start, table.end) : '',
    rows: table?.end ?? 0,
    isLoose: found?.kind === 'item' && loose * 2 > gaps.length,
  }
}

/** The lines of an entry, whole; undefined when other things stand in them or it is in the text of another entry. */
function wholeEntry({ start, end, kind, lines, item }: ListedPaper['found'], text: string): Span | undefined {
  if (kind === 'row') return wholeLines(start, end, text, /^\s*\|?\s*$/, /^\s*\|?\s*$/)
  if (kind === 'heading')
    return wholeLines(start, Math.max(end, lines.at(-1)?.end ?? 0), text, INDENT, /^\s*$/)
  if (kind === 'item') {
    if (item === undefined || lines.length === 0 || start > item.start) return undefined
    return wholeLines(item.start, end, text, INDENT, /^\s*$/)
  }
  return wholeLines(start, end, text, INDENT, /^\s*(?:\\|<br\s*\/?>)?\s*$/)
}

/** How far in a line begins: of items, those of one depth are in one list. */
function indentAt({ start }: Span, text: string): number {
  let at = start
  while (text[at] === ' ') at++
  return at - start
}

const INDENT = /^ {0,3}$/

function wholeLines(
  start: number,
  end: number,
  text: string,
  before: RegExp,
  after: RegExp,
): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const lineEnd = next < 0 ? text.length : next
  if (!before.test(text.slice(lineStart, start)) || !after.test(text.slice(end, lineEnd))) return undefined
  const stop = text.slice(lineStart, lineEnd).endsWith('\r') ? lineEnd - 1 : lineEnd
  return { start: lineStart, end: stop }
}

const ROWS = /^\r?\n(?:[^\n]*\|[^\n]*\r?\n)*$/

/** Whether all lines between two rows of a table are rows of it. */
function areRows(gap: string): boolean {
  return ROWS.test(gap)
}

const RULER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?\n?$/

/** The header and the ruler of the table that a line is in; undefined when there is no table above it. */
function headAbove(start: number, text: string): Span | undefined {
  let end = start
  while (end > 0) {
    const lineStart = text.lastIndexOf('\n', end - 2) + 1
    const line = text.slice(lineStart, end)
    if (!line.includes('|')) return undefined
    if (RULER.test(line)) {
      const head = text.lastIndexOf('\n', lineStart - 2) + 1
      return lineStart === 0 ? undefined : { start: head, end }
    }
    end = lineStart
  }
  return undefined
}
