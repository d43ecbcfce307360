import type { RootContent } from 'mdast'
import { parseDate } from '../date.ts'
import type { Paper } from '../paper.ts'
import { bullet, bulletList, paragraph, tableRow } from './nodes.ts'
import { link, oneLine, type Part } from './phrasing.ts'

/** Papers as Markdown: a function for each value of the attribute `layout`. */
export const entries = { list, table, compact }

export type Layout = keyof typeof entries

/** The title, and under it venue, date, links and note: `[EMNLP 2024] [2024.6] [code] A note`. */
function list(papers: readonly Paper[]): RootContent[] {
  const items = papers.map((paper) => {
    const facts = factsOf(paper).map((fact, index): Part[] => [index === 0 ? '[' : ' [', fact, ']'])
    const details = [...facts.flat(), noteOf(paper, facts.length === 0 ? '' : ' ')].filter(isPrinted)
    return bullet(paragraph([titleOf(paper)]), details.length === 0 ? [] : [bullet(paragraph(details))])
  })
  return [bulletList(items, true)]
}

/** A line for each paper: `Title (EMNLP 2024, 2024.6, code) - A note`. */
function compact(papers: readonly Paper[]): RootContent[] {
  const items = papers.map((paper) => {
    const facts = factsOf(paper).map((fact, index): Part[] => [index === 0 ? ' (' : ', ', fact])
    const line = [titleOf(paper), ...facts.flat(), facts.length === 0 ? '' : ')', noteOf(paper, ' - ')]
    return bullet(paragraph(line))
  })
  return [bulletList(items)]
}

function table(papers: readonly Paper[]): RootContent[] {
  const head = tableRow([['Paper'], ['Venue'], ['Date'], ['Links']])
  const rows = papers.map((paper) => {
    const links = linksOf(paper).flatMap((link, index) => (index === 0 ? [link] : [', ', link]))
    return tableRow([[titleOf(paper), noteOf(paper, ' - ')], [venueOf(paper)], [dateOf(paper)], links])
  })
  return [{ type: 'table', children: [head, ...rows] }]
}

function titleOf({ title, url }: Paper): Part {
  return link(title, url)
}

/** Venue, date and links, as far as they are known. */
function factsOf(paper: Paper): Part[] {
  return [venueOf(paper), dateOf(paper), ...linksOf(paper)].filter(isPrinted)
}

function isPrinted(part: Part): boolean {
  return part !== ''
}

function venueOf({ venue }: Paper): string {
  return venue === undefined ? '' : oneLine(venue)
}

/** `2024.6`: year and month, whatever else is known. */
function dateOf({ date }: Paper): string {
  const parsed = parseDate(date)
  if (parsed === undefined) return oneLine(date)
  return parsed.month === undefined ? `${parsed.year}` : `${parsed.year}.${parsed.month}`
}

function linksOf({ links }: Paper): Part[] {
  return links === undefined ? [] : Object.entries(links).map(([name, url]) => link(name, url))
}

function noteOf({ note }: Paper, separator: string): string {
  const text = note === undefined ? '' : oneLine(note)
  return text && separator + text
}
