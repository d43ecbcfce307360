import { identifierOf } from '../identifier/identifiers.ts'
import type { Block, Item } from '../markdown/blocks.ts'
import type { Line, Span } from '../markdown/line.ts'
import { roleOf } from './details.ts'
import type { Entry } from './entry.ts'
import { labelOf } from './labels.ts'
import { readEntry } from './read-entry.ts'
import { type Columns, columnsOf, readRow } from './rows.ts'
import { decorationBefore } from './title.ts'

/** What may be the entry of a paper: an item, a row of a table, a paragraph. */
export interface Candidate extends Span {
  /** Undefined where no title was found. */
  entry: Entry | undefined
  kind: 'item' | 'row' | 'paragraph' | 'heading'
  /** The headings above it. */
  path: readonly string[]
  /** What stands above it like a heading but is none: bold text, the summary of `<details>`, an item without a paper. */
  group: readonly string[]
  /** Candidates of one list, one table, one row of paragraphs have the same number. */
  run: number
  lines: readonly Line[]
  item?: Item
}

interface State {
  headings: { depth: number; text: string }[]
  pseudo: string | undefined
  /** The summary of each `<details>` that is open, and the headings above it. */
  details: { summary: string; headings: State['headings'] }[]
  run: number
  columns: Columns | undefined
  last: Candidate | undefined
}

/** A heading that stands beside the title of the document, but has nothing of what follows below it. */
const CONTENTS = /^[^\p{L}]*(?:table of )?contents?[^\p{L}]*$/iu

/** The candidates of a README, in its order. */
export function candidatesOf(blocks: readonly Block[]): Candidate[] {
  const found: Candidate[] = []
  const title = titleHeading(blocks)
  const paperDepth = depthOfPapers(blocks)
  const state: State = {
    headings: [],
    pseudo: undefined,
    details: [],
    run: 0,
    columns: undefined,
    last: undefined,
  }

  const add = (candidate: Omit<Candidate, 'path' | 'group' | 'run'> & { group?: string[] }) => {
    const group = [
      ...state.details.map(({ summary }) => summary),
      ...(state.pseudo === undefined ? [] : [state.pseudo]),
      ...(candidate.group ?? []),
    ]
    const whole = { ...candidate, path: state.headings.map(({ text }) => text), group, run: state.run }
    found.push(whole)
    state.last = whole
  }

  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'row') state.columns = undefined
    switch (block.type) {
      case 'heading': {
        if (block.depth === paperDepth) {
          const lines = [block.line, ...linesUnder(blocks, index)]
          state.headings = state.headings.filter(({ depth }) => depth < block.depth)
          add({ ...spanOf(block), kind: 'heading', lines, entry: readEntry(lines) })
          break
        }
        state.run++
        state.last = undefined
        state.pseudo = undefined
        state.headings = state.headings.filter(({ depth }) => depth < block.depth)
        if (block !== title && !(block.depth === 1 && CONTENTS.test(block.line.text)))
          state.headings = state.headings.concat({ depth: block.depth, text: plainText(block.line) })
        break
      }
      case 'details':
        state.run++
        state.details.push({ summary: plainText(block.line), headings: state.headings })
        state.pseudo = undefined
        state.last = undefined
        break
      case 'details-end':
        state.headings = state.details.pop()?.headings ?? state.headings
        state.pseudo = undefined
        state.run++
        state.last = undefined
        break
      case 'item':
        if (paperDepth !== undefined && state.last?.kind === 'heading') break
        addItem(block, add)
        break
      case 'row':
        if (block.isHead || state.columns === undefined) {
          if (state.last?.kind !== 'row' || block.isHead) state.run++
          state.columns = columnsOf(block.cells)
          if (block.isHead) break
        }
        add({ ...spanOf(block), kind: 'row', lines: block.cells, entry: readRow(block.cells, state.columns) })
        break
      case 'paragraph':
        if (paperDepth !== undefined && state.last?.kind === 'heading') break
        addParagraph(block, state, found, add)
        break
      default:
        if (block.type !== 'comment') state.last = undefined
    }
  }
  return found
}

type Add = (candidate: Omit<Candidate, 'path' | 'group' | 'run'> & { group?: string[] }) => void

