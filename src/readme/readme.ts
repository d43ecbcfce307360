import type { PhrasingContent, RootContent } from 'mdast'
import type { Block } from '../block.ts'
import { UserError } from '../errors.ts'
import { linesOf } from '../json/lines.ts'
import type { PaperList } from '../paper.ts'
import { quote } from '../text/quote.ts'
import type { Mistake } from './block-comment.ts'
import { blockContents } from './block-content.ts'
import { print } from './print.ts'
import type { Use } from './template.ts'
import { mistakesIn } from './template-check.ts'

/** What the files are called, in the page and in messages. */
interface Files {
  template: string
  list: string
}

/** A finished page, and where in it each block was printed. */
export interface Page {
  text: string
  blocks: PrintedBlock[]
}

/** What a block printed: from `start` up to, and not including, `end` of the page. */
export interface PrintedBlock {
  use: Use
  start: number
  end: number
}

const BYTE_ORDER_MARK = '\uFEFF'
const BLOCK = /<!--\s*paperlist/i

/**
 * The page that a template becomes: a comment that says where it comes from, and the template with its blocks filled in.
 * All else in the template stays as it is. Lines that blocks print end as those of the template do, with LF or CRLF.
 * @throws {UserError} with a line for each mistake in the blocks of the template.
 */
export async function renderReadme(
  template: string,
  list: PaperList,
  blocks: Readonly<Record<string, Block>>,
  files: Files = FILES,
): Promise<string> {
  return (await renderPage(template, list, blocks, files)).text
}

const FILES: Files = { template: 'README.template.md', list: 'papers.json' }

/**
 * The page as `renderReadme` gives it, with the places of its blocks.
 * @throws {UserError} with a line for each mistake in the blocks of the template.
 */
export async function renderPage(
  template: string,
  list: PaperList,
  blocks: Readonly<Record<string, Block>>,
  files: Files = FILES,
): Promise<Page> {
  const mark = template.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const text = template.slice(mark.length)
  const origin = `<!-- Generated from ${files.list} and ${files.template} by \`paperlist build\`: edit those, not this file. -->`
  const head = `${mark}${origin}${lineBreakOf(text).repeat(2)}`
  if (!BLOCK.test(text)) return { text: head + text, blocks: [] }
  const page = await filled(text, list, blocks, files.template)
  const shift = head.length
  return {
    text: head + page.text,
    blocks: page.blocks.map(({ use, start, end }) => ({ use, start: start + shift, end: end + shift })),
  }
}

async function filled(
  text: string,
  list: PaperList,
  blocks: Readonly<Record<string, Block>>,
  file: string,
): Promise<Page> {
  const { readTemplate } = await import('./template.ts')
  const { uses, headings, mistakes } = readTemplate(text)
  const sound: Use[] = []
  for (const use of uses) {
    const found = mistakesIn(use, blocks, list)
    if (found.length === 0) sound.push(use)
    mistakes.push(...found)
  }
  const contentOf = blockContents({ uses: sound, headings }, blocks, list)
  for (const use of sound) {
    if (use.alone || contentOf(use).every(isPhrasing)) continue
    const message = `Unexpected block ${quote(use.name.text)} in a line, list, quote or table, expected it on a line of its own`
    mistakes.push({ message, offset: use.start })
  }
  if (mistakes.length > 0) throw new UserError(report(mistakes, text, file))
  return spliced(text, sound, contentOf)
}

function report(mistakes: readonly Mistake[], text: string, file: string): string {
  const lines = linesOf(text)
  return [...mistakes]
    .sort((a, b) => a.offset - b.offset)
    .map(({ message, offset }) => `${file}:${lines.at(offset).line}:${lines.at(offset).column} ${message}`)
    .join('\n')
}

/** The text with what each block prints in its place. */
async function spliced(
  text: string,
  uses: readonly Use[],
  contentOf: (use: Use) => readonly RootContent[],
): Promise<Page> {
  const lineBreak = lineBreakOf(text)
  const blocks: PrintedBlock[] = []
  let page = ''
  let at = 0
  for (const use of uses) {
    page += text.slice(at, use.start)
    at = use.end
    const printed = withLineBreaks(await print(asFlow(contentOf(use))), lineBreak)
    const above = use.alone && endsInText(page) ? lineBreak : ''
    const below = use.alone && lengthAt(TEXT_BELOW, text, at) > 0 ? lineBreak : ''
    if (use.alone && printed === '') at += lengthAt(BLANK_LINES, text, at)
    else page += above + printed + below
    const end = page.length - (printed === '' ? 0 : below.length)
    blocks.push({ use, start: end - printed.length, end })
  }
  return { text: page + text.slice(at), blocks }
}

/** Markdown would take a line of text right above or below what a block prints as a part of it. */
const TEXT_BELOW = /\r?\n[ \t]*\S/y
const BLANK_LINES = /(?:[ \t]*\r?\n)+/y

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function endsInText(page: string): boolean {
  return page.slice(page.lastIndexOf('\n', page.length - 2) + 1).trim() !== ''
}

const PHRASING = new Set(['text', 'link', 'emphasis', 'strong', 'delete', 'inlineCode', 'html'])

function isPhrasing(node: RootContent): node is PhrasingContent {
  return PHRASING.has(node.type)
}

function asFlow(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.length > 0 && nodes.every(isPhrasing) ? [{ type: 'paragraph', children: [...nodes] }] : nodes
}

function withLineBreaks(text: string, lineBreak: string): string {
  return lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak)
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
