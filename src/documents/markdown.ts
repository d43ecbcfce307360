import type { Document, Edit, Path } from '../document.ts'
import type { Candidate } from '../entry/candidates.ts'
import { candidatesOf } from '../entry/candidates.ts'
import { commentsIn } from '../entry/comments.ts'
import { type Habits, habitsOf } from '../entry/habits.ts'
import { ignoresAmong } from '../entry/ignores.ts'
import { type ListedPaper, type ListedPapers, listOf } from '../entry/list.ts'
import { meantHere } from '../entry/meaning.ts'
import { papersAmong } from '../entry/papers.ts'
import { placeOf } from '../entry/place-of.ts'
import { type ReadReadme, rewritten } from '../entry/rewrite.ts'
import { linesOf } from '../json/lines.ts'
import { type Block, blocksOf } from '../markdown/blocks.ts'
import type { Span } from '../markdown/line.ts'
import type { Ignore, PaperList } from '../paper.ts'
import type { Problem } from '../rule.ts'
import { schemaProblems } from '../schema.ts'
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
  const { papers: found, others } = papersAmong(candidatesOf(blocks))
  const listed = listOf(found, titleOf(blocks) || file)
  const habits = habitsOf(listed)
  const entries = found.map(({ start, end }) => ({ start, end }))
  const code = blocks.filter(({ type }) => type === 'code')
  const ignores = ignoresAmong(commentsIn(text, code), entries, text, checkIgnore)
  return documentOf(file, others, { ...withPolicy(listed, habits, ignores), text, habits, ignores })
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

/** The first heading. */
function titleOf(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.type === 'heading')
  return heading?.line.text.replace(/\s+/g, ' ').trim().slice(0, 500) ?? ''
}

/** The list with the orders that its sections show, and with what its comments accept. */
function withPolicy(
  { list, papers }: ListedPapers,
  { orders }: Habits,
  { byPaper }: ReadReadme['ignores'],
): ListedPapers {
  const sections = (list.sections ?? []).map((section) => {
    const order = orders.get(section.id)
    return order ? { ...section, order } : section
  })
  const accepting = list.papers.map((paper, index) => {
    const own = byPaper.get(index)
    return own ? { ...paper, ignore: own.map(({ ignore }) => ignore) } : paper
  })
  return { list: { ...list, sections, papers: accepting }, papers }
}

const PAPER = { title: 'Title', url: 'https://example.org', date: '2024' }

/** What the schema of papers.json says of an `ignore`. */
function checkIgnore(ignore: Ignore): { member: keyof Ignore; message: string } | undefined {
  const textAt = ([, , , , member]: Path) => JSON.stringify(ignore[member as keyof Ignore])
  const [problem] = schemaProblems({ title: 'Papers', papers: [{ ...PAPER, ignore: [ignore] }] }, textAt)
  return problem && { member: problem.path[4] as keyof Ignore, message: problem.message }
}

function documentOf(file: string, others: readonly Candidate[], readme: ReadReadme): MarkdownDocument {
  const { text, list, papers, habits, ignores } = readme
  const { between } = linesOf(text)
  return {
    file,
    text,
    list,
    papers,
    others,
    habits,
    problems: ignores.problems.map(({ rule, start, end, message }) => ({
      rule,
      range: between(start, end),
      message,
    })),
    ignores: ignores.forFile.map(({ ignore }) => ignore),
    locate(path: Path) {
      const { start, end } = placeOf(path, readme)
      return between(start, end)
    },
    adapt: (rule: string, problem: Problem) => meantHere(rule, problem, readme),
    edit: (edits: readonly Edit[]) => rewritten(edits, readme),
  }
}