function addItem(item: Item, add: Add, group: string[] = []): void {
  const details: Item[] = []
  const papers: Item[] = []
  const hasOwnLink = item.lines.some(({ marks }) =>
    marks.some(({ kind, url }) => kind === 'link' && url !== undefined && !url.startsWith('#')),
  )
  for (const child of item.items)
    (isPaper(child) || (!hasOwnLink && beginsWithTitle(child)) ? papers : details).push(child)
  const isGroup = papers.length > 0 && !hasOwnLink && details.length === 0
  const lines = [...item.lines, ...details.flatMap(allLines)]
  if (!isGroup && lines.length > 0) {
    const own = {
      start: item.start,
      end: papers[0] ? (details.at(-1)?.end ?? item.lines.at(-1)?.end ?? item.end) : item.end,
    }
    const several = item.lines.length === 1 && lines.length === 1 ? papersIn(lines[0] as Line) : []
    for (const one of several)
      add({
        start: one.start,
        end: one.end,
        kind: 'item',
        lines: [one],
        entry: readEntry([one]),
        item,
        group,
      })
    if (several.length === 0) add({ ...own, kind: 'item', lines, entry: readEntry(lines), item, group })
  }
  const below = isGroup && item.lines[0] ? [...group, plainText(item.lines[0])] : group
  for (const child of papers) addItem(child, add, below)
}

function allLines({ lines, items }: Item): Line[] {
  return [...lines, ...items.flatMap(allLines)]
}

