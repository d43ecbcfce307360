import type { Block, Item } from '../markdown/blocks.ts'
import type { Line, Span } from '../markdown/line.ts'
import type { Entry } from './entry.ts'
import { entriesOfItem } from './items.ts'
import { addKeyedItem, isTitleOfItem } from './keyed-items.ts'
import { Outline } from './outline.ts'
import { depthOfPapers, linesUnder } from './paper-headings.ts'
import { goesOnWith, isProse, isTitleOf, pieceEntries, pseudoHeading } from './paragraphs.ts'
import { readEntry } from './read-entry.ts'
import { type Columns, columnsOf, readRow } from './rows.ts'

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

/** The candidates of a README, in its order. */
export function candidatesOf(blocks: readonly Block[]): Candidate[] {
  const reader = new CandidateReader(blocks)
  for (const [index, block] of blocks.entries()) reader.read(block, index)
  return reader.found
}

class CandidateReader {
  readonly found: Candidate[] = []
  readonly #blocks: readonly Block[]
  readonly #outline: Outline
  readonly #paperDepth: number | undefined
  #run = 0
  #columns: Columns | undefined
  /** The candidate that the next paragraph, or item with a key, may go on with. */
  #last: Candidate | undefined

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
    this.#outline = new Outline(blocks)
    this.#paperDepth = depthOfPapers(blocks)
  }

  read(block: Block, index: number): void {
    if (block.type !== 'row') this.#columns = undefined
    // What stands under the heading of a paper belongs to it.
    const isUnderPaper = this.#last?.kind === 'heading'
    switch (block.type) {
      case 'heading':
        if (block.depth === this.#paperDepth) {
          this.#outline.leave(block.depth)
          const lines = [block.line, ...linesUnder(this.#blocks, index)]
          this.#add({ ...spanOf(block), kind: 'heading', lines, entry: readEntry(lines) })
        } else {
          this.#outline.enter(block)
          this.#beginRun()
        }
        break
      case 'details':
      case 'details-end':
        if (block.type === 'details') this.#outline.open(block.line)
        else this.#outline.close()
        this.#beginRun()
        break
      case 'item':
        if (isUnderPaper || (this.#last?.kind === 'paragraph' && addKeyedItem(this.#last, block))) break
        for (const { group, ...found } of entriesOfItem(block)) this.#add({ ...found, kind: 'item' }, group)
        break
      case 'row':
        this.#readRow(block)
        break
      case 'paragraph':
        if (!isUnderPaper) this.#readParagraph(block, this.#blocks[index + 1])
        break
      case 'comment':
        break
      default:
        this.#last = undefined
    }
  }

  #readRow(row: Extract<Block, { type: 'row' }>): void {
    if (row.isHead || this.#columns === undefined) {
      if (this.#last?.kind !== 'row' || row.isHead) this.#run++
      this.#columns = columnsOf(row.cells)
    }
    if (row.isHead) return
    this.#add({ ...spanOf(row), kind: 'row', lines: row.cells, entry: readRow(row.cells, this.#columns) })
  }

  #readParagraph(block: Extract<Block, { type: 'paragraph' }>, next: Block | undefined): void {
    const { line } = block
    const last = this.#last
    const isTitle =
      (next?.type === 'paragraph' && isTitleOf(line, next.line)) ||
      (next?.type === 'item' && isTitleOfItem(line, next))
    const pseudo = isTitle ? undefined : pseudoHeading(line)
    const several = pseudo === undefined ? pieceEntries([line]) : []
    if (pseudo !== undefined && last?.kind !== 'item') this.#beginPseudo(pseudo)
    else if (several.length > 0) for (const found of several) this.#add({ ...found, kind: 'paragraph' })
    else {
      const entry = readEntry([line])
      if (last && goesOnWith(last, line, entry)) {
        last.lines = [...last.lines, line]
        last.end = block.end
        const whole = readEntry(last.lines)
        if (whole) last.entry = { ...whole, start: last.start, end: last.end }
      } else if (pseudo !== undefined) this.#beginPseudo(pseudo)
      else
        this.#add({
          ...spanOf(block),
          kind: 'paragraph',
          lines: [line],
          entry: !isTitle && isProse(line, entry) ? undefined : entry,
        })
    }
  }

  #beginPseudo(text: string): void {
    this.#outline.pseudo = text
    this.#beginRun()
  }

  #beginRun(): void {
    this.#run++
    this.#last = undefined
  }

  #add(candidate: Omit<Candidate, 'path' | 'group' | 'run'>, group: readonly string[] = []): void {
    const { start, end, entry } = candidate
    this.#last = {
      ...candidate,
      entry: entry && { ...entry, start, end },
      path: this.#outline.path,
      group: [...this.#outline.group, ...group],
      run: this.#run,
    }
    this.found.push(this.#last)
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
