/** The styles of a run: which of its entries can be printed, and by which pattern. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { ListedPaper } from '../entry/list.ts'
import { unfaithful } from './faithful.ts'
import { patternOf } from './pattern.ts'
import type { Run } from './runs.ts'
import type { Tools } from './tools.ts'

/** So many styles of one run are told apart. */
const MOST_STYLES = 4

/** Entries of a run that follow each other and that one pattern prints. */
export interface Part {
  run: Run
  papers: readonly number[]
  pattern: string
}

/** The parts of a run that can be printed, as few as may be, and why the other entries cannot. */
export async function partsOf(
  run: Run,
  document: MarkdownDocument,
  tools: Tools,
): Promise<{ parts: Part[]; reasons: Map<number, string> }> {
  const patterns: string[] = []
  const failing: Map<number, string>[] = []
  let left = run.papers
  while (left.length > 0 && patterns.length < MOST_STYLES) {
    const entries = left.map((index) => document.papers[index] as ListedPaper)
    const pattern = patternOf(run, entries, document.text)
    if (pattern === undefined || patterns.includes(pattern)) break
    const reasons = await unfaithful(run.papers, pattern, document, tools)
    patterns.push(pattern)
    failing.push(reasons)
    const next = left.filter((index) => reasons.has(index))
    if (next.length === left.length) break
    left = next
  }
  const parts: Part[] = []
  const reasons = new Map<number, string>()
  for (let at = 0; at < run.papers.length; ) {
    const lengths = failing.map((bad) => lengthOf(run, at, bad, document.text))
    const longest = Math.max(0, ...lengths)
    if (longest > 0)
      parts.push({
        run,
        papers: run.papers.slice(at, at + longest),
        pattern: numberedFrom(run, at, patterns[lengths.indexOf(longest)] ?? '', document.text),
      })
    else {
      const index = run.papers[at] as number
      reasons.set(index, failing.at(-1)?.get(index) ?? 'its style could not be told')
    }
    at += Math.max(1, longest)
  }
  return { parts, reasons }
}

/** How many papers from `at` on a pattern prints. Rows that are no papers part a table. */
function lengthOf(
  { papers, spans }: Run,
  at: number,
  bad: ReadonlyMap<number, string>,
  text: string,
): number {
  let next = at
  while (next < papers.length && !bad.has(papers[next] as number)) {
    const gap = next === at ? '' : text.slice(spans[next - 1]?.end, spans[next]?.start)
    if (gap.trim() !== '') break
    next++
  }
  return next - at
}

/** The pattern of an ordered list with the number that the entry at `at` has. */
function numberedFrom({ spans }: Run, at: number, pattern: string, text: string): string {
  const [number] = /\d{1,9}(?=[.)])/.exec(text.slice(spans[at]?.start, spans[at]?.end)) ?? []
  return number === undefined ? pattern : pattern.replace(/^([ \t]*)\d{1,9}(?=[.)][ \t])/, `$1${number}`)
}