const KEYED = /^[^\p{L}\p{N}[(]*(\p{L}[\p{L} &/]{0,24})\s*[:：]/u

/** Whether an item begins with a link that can be the title of a paper. */
function beginsWithTitle({ lines: [line] }: Item): boolean {
  const first = line?.marks.find(({ kind }) => kind === 'link')
  if (line === undefined || first?.url === undefined || first.url.startsWith('#')) return false
  return (
    line.text.slice(0, first.from).length <= 12 &&
    line.text.slice(first.from, first.to).trim().split(/\s+/).length >= 4
  )
}

/** Whether an item below another is a paper of its own and does not say something of the paper above it. */
function isPaper(item: Item): boolean {
  const first = item.lines[0]
  if (first === undefined) return item.items.some(isPaper)
  const key = KEYED.exec(first.text)?.[1]
  if (key !== undefined && (roleOf(key) !== undefined || labelOf(key) !== undefined)) return false
  const entry = readEntry([...item.lines, ...item.items.filter((child) => !isPaper(child)).flatMap(allLines)])
  if (entry?.url !== undefined && entry.evidence >= 3) {
    const before = first.text.indexOf(entry.title.text)
    return (
      before >= 0 &&
      before <= 60 &&
      (entry.title.text.split(/\s+/).length >= 2 || entry.authors !== undefined)
    )
  }
  return item.items.some(isPaper)
}

function addParagraph(
  block: Extract<Block, { type: 'paragraph' }>,
  state: State,
  found: Candidate[],
  add: Add,
): void {
  const { line } = block
  const pseudo = pseudoHeading(line)
  if (pseudo !== undefined && state.last?.kind !== 'item') {
    state.pseudo = pseudo
    state.run++
    state.last = undefined
    return
  }
  const { last } = state
  const pieces = entriesIn(line)
  if (pieces.length > 1) {
    for (const lines of pieces)
      add({
        start: lines[0]?.start ?? block.start,
        end: lines.at(-1)?.end ?? block.end,
        kind: 'paragraph',
        lines,
        entry: readEntry(lines),
      })
    return
  }
  const entry = readEntry([line])
  if (last && last === found.at(-1) && continues(last, line, entry)) {
    last.lines = [...last.lines, line]
    last.entry = readEntry(last.lines) ?? last.entry
    last.end = block.end
    return
  }
  if (pseudo !== undefined) {
    state.pseudo = pseudo
    state.run++
    state.last = undefined
    return
  }
  add({ ...spanOf(block), kind: 'paragraph', lines: [line], entry: isProse(line, entry) ? undefined : entry })
}

/** Whether a paragraph goes on with the entry above it: authors, or labelled links, of a paper that has none yet. */
function continues(last: Candidate, line: Line, own: Entry | undefined): boolean {
  const { entry } = last
  if (entry === undefined || (entry.authors !== undefined && entry.url !== undefined)) return false
  const begins = decorationBefore(line.text)
  const first = line.marks.find(({ kind }) => kind !== 'image')
  if (first?.kind === 'strong' && first.from <= begins + 1) return false
  if (
    own?.url !== undefined &&
    own.evidence >= 3 &&
    own.title.text.split(/\s+/).length >= 4 &&
    entry.url !== undefined
  )
    return false
  const whole = readEntry([...last.lines, line])
  if (whole === undefined || whole.title.text !== entry.title.text) return false
  return (
    (!entry.authors && whole.authors !== undefined) ||
    (!entry.url && whole.url !== undefined && whole.evidence > entry.evidence)
  )
}

/** Each line of a paragraph that is an entry of its own: at least two that begin with a link or bold text. */
function entriesIn(line: Line): Line[][] {
  const cuts = [...line.text.matchAll(/\n/g)].map(({ index }) => index)
  if (cuts.length === 0) return [[line]]
  const bounds = [0, ...cuts.map((cut) => cut + 1), line.text.length + 1]
  const pieces = bounds.slice(0, -1).map((from, at) => slice(line, from, (bounds[at + 1] as number) - 1))
  const starts = pieces.map((piece) => {
    const entry = readEntry([piece])
    const begins = decorationBefore(piece.text)
    return (
      entry !== undefined &&
      entry.url !== undefined &&
      entry.evidence >= 3 &&
      piece.text.indexOf(entry.title.text.slice(0, 20)) - begins <= 12
    )
  })
  if (starts.filter(Boolean).length < 2) return [[line]]
  const groups: Line[][] = []
  for (const [at, piece] of pieces.entries()) {
    if (starts[at] || groups.length === 0) groups.push([piece])
    else groups.at(-1)?.push(piece)
  }
  return groups
}

/** The links of a line that names several papers one after the other; none when it is about one paper. */
function papersIn(line: Line): Line[] {
  const links = line.marks.filter(
    ({ kind, url, from, to }) =>
      kind === 'link' &&
      url !== undefined &&
      identifierOf(url) !== undefined &&
      labelOf(line.text.slice(from, to)) === undefined &&
      line.text.slice(from, to).trim() !== '',
  )
  if (links.length < 2) return []
  const isRow = links
    .slice(1)
    .every(({ from }, at) => /^[\s,;&/·|+]*(?:and\s+)?$/.test(line.text.slice(links[at]?.to ?? 0, from)))
  return isRow ? links.map(({ from, to }) => slice(line, from, to)) : []
}

function slice(line: Line, from: number, to: number): Line {
  const { start, end } = line.sourceOf(from, to)
  const marks = line.marks
    .filter((mark) => mark.from >= from && mark.to <= to)
    .map((mark) => ({ ...mark, from: mark.from - from, to: mark.to - from }))
  return {
    text: line.text.slice(from, to),
    marks,
    start: Math.min(start, ...marks.map((mark) => mark.start)),
    end: Math.max(end, ...marks.map((mark) => mark.end)),
    sourceOf: (a, b) => line.sourceOf(a + from, b + from),
  }
}

/** The text of a paragraph that is all bold and no link, as headings are written by hand. */
function pseudoHeading({ text, marks }: Line): string | undefined {
  const plain = text.trim()
  if (plain === '' || plain.length > 80 || marks.some(({ kind }) => kind === 'link')) return undefined
  const strong = marks.find(({ kind }) => kind === 'strong')
  if (
    !strong ||
    text.slice(0, strong.from).replace(/[\P{L}]/gu, '') !== '' ||
    /\p{L}/u.test(text.slice(strong.to))
  )
    return undefined
  return plain
}

function isProse({ text }: Line, entry: Entry | undefined): boolean {
  if (entry === undefined) return true
  const at = text.indexOf(entry.title.text.slice(0, 20))
  return (
    entry.evidence < 3 ||
    at > 60 ||
    (entry.notes.reduce((sum, { text }) => sum + text.length, 0) > 300 && !entry.authors)
  )
}

function titleHeading(blocks: readonly Block[]): Block | undefined {
  const headings = blocks.filter((block) => block.type === 'heading')
  const [first] = headings
  return first?.depth === 1 ? first : undefined
}

/** The depth at which headings are the titles of papers: most are followed by a link labelled as a paper. */
function depthOfPapers(blocks: readonly Block[]): number | undefined {
  for (let depth = 6; depth >= 2; depth--) {
    const headings = blocks.flatMap((block, index) =>
      block.type === 'heading' && block.depth === depth ? [index] : [],
    )
    if (headings.length < 8) continue
    const papers = headings.filter((index) => {
      const under = linesUnder(blocks, index)
      const heading = blocks[index] as Extract<Block, { type: 'heading' }>
      return (
        plainText(heading.line).split(/\s+/).length >= 4 &&
        under.some(({ marks, text }) =>
          marks.some(({ kind, from, to }) => kind === 'link' && labelOf(text.slice(from, to)) !== undefined),
        )
      )
    })
    if (papers.length >= headings.length * 0.7) return depth
  }
  return undefined
}

/** The first lines under a heading: items, and paragraphs up to the first that is prose. */
function linesUnder(blocks: readonly Block[], index: number): Line[] {
  const lines: Line[] = []
  for (const block of blocks.slice(index + 1, index + 12)) {
    if (block.type === 'item') lines.push(...allLines(block))
    else if (block.type === 'paragraph' && block.line.text.length < 300) lines.push(block.line)
    else break
  }
  return lines
}

/** The text of a line on one line. */
export function plainText({ text }: Line): string {
  return text.replace(/\s+/g, ' ').trim()
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
