import type { Document, Edit, Path, Range, ReadingProblem } from '../document.ts'
import type { Candidate } from '../entry/candidates.ts'
import { candidatesOf } from '../entry/candidates.ts'
import type { Words } from '../entry/entry.ts'
import { type Habits, habitsOf } from '../entry/habits.ts'
import { type IgnoreComment, ignoreComments } from '../entry/ignores.ts'
import { type ListedPaper, type ListedPapers, listOf } from '../entry/list.ts'
import { meantHere } from '../entry/meaning.ts'
import { papersAmong } from '../entry/papers.ts'
import { replacementsFor, withReplacements } from '../entry/rewrite.ts'
import { linesOf } from '../json/lines.ts'
import { blocksOf } from '../markdown/blocks.ts'
import type { Line, Span } from '../markdown/line.ts'
import type { Ignore, Paper, PaperList, Severity } from '../paper.ts'
import type { Problem } from '../rule.ts'
import { decoding } from './decoding.ts'

/** A README as a document, with what only a README has. */
export interface MarkdownDocument extends Document {
  list: PaperList
  /** The entry of each paper, by its index in the list. */
  papers: readonly ListedPaper[]
  /** What looks like an entry and was not taken for a paper. */
  others: readonly Candidate[]
  habits: Habits
}

/** A README with a list of papers, as it stands. Never throws: what is wrong with the bytes is in its `problems`. */
export function readMarkdownDocument(file: string, bytes: Uint8Array): MarkdownDocument | Document {
  const decoded = decoding(bytes)
  if ('problem' in decoded) return unreadable(file, decoded.text, decoded.problem)
  const { text } = decoded
  const blocks = [...blocksOf(text)]
  const candidates = candidatesOf(blocks)
  const { papers: found, others } = papersAmong(candidates)
  const heading = blocks.find((block) => block.type === 'heading')
  const listed = listOf(found, titleOf(heading?.type === 'heading' ? heading.line : undefined, file))
  const habits = habitsOf(listed.list)
  const comments = ignoreComments(
    text,
    blocks.filter(({ type }) => type === 'code'),
  )
  return documentOf(file, text, withPolicy(listed, habits), others, habits, comments)
}

function unreadable(
  file: string,
  text: string,
  { start, end, message }: Span & { message: string },
): Document {
  const { between } = linesOf(text)
  return {
    file,
    text,
    list: undefined,
    problems: [{ rule: 'syntax', range: between(start, end), message }],
    locate: () => between(0, 0),
    edit: () => text,
  }
}

function titleOf(line: Line | undefined, file: string): string {
  return line?.text.replace(/\s+/g, ' ').trim().slice(0, 500) || file
}

/** The list with the orders that its sections show. */
function withPolicy(listed: ListedPapers, { orders }: Habits): ListedPapers {
  const sections = (listed.list.sections ?? []).map((section) => {
    const order = orders.get(section.id)
    return order ? { ...section, order } : section
  })
  return { ...listed, list: { ...listed.list, sections } }
}

function documentOf(
  file: string,
  text: string,
  listed: ListedPapers,
  others: readonly Candidate[],
  habits: Habits,
  comments: readonly IgnoreComment[],
): MarkdownDocument {
  const lines = linesOf(text)
  const { ignores, fileRules, problems } = placedComments(comments, listed, text, lines.between)
  const papers = listed.list.papers.map((paper, index) => {
    const own = ignores.get(index)
    return own ? { ...paper, ignore: own.map(({ ignore }) => ignore) } : paper
  })
  const list: PaperList = {
    ...listed.list,
    papers,
    ...(fileRules.size > 0 && { rules: Object.fromEntries(fileRules) }),
  }
  const known = { ...listed, list }

  function locate(path: Path): Range {
    const span = spanOf(path, listed, ignores)
    return lines.between(span.start, span.end)
  }

  return {
    file,
    text,
    list,
    papers: listed.papers,
    others,
    habits,
    problems,
    locate,
    adapt: (rule: string, problem: Problem) =>
      meantHere(rule, problem, list, habits, (edit) => editOf(edit) !== undefined),
    edit: (edits: readonly Edit[]) =>
      withReplacements(
        text,
        edits.flatMap((edit) => editOf(edit) ?? []),
      ),
  }

  function editOf(edit: Edit) {
    const comment = 'remove' in edit ? commentAt(edit.path, ignores) : undefined
    return comment ? [{ ...wholeLine(comment, text), text: '' }] : replacementsFor(edit, text, known)
  }
}

