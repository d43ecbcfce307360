/** Entries of a README that follow each other with nothing between them: what one block can print. */

import type { ListedPaper } from '../entry/list.ts'
import type { Span } from '../markdown/line.ts'

/** Entries in a row, by the index of their papers, and the stretch of the text that they are. */
export interface Run extends Span {
  papers: readonly number[]
  /** What stands above the entries and belongs to them: the head of a table. */
  head: string
  /** What stands between two of them: line breaks, and the tags around them in HTML. */
  between: string
}

/** The runs of a README. Entries that a block cannot take the place of, such as those below another entry, are in none. */
export function runsOf(papers: readonly ListedPaper[], text: string): Run[] {
  const runs: Run[] = []
  let run:
    | { papers: number[]; start: number; end: number; head: string; between: string | undefined }
    | undefined
  const finish = () => {
    if (run) runs.push({ ...run, between: run.between ?? '\n' })
    run = undefined
  }
  for (const [index, { found }] of papers.entries()) {
    const span = wholeEntry(found, text)
    if (span === undefined) {
      finish()
      continue
    }
    const last = run?.papers.at(-1)
    const before = last === undefined ? undefined : papers[last]?.found
    const gap =
      run && before && before.run === found.run && before.kind === found.kind
        ? text.slice(run.end, span.start)
        : undefined
    if (run && gap !== undefined && /^\s*$/.test(gap)) {
      run.papers.push(index)
      run.between = longer(run.between, gap)
      run.end = span.end
      continue
    }
    finish()
    const head = found.kind === 'row' ? headAbove(span.start, text) : ''
    run = { papers: [index], start: span.start - head.length, end: span.end, head, between: undefined }
  }
  finish()
  return runs
}

function longer(a: string | undefined, b: string): string {
  return a !== undefined && lineBreaks(a) >= lineBreaks(b) ? a : b
}

function lineBreaks(text: string): number {
  return text.split('\n').length
}

/** The lines of an entry, whole; undefined when other things stand in them or it is below another entry. */
function wholeEntry({ start, end, kind, lines, item }: ListedPaper['found'], text: string): Span | undefined {
  if (kind === 'row') return wholeLines(start, end, text, /^\s*\|?\s*$/, /^\s*\|?\s*$/)
  if (kind === 'item') {
    if (item === undefined || lines.length === 0) return undefined
    return wholeLines(item.start, end, text, /^ {0,3}$/, /^\s*$/)
  }
  return wholeLines(start, end, text, /^ {0,3}$/, /^\s*(?:\\|<br\s*\/?>)?\s*$/)
}

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

const RULER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?\n$/

/** The two lines above the first row of a table; empty when they are not those of a table. */
function headAbove(start: number, text: string): string {
  const ruler = text.lastIndexOf('\n', start - 2) + 1
  const head = text.lastIndexOf('\n', ruler - 2) + 1
  return ruler > 0 && RULER.test(text.slice(ruler, start)) ? text.slice(head, start) : ''
}
