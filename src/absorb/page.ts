/** The README that a list and a template give, with the paper and the block of each entry. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { Span } from '../markdown/line.ts'
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
  const papers = await papersOf(shown, text, blocks, template, list, tools)
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

function blockAt(shown: Shown, blocks: readonly PrintedBlock[]): number | undefined {
  const index = blocks.findIndex((block) => isWithin(shown, block))
  return index < 0 ? undefined : index
}

const MARK = 'paperlist-entry-'
const MARKED = new RegExp(`[#-]${MARK}(\\d+)`, 'g')

/**
 * For the entries that blocks printed, by index, the index of their paper. It is found by printing the list once more with
 * the index in each address, which changes nothing else; where no address is printed, by the title.
 */
async function papersOf(
  shown: readonly Shown[],
  text: string,
  blocks: readonly PrintedBlock[],
  template: string,
  list: PaperList,
  tools: Tools,
): Promise<Map<number, number>> {
  const marked = await tools.render(template, { ...list, papers: list.papers.map(withMark) })
  const marks = marksIn(marked.text, text) ?? []
  const found = new Map<number, number>()
  let at = 0
  for (const [index, entry] of shown.entries()) {
    if (!blocks.some((block) => isWithin(entry, block))) continue
    while (at < marks.length && (marks[at] as Mark).offset < entry.start) at++
    const mark = marks[at]
    const paper = mark && mark.offset <= entry.end ? mark.paper : onlyPaperWithTitle(entry, list)
    if (paper !== undefined) found.set(index, paper)
  }
  return found
}

/** That an address of a paper ends at an offset. */
interface Mark {
  offset: number
  paper: number
}

/** The marks of a text, as places of the text without them; undefined when that is another text. */
function marksIn(marked: string, text: string): Mark[] | undefined {
  const marks: Mark[] = []
  let length = 0
  for (const { 0: mark, 1: paper, index } of marked.matchAll(MARKED)) {
    marks.push({ offset: index - length, paper: Number(paper) })
    length += mark.length
  }
  return marked.replace(MARKED, '') === text ? marks : undefined
}

function withMark(paper: Paper, index: number): Paper {
  if (paper.url === '') return paper
  const separator = paper.url.includes('#') ? '-' : '#'
  return { ...paper, url: `${paper.url}${separator}${MARK}${index}` }
}

function isWithin(span: Span, block: Span): boolean {
  return span.start >= block.start && span.end <= block.end
}

function onlyPaperWithTitle({ paper }: Shown, { papers }: PaperList): number | undefined {
  if (paper === undefined) return undefined
  const [index, ...others] = papers.flatMap(({ title }, index) =>
    oneLine(title) === paper.title ? [index] : [],
  )
  return others.length > 0 ? undefined : index
}
