/** A README list as papers.json and README.template.md, so that `build` gives the README back. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { PaperList } from '../paper.ts'
import { readTemplate } from '../readme/template.ts'
import { quote } from '../text/quote.ts'
import { likenessOf } from './alike.ts'
import { type LeftOut, leftOutOf } from './left-out.ts'
import { listFrom, withHabits } from './policy.ts'
import { runsOf } from './runs.ts'
import { type Part, partsOf } from './styles.ts'
import { type PlacedPart, templateFrom } from './template.ts'
import type { Tools } from './tools.ts'

/** What the entries of a README become. */
export interface Imported {
  list: PaperList
  template: string
  /** Entries that stay in the template as text, by the index of the paper in the README, and why. */
  kept: { index: number; reason: string }[]
  /** What the entries that are printed showed besides. */
  left: LeftOut[]
}

/** After so many rounds whole parts are left as text, and not only the papers that are not as they were. */
const ROUNDS = 4

/**
 * The list and the template that a README becomes. Every entry that a block would not print so that it reads the same stays
 * in the template as it is.
 */
export async function importReadme(document: MarkdownDocument, tools: Tools): Promise<Imported> {
  const reasons = new Map<number, string>()
  let parts: Part[] = []
  for (const run of runsOf(document.papers, document.text)) {
    const found = await partsOf(run, document, tools)
    parts.push(...found.parts)
    for (const [index, reason] of found.reasons) reasons.set(index, reason)
  }
  parts = worthTheirBlocks(parts, document, reasons)
  for (let round = 1; ; round++) {
    const { list, template, left, flaws } = await attempt(parts, document, tools)
    if (flaws.size === 0 || parts.length === 0)
      return { list: withHabits(document, list), template, kept: keptOf(document, parts, reasons), left }
    for (const [index, reason] of flaws) reasons.set(index, reason)
    parts = without(flaws, parts, round < ROUNDS)
  }
}

/** The list and the template with blocks for these parts, and the papers that had better stay text, each with the reason. */
async function attempt(
  parts: readonly Part[],
  document: MarkdownDocument,
  tools: Tools,
): Promise<Omit<Imported, 'kept'> & { flaws: Map<number, string> }> {
  const placed = inSections(parts, document)
  const list = listFrom(document, placed)
  const template = templateFrom(document.text, placed)
  const misplaced = misplacedIn(template, placed)
  if (misplaced.length > 0) {
    const reason = 'it stands in a list or a quote, where no block can'
    return { list, template, left: [], flaws: new Map(misplaced.map((index) => [index, reason])) }
  }
  const built = tools.read(await tools.build(template, list))
  const { same, wrong } = likenessOf(document, built)
  const left = leftOutOf(document, built, same)
  const flaws = new Map(
    wrong.map((index) => [index, 'with a block in its place the page would read otherwise']),
  )
  const alone = new Set(parts.filter(isSingle).flatMap(({ papers }) => papers))
  for (const { index, words } of left)
    if (alone.has(index) && words.length > 0)
      flaws.set(index, `a block would leave out the words ${quote(words.join(' '))}`)
  return { list, template, left, flaws }
}

/** The papers of blocks that would not have their line to themselves. */
function misplacedIn(template: string, parts: readonly PlacedPart[]): number[] {
  const alone = new Set(
    readTemplate(template.replace(/^\uFEFF/, ''))
      .uses.filter((use) => use.alone)
      .flatMap(({ attributes }) => attributes.map(({ value }) => value.text)),
  )
  return parts.flatMap(({ section, papers }) => (alone.has(section) ? [] : papers))
}

/** The parts without the papers that are wrong; without the parts that these are in or next to when that is not enough. */
function without(wrong: ReadonlyMap<number, string>, parts: readonly Part[], isSparing: boolean): Part[] {
  const isTouched = ({ papers }: Part) => papers.some((index) => wrong.has(index))
  if (!parts.some(isTouched)) {
    const [index = 0] = wrong.keys()
    const before = parts.findLast(({ papers }) => (papers.at(-1) ?? 0) < index)
    const after = parts.find(({ papers }) => (papers[0] ?? 0) > index)
    return parts.filter((part) => part !== before && part !== after)
  }
  return parts.flatMap((part) => {
    if (!isTouched(part)) return [part]
    return isSparing ? piecesOf(part, wrong) : []
  })
}

function piecesOf(part: Part, wrong: ReadonlyMap<number, string>): Part[] {
  const pieces: number[][] = [[]]
  for (const index of part.papers) {
    if (wrong.has(index)) pieces.push([])
    else pieces.at(-1)?.push(index)
  }
  return pieces.filter((papers) => papers.length > 0).map((papers) => ({ ...part, papers }))
}

/** Without the blocks for single papers where a section would fall into as many blocks as it has papers. */
function worthTheirBlocks(
  parts: readonly Part[],
  document: MarkdownDocument,
  reasons: Map<number, string>,
): Part[] {
  const sections = new Map<string, Part[]>()
  for (const part of parts) {
    const section = String(document.list.papers[part.papers[0] ?? 0]?.section)
    sections.set(section, [...(sections.get(section) ?? []), part])
  }
  return [...sections.values()].flatMap((own) => {
    const count = own.reduce((sum, { papers }) => sum + papers.length, 0)
    if (own.length <= 2 || count >= 2 * own.length) return own
    const [single, several] = [own.filter(isSingle), own.filter((part) => !isSingle(part))]
    for (const { papers } of single)
      reasons.set(papers[0] as number, 'it would need a block of its own, between others that stay text')
    return several
  })
}

function isSingle({ papers }: Part): boolean {
  return papers.length === 1
}

/** The parts in the order of the text, each with a section of its own. */
function inSections(parts: readonly Part[], { list }: MarkdownDocument): PlacedPart[] {
  const taken = new Set<string>()
  return [...parts]
    .sort((a, b) => (a.papers[0] ?? 0) - (b.papers[0] ?? 0))
    .map((part) => {
      const own = String(list.papers[part.papers[0] ?? 0]?.section ?? 'papers')
      let section = own
      for (let count = 2; taken.has(section); count++) section = `${own}-${count}`
      taken.add(section)
      return { ...part, section }
    })
}

function keptOf(
  { papers }: MarkdownDocument,
  parts: readonly Part[],
  reasons: ReadonlyMap<number, string>,
): Imported['kept'] {
  const imported = new Set(parts.flatMap(({ papers }) => papers))
  return [...papers.keys()]
    .filter((index) => !imported.has(index))
    .map((index) => ({
      index,
      reason: reasons.get(index) ?? 'it stands below another entry or among other text',
    }))
}
