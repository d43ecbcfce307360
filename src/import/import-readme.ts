/** A README list as papers.json and README.template.md, so that `build` gives the README back. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { Habits } from '../entry/habits.ts'
import { type ListedPaper, listOf } from '../entry/list.ts'
import { isInOrder } from '../order.ts'
import type { Paper, PaperList, Section } from '../paper.ts'
import { isPaperList } from '../schema.ts'
import { comparable, OTHERS, paperWithNote, sayTheSame } from './paper.ts'
import { patternOf } from './pattern.ts'
import { type Run, runsOf } from './runs.ts'

/** What the entries of a README become. */
export interface Imported {
  list: PaperList
  template: string
  /** Entries that stay in the template as text, by the index of the paper in the README, and why. */
  kept: { index: number; reason: string }[]
}

/** Reads a text as a README. */
export type ReadReadme = (text: string) => MarkdownDocument
/** What the papers block prints for a list with the pattern for an entry. */
export type PrintPapers = (list: PaperList, section: string, entry: string) => Promise<string>

/** The README that a template and a list become. */
export type BuildReadme = (template: string, list: PaperList) => Promise<string>

/** Entries that a block is to print, and how. */
interface Printed {
  section: Section
  papers: readonly number[]
  start: number
  end: number
  pattern: string
}

/**
 * The list and the template that a README becomes. Every entry that a block would not print so that it reads the same stays
 * in the template as it is.
 */
export async function importReadme(
  document: MarkdownDocument,
  read: ReadReadme,
  print: PrintPapers,
  build: BuildReadme,
): Promise<Imported> {
  const { text, papers } = document
  const inRuns = new Set<number>()
  let printed: Printed[] = []
  const ids = new Set<string>()
  for (const run of runsOf(papers, text)) {
    for (const index of run.papers) inRuns.add(index)
    const pattern = patternOf(run, papers, text)
    if (pattern === undefined) continue
    const good = await faithful(run, pattern, document, read, print)
    for (const part of partsOf(run, good, papers)) {
      printed.push({ ...part, section: sectionFor(part.papers[0] as number, document, ids), pattern })
    }
  }
  for (;;) {
    const list = listFrom(document, printed)
    const template = templateFrom(text, printed)
    const wrong = unlike(document, read(await build(template, list)))
    if (wrong.size === 0 || printed.length === 0)
      return { list, template, kept: keptOf(document, printed, inRuns) }
    printed = withoutThoseAt(wrong, printed)
  }
}

/** What is printed, but for the parts that the papers are in or next to. */
function withoutThoseAt(wrong: ReadonlySet<number>, printed: readonly Printed[]): Printed[] {
  const own = printed.filter(({ papers }) => papers.some((index) => wrong.has(index)))
  if (own.length > 0) return printed.filter((part) => !own.includes(part))
  const [index = 0] = wrong
  const before = printed.findLast(({ papers }) => (papers.at(-1) ?? 0) < index)
  const after = printed.find(({ papers }) => (papers[0] ?? 0) > index)
  return printed.filter((part) => part !== before && part !== after)
}

/** The papers, by index, that a README that was built does not have in their place as they were. */
function unlike(before: MarkdownDocument, after: MarkdownDocument): Set<number> {
  const wrong = new Set<number>()
  const places = new Map<string, number[]>()
  for (const index of after.papers.keys()) {
    const key = signature(after, index)
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  }
  let next = 0
  for (const index of before.papers.keys()) {
    const place = places.get(signature(before, index))?.find((at) => at >= next)
    if (place === undefined) wrong.add(index)
    else next = place + 1
  }
  if (wrong.size === 0 && after.papers.length > before.papers.length) wrong.add(before.papers.length - 1)
  return wrong
}

function signature(document: MarkdownDocument, index: number): string {
  const { path, group } = (document.papers[index] as ListedPaper).found
  return JSON.stringify([comparable(paperAt(index, document, '')), path, group])
}

function keptOf(
  { papers }: MarkdownDocument,
  printed: readonly Printed[],
  inRuns: ReadonlySet<number>,
): Imported['kept'] {
  const imported = new Set(printed.flatMap(({ papers }) => papers))
  return [...papers.keys()].flatMap((index) => {
    if (imported.has(index)) return []
    const reason = inRuns.has(index)
      ? 'a block would print it otherwise than it is written'
      : 'it stands below another entry or among other text'
    return [{ index, reason }]
  })
}