type Placed = ReadonlyMap<number, readonly { ignore: Ignore; comment: Span }[]>

/** Comments at the papers that they stand before or in; those that stand before none are problems. */
function placedComments(
  comments: readonly IgnoreComment[],
  { papers }: ListedPapers,
  text: string,
  between: (start: number, end: number) => Range,
): { ignores: Placed; fileRules: Map<string, Severity | 'off'>; problems: ReadingProblem[] } {
  const ignores = new Map<number, { ignore: Ignore; comment: Span }[]>()
  const fileRules = new Map<string, Severity | 'off'>()
  const problems: ReadingProblem[] = []
  for (const comment of comments) {
    const { start, end, ignore, message, isForFile } = comment
    const range = between(start, end)
    if (ignore === undefined) {
      problems.push({ rule: 'schema', range, message: message ?? '' })
    } else if (isForFile) {
      fileRules.set(ignore.rule, 'off')
    } else {
      const index = papers.findIndex(({ found }) => found.end > start)
      const paper = papers[index]?.found
      const isBefore =
        paper !== undefined && (paper.start <= start || isOnlyComments(text.slice(end, paper.start)))
      if (isBefore) ignores.set(index, [...(ignores.get(index) ?? []), { ignore, comment: { start, end } }])
      else
        problems.push({
          rule: 'unused-ignore',
          range,
          message: 'Unexpected place of this comment, expected it right before the entry of a paper',
        })
    }
  }
  return { ignores, fileRules, problems }
}

function isOnlyComments(text: string): boolean {
  return text.replace(/<!--[\s\S]*?-->/g, '').trim() === ''
}

function commentAt([, index, field, at]: Path, ignores: Placed): Span | undefined {
  if (field !== 'ignore' || typeof index !== 'number') return undefined
  return ignores.get(index)?.[typeof at === 'number' ? at : 0]?.comment
}

/** A comment with its line when it has one to itself. */
function wholeLine({ start, end }: Span, text: string): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + 200))
  return rest && text.slice(from, start).trim() === ''
    ? { start: from, end: end + rest[0].length }
    : { start, end }
}

/** Where a value of the list is written; the nearest that is, where it is not written itself. */
function spanOf(path: Path, { papers, list }: ListedPapers, ignores: Placed): Span {
  const [root, index, field, at] = path
  if (root !== 'papers' || typeof index !== 'number')
    return papers[0]?.found.entry.title ?? { start: 0, end: 0 }
  const paper = papers[index]
  if (paper === undefined) return { start: 0, end: 0 }
  const { entry } = paper.found
  const comment = commentAt(path, ignores)
  if (comment) return comment
  const tag = typeof at === 'number' ? list.papers[index]?.tags?.[at] : undefined
  const words: Readonly<Record<string, Words | undefined>> = {
    url: entry.url,
    date: entry.date,
    venue: entry.venue,
    authors: authorSpan(entry.authors, at, list.papers[index]),
    links: typeof at === 'string' ? paper.links.get(at)?.url : undefined,
    tags: entry.tags.find(({ text }) => text === tag),
  }
  return (typeof field === 'string' ? words[field] : undefined) ?? entry.title
}

/** One name among the authors, where the names are written as they are read. */
function authorSpan(
  words: Words | undefined,
  at: string | number | undefined,
  paper: Paper | undefined,
): Words | undefined {
  const name = typeof at === 'number' ? paper?.authors?.[at] : undefined
  const offset = name === undefined || words === undefined ? -1 : words.text.indexOf(name)
  if (
    words === undefined ||
    name === undefined ||
    offset < 0 ||
    words.end - words.start !== words.text.length
  )
    return words
  return { text: name, start: words.start + offset, end: words.start + offset + name.length }
}
