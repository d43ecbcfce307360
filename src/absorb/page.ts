/** The README that a list and a template give, with the paper and the block of each entry. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { Paper, PaperList } from '../paper.ts'
import { oneLine } from '../readme/phrasing.ts'
import type { PrintedBlock, Page as RenderedPage } from '../readme/readme.ts'
import { readTemplate } from '../readme/template.ts'
import { type Shown, shownIn } from './shown.ts'

/** How a README is made and read. */
export interface Tools {
  render(template: string, list: PaperList): Promise<RenderedPage>
  read(text: string): MarkdownDocument
}

export interface Page {
  text: string
  entries: PageEntry[]
  blocks: PageBlock[]
}

export interface PageEntry extends Shown {
  /** The index of the paper that it was printed from; undefined for what is no entry of the list. */
  paperIndex: number | undefined
  /** The index of the block that printed it. */
  block: number | undefined
}

/** A block of the template that prints papers, and others. */
export interface PageBlock {
  name: string
  attributes: Readonly<Record<string, string>>
  /** As it stands in the template. */
  written: string
  /** The heading above it. */
  heading: string | undefined
  start: number
  end: number
}

/** The page that the list gives. */
export async function pageOf(template: string, list: PaperList, tools: Tools): Promise<Page> {
  const { text, blocks } = await tools.render(template, list)
  const shown = shownIn(tools.read(text))
  const papers = await papersOf(shown, blocks, template, list, tools)
  return {
    text,
    entries: shown.map((one, index) => {
      const paperIndex = papers.get(index)
      const block = paperIndex === undefined ? undefined : blockAt(one, blocks)
      return { ...one, paperIndex, block }
    }),
    blocks: blocksOf(template, blocks),
  }
}

function blocksOf(template: string, blocks: readonly PrintedBlock[]): PageBlock[] {
  const text = template.replace(/^\uFEFF/, '')
  const { headings } = readTemplate(text)
  return blocks.map(({ use, start, end }) => {
    const above = headings.findLast(({ offset }) => offset < use.start)
    return {
      name: use.name.text,
      attributes: Object.fromEntries(use.attributes.map(({ name, value }) => [name.text, value.text])),
      written: text.slice(use.start, use.end),
      heading: above?.content.filter((part) => typeof part === 'string').join(''),
      start,
      end,
    }
  })
}

function blockAt({ start, end }: Shown, blocks: readonly PrintedBlock[]): number | undefined {
  const index = blocks.findIndex((block) => start >= block.start && end <= block.end)
  return index < 0 ? undefined : index
}

const MARK = 'paperlist-entry-'
const MARKED = new RegExp(`${MARK}(\\d+)`)

/**
 * For the entries that blocks printed, by index, the index of their paper. It is found by printing the list once more with
 * the index in each address, which changes nothing else; where no address is printed, by the title.
 */
async function papersOf(
  shown: readonly Shown[],
  blocks: readonly PrintedBlock[],
  template: string,
  list: PaperList,
  tools: Tools,
): Promise<Map<number, number>> {
  const marked = { ...list, papers: list.papers.map(withMark) }
  const again = await tools.render(template, marked)
  const markedEntries = shownIn(tools.read(again.text))
  const found = new Map<number, number>()
  for (const [at, block] of blocks.entries()) {
    const own = within(shown, block)
    const other = within(markedEntries, again.blocks[at] ?? block)
    for (const [nth, index] of own.entries()) {
      const twin = own.length === other.length ? markedEntries[other[nth] as number] : undefined
      const mark = twin && MARKED.exec(again.text.slice(twin.start, twin.end))?.[1]
      const paper = mark === undefined ? onlyPaperWithTitle(shown[index] as Shown, list) : Number(mark)
      if (paper !== undefined) found.set(index, paper)
    }
  }
  return found
}

function withMark(paper: Paper, index: number): Paper {
  if (paper.url === '') return paper
  const separator = paper.url.includes('#') ? '-' : '#'
  return { ...paper, url: `${paper.url}${separator}${MARK}${index}` }
}

function within(shown: readonly Shown[], { start, end }: { start: number; end: number }): number[] {
  return shown.flatMap((one, index) => (one.start >= start && one.end <= end ? [index] : []))
}

function onlyPaperWithTitle({ paper }: Shown, { papers }: PaperList): number | undefined {
  if (paper === undefined) return undefined
  const [index, ...others] = papers.flatMap(({ title }, index) =>
    oneLine(title) === paper.title ? [index] : [],
  )
  return others.length > 0 ? undefined : index
}