/** The papers of a run that read the same once they are printed, by index. All are printed at once, and one by one only if that fails. */
async function faithful(
  run: Run,
  pattern: string,
  document: MarkdownDocument,
  read: ReadReadme,
  print: PrintPapers,
): Promise<readonly number[]> {
  const papers = run.papers.map((index) => paperAt(index, document, SECTION.id))
  const again = async (papers: Paper[]) => {
    const list = { title: 'Papers', sections: [SECTION], papers }
    return isPaperList(list) ? entriesIn(await print(list, SECTION.id, pattern), read) : []
  }
  const all = await again(papers)
  if (all.length === papers.length) {
    const good = run.papers.filter((_, at) => sayTheSame(all[at] as Paper, papers[at] as Paper))
    if (good.length > 0) return good
  }
  const good: number[] = []
  for (const [at, paper] of papers.entries()) {
    const [one, ...others] = await again([paper])
    if (one !== undefined && others.length === 0 && sayTheSame(one, paper))
      good.push(run.papers[at] as number)
  }
  return good
}

const SECTION = { id: 'papers', title: 'Papers' }

function paperAt(index: number, { list, papers }: MarkdownDocument, section: string): Paper {
  return paperWithNote(list.papers[index] as Paper, papers[index] as ListedPaper, section)
}

/** The entries of a text, whether or not it looks like a list. */
function entriesIn(text: string, read: ReadReadme): Paper[] {
  const { papers, others } = read(`${text}\n`)
  const found = [
    ...papers.map(({ found }) => found),
    ...others.flatMap((other) => (other.entry ? [{ ...other, entry: other.entry }] : [])),
  ]
  const { list, papers: listed } = listOf(found, '')
  return list.papers.map((paper, index) => paperWithNote(paper, listed[index] as ListedPaper, SECTION.id))
}

/** The parts of a run that a block takes the place of: rows of a table all or none, other entries as many as follow each other. */
function partsOf(
  run: Run,
  good: readonly number[],
  papers: readonly ListedPaper[],
): Omit<Printed, 'section' | 'pattern'>[] {
  if (good.length === run.papers.length) return [run]
  if (run.head !== '' || good.length * 2 < run.papers.length) return []
  const parts: { papers: number[]; start: number; end: number }[] = []
  for (const index of good) {
    const { start, end } = (papers[index] as ListedPaper).found
    const last = parts.at(-1)
    if (last && last.papers.at(-1) === index - 1) {
      last.papers.push(index)
      last.end = end
    } else parts.push({ papers: [index], start, end })
  }
  return parts
}

/** The section of a block, under the title of the section that its first paper stands in. */
function sectionFor(index: number, { list }: MarkdownDocument, taken: Set<string>): Section {
  const own = (list.sections ?? []).find(({ id }) => id === list.papers[index]?.section) ?? SECTION
  let id = own.id
  for (let count = 2; taken.has(id); count++) id = `${own.id}-${count}`
  taken.add(id)
  return { ...own, id }
}

function listFrom(document: MarkdownDocument, printed: readonly Printed[]): PaperList {
  const papers = printed.flatMap(({ section, papers }) =>
    papers.map((index) => paperAt(index, document, section.id)),
  )
  const sections = printed.map(({ section, papers: indices }): Section => {
    const { order, ...rest } = section
    const members = indices.map((index) => document.list.papers[index] as Paper)
    return order && isInOrder(members, order) ? { ...rest, order } : rest
  })
  const rules = rulesFrom(document.habits, papers)
  return {
    title: document.list.title,
    ...(sections.length > 0 && { sections }),
    ...(Object.keys(rules).length > 0 && { rules }),
    papers,
  }
}

/** What the list does otherwise by habit, it goes on doing. */
function rulesFrom(habits: Habits, papers: readonly Paper[]): NonNullable<PaperList['rules']> {
  const off = {
    'arxiv-link': !habits.linksToAbstracts,
    'author-name': papers.some(({ authors }) => authors?.includes(OTHERS)),
    'complete-entry': !(habits.hasLinks && habits.hasDates),
    'one-entry-per-paper': true,
    'title-full-stop': !habits.titlesWithoutStop,
    'venue-name':
      habits.venues.size > 0 && [...habits.venues.values()].some((shape) => !/^\S.* YYYY$/.test(shape)),
  }
  const names = Object.entries(off).filter(([, isOff]) => isOff)
  return Object.fromEntries(names.map(([name]) => [name, 'off' as const]))
}

/** The text with a block in the place of each stretch that is printed. */
function templateFrom(text: string, printed: readonly Printed[]): string {
  let template = ''
  let at = 0
  for (const { section, start, end, pattern } of [...printed].sort((a, b) => a.start - b.start)) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    template += `${text.slice(at, lineStart)}<!-- paperlist:papers section="${section.id}" entry="${attribute(pattern)}" -->`
    at = end
  }
  return template + text.slice(at)
}

/** A value of an attribute in the comment of a block. */
function attribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
