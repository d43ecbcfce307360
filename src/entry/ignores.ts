/** Comments of a README by which a person accepts findings, and the papers that they stand at. */

import type { Span } from '../markdown/line.ts'
import type { Ignore } from '../paper.ts'
import type { Comment } from './comments.ts'

/** `<!-- paperlist-ignore RULE: reason -->`, with `until DAY` before the colon when it is to end. */
export interface IgnoreComment extends Span {
  ignore: Ignore
}

/** What is wrong with such a comment, and which words of it are. */
export interface IgnoreProblem extends Span {
  rule: 'schema' | 'unused-ignore'
  message: string
}

/** The comments of a README by which findings are accepted. */
export interface Ignores {
  /** By the index of the paper that each stands before or in. */
  byPaper: ReadonlyMap<number, readonly IgnoreComment[]>
  /** For every paper of the file: `<!-- paperlist-ignore-file RULE: reason -->`. */
  forFile: readonly IgnoreComment[]
  problems: readonly IgnoreProblem[]
}

const KIND = /^\s*paperlist-ignore(-file)?(?![\w-])/
const CONTENT = /^\s+(?<rule>[^\s:]+)(?:\s+until\s+(?<until>[^\s:]+))?\s*(?::\s*(?<reason>[\s\S]*?))?\s*$/d

/** What is wrong with an `ignore`, and with which of its members; undefined when it is as the schema has it. */
export type CheckIgnore = (ignore: Ignore) => { member: keyof Ignore; message: string } | undefined

/** The comments among these that accept findings, at the papers; `entries` are their places, in the order of the text. */
export function ignoresAmong(
  comments: Iterable<Comment>,
  entries: readonly Span[],
  text: string,
  check: CheckIgnore,
): Ignores {
  const forFile: IgnoreComment[] = []
  const problems: IgnoreProblem[] = []
  const forPapers: IgnoreComment[] = []
  for (const comment of comments) {
    const kind = KIND.exec(comment.text)
    if (kind === null) continue
    const isForFile = kind[1] !== undefined
    const read = readIgnore(comment, kind[0].length, isForFile, check)
    if ('message' in read) problems.push({ ...read, rule: 'schema' })
    else (isForFile ? forFile : forPapers).push(read)
  }
  const { byPaper, misplaced } = placed(forPapers, entries, text)
  const message =
    'Unexpected place of this comment, expected it right before the entry of a paper or within one'
  for (const { start, end } of misplaced) problems.push({ start, end, rule: 'unused-ignore', message })
  return { byPaper, forFile, problems: problems.sort((a, b) => a.start - b.start) }
}

function readIgnore(
  { start, end, text }: Comment,
  length: number,
  isForFile: boolean,
  check: CheckIgnore,
): IgnoreComment | (Span & { message: string }) {
  const form = `\`<!-- paperlist-ignore${isForFile ? '-file' : ''} RULE: why it is accepted -->\``
  const match = CONTENT.exec(text.slice(length))
  const { rule, until, reason } = match?.groups ?? {}
  if (rule === undefined) return { start, end, message: `Unexpected form of this comment, expected ${form}` }
  if (reason === undefined || reason === '')
    return { start, end, message: `Unexpected comment without a reason, expected ${form}` }
  const ignore: Ignore = { rule, reason, ...(until !== undefined && { until }) }
  const problem = check(ignore)
  if (problem === undefined) return { start, end, ignore }
  const [from, to] = match?.indices?.groups?.[problem.member] ?? [0, 0]
  const at = start + '<!--'.length + length
  return { start: at + from, end: at + to, message: problem.message }
}

/** What may stand between a comment and the entry that it is for, besides other comments. */
const BETWEEN = /^(?:\s|[-*+>#|]|\d{1,9}[.)])*$/

/** Comments at the entry that they are in, or else right before. From the last to the first, as one may stand before another. */
function placed(comments: readonly IgnoreComment[], entries: readonly Span[], text: string) {
  const byPaper = new Map<number, IgnoreComment[]>()
  const misplaced: IgnoreComment[] = []
  const order = entries.map((_, index) => index).sort((a, b) => startOf(entries, a) - startOf(entries, b))
  const reach: number[] = []
  for (const index of order) reach.push(Math.max(reach.at(-1) ?? 0, (entries[index] as Span).end))
  let next: { start: number; paper: number } | undefined
  for (const comment of comments.toReversed()) {
    let at = lastBefore(order, entries, comment.start)
    const following = order[at + 1]
    while (at >= 0 && (entries[order[at] as number] as Span).end < comment.end)
      at = (reach[at] as number) < comment.end ? -1 : at - 1
    let paper = order[at]
    if (paper === undefined && next && isNothing(text.slice(comment.end, next.start))) paper = next.paper
    else if (paper === undefined && following !== undefined) {
      const start = startOf(entries, following)
      if (isNothing(text.slice(comment.end, start))) paper = following
    }
    next = paper === undefined ? undefined : { start: comment.start, paper }
    if (paper === undefined) misplaced.push(comment)
    else byPaper.set(paper, [comment, ...(byPaper.get(paper) ?? [])])
  }
  return { byPaper, misplaced }
}

function isNothing(text: string): boolean {
  return BETWEEN.test(text.replace(/<!--[\s\S]*?-->/g, ''))
}

function startOf(entries: readonly Span[], index: number): number {
  return (entries[index] as Span).start
}

/** The last place in `order` of an entry that begins before `offset`; -1 when none does. */
function lastBefore(order: readonly number[], entries: readonly Span[], offset: number): number {
  let [low, high] = [-1, order.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(entries, order[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** What goes with comments that are removed: a line that they have to themselves, else the spaces before them. */
export function removalsOf(comments: readonly Span[], text: string): Span[] {
  const stretches: Span[] = []
  for (const { start, end } of [...comments].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && /^[ \t]*$/.test(text.slice(last.end, start))) last.end = end
    else stretches.push({ start, end })
  }
  return stretches.map((stretch) => removalOf(stretch, text))
}

function removalOf({ start, end }: Span, text: string): Span {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const rest = /^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(end, end + 200))
  const before = text.slice(lineStart, start)
  if (before.trim() !== '') return { start: start - (before.length - before.trimEnd().length), end }
  if (rest) return { start: lineStart, end: end + rest[0].length }
  return { start, end: end + (/^[ \t]*/.exec(text.slice(end, end + 200))?.[0].length ?? 0) }
}
