import type { Line } from '../markdown/line.ts'
import type { Entry, Words } from './entry.ts'
import { addLink } from './entry-links.ts'
import { evidenceOf } from './evidence.ts'
import { type FoundLink, linksOf } from './found-links.ts'
import { roleOf, tagsIn } from './keyed.ts'
import { type Label, labelOf, plainLabel } from './labels.ts'
import { countWords } from './plain-text.ts'
import { readEntry } from './read-entry.ts'
import { Reading } from './reading.ts'
import { cleanDate, isDate, venueLikeness } from './shapes.ts'

/** What the columns of a table hold, by their heads. */
export interface Columns {
  title: number | undefined
  /** Where the titles may be instead, if the cell there holds one and no label: under `Paper`, next to `Name`. */
  papers: number | undefined
  /** Whether the head of the titles is one such as `Name`, which other tables have too. */
  isVague: boolean
  roles: readonly ('title' | 'authors' | 'venue' | 'date' | 'tags' | 'link' | 'note')[]
  names: readonly string[]
}

const TITLE = /\b(?:title|paper title|titles|论文|标题|题目)\b|^(?:论文|标题|题目|题名)/i
const PAPER = /^(?:papers?|publications?|articles?|论文名称)\b/i
const VAGUE = /^(?:names?|works?|methods?|models?)\b/i
const NOTHING = /^(?:[-–—/\\xX×✗]|n\/?a|none|null|tbd|coming soon|⚠️|❌|todo|:x:|unknown|\s)*$/i

/** What the columns under these heads hold. */
export function columnsOf(heads: readonly Line[]): Columns {
  const names = heads.map(({ text }) => plainLabel(text))
  const titleAt = names.findIndex((name) => TITLE.test(name))
  const paperAt = titleAt >= 0 ? titleAt : names.findIndex((name) => PAPER.test(name))
  const isLinkOnly = titleAt < 0 && paperAt >= 0 && names.some((name) => VAGUE.test(name))
  const title = paperAt >= 0 && !isLinkOnly ? paperAt : names.findIndex((name) => VAGUE.test(name))
  const roles = names.map((name, at): Columns['roles'][number] => {
    if (at === title) return 'title'
    const role = roleOf(name)
    if (role !== undefined) return role
    if (/\b(?:venue|conference|journal|publication|published|pub|source)\b/.test(name)) return 'venue'
    if (/^(?:date|time|year|when)\b|\b(?:date|year)$/.test(name)) return 'date'
    if (/\bauthors?\b/.test(name)) return 'authors'
    if (labelOf(name) !== undefined || /\b(?:code|github|link|url|paper|pdf|demo|project|repo)\b/.test(name))
      return 'link'
    if (/\b(?:keyword|tag|task|category|type|topic|field|area|subject|domain)s?\b/.test(name)) return 'tags'
    return 'note'
  })
  return {
    title: title < 0 ? undefined : title,
    papers: isLinkOnly ? paperAt : undefined,
    isVague: title < 0 || title !== paperAt,
    roles,
    names,
  }
}

/** The paper that a row of a table shows. */
export function readRow(cells: readonly Line[], columns: Columns): Entry | undefined {
  const isPaper = columns.papers !== undefined && holdsTitle(cells[columns.papers])
  const at = (isPaper ? columns.papers : columns.title) ?? longestCell(cells)
  const cell = cells[at]
  if (cell === undefined || cell.text.trim() === '') return undefined
  const entry = readEntry([cell])
  if (entry === undefined) return undefined
  const words = entry.title.text.split(/\s+/).length
  if (columns.isVague && !isPaper && (words <= 3 || words > 30 || entry.url === undefined)) return undefined
  for (const [index, cell] of cells.entries()) {
    if (index === at) continue
    readCell(entry, cell, columns.roles[index] ?? 'note', columns.names[index] ?? '')
  }
  entry.evidence = evidenceOf(entry)
  return entry
}

/** Whether a cell holds the title of a paper as a link, not a label or a short name. */
function holdsTitle(cell: Line | undefined): boolean {
  const entry = cell && readEntry([cell])
  if (entry?.url === undefined || entry.evidence < 3) return false
  return entry.titleBy === 'link' && countWords(entry.title.text) >= 4
}

function longestCell(cells: readonly Line[]): number {
  return cells.reduce(
    (best, { text }, index) => (text.trim().length > (cells[best]?.text.trim().length ?? 0) ? index : best),
    0,
  )
}

function readCell(entry: Entry, cell: Line, role: Columns['roles'][number], name: string): void {
  const reading = new Reading(cell)
  const words = reading.words(0, cell.text.length)
  const hasLinks = putCellLinks(entry, reading, role === 'link' ? name : '')
  if (NOTHING.test(words.text)) return
  if (role === 'date' && !entry.date) entry.date = trimmed(reading)
  else if (role === 'venue') entry.venue = words
  else if (role === 'authors') entry.authors = words
  else if (role === 'tags') entry.tags.push(...tagsIn(reading, 0, cell.text.length))
  else if (role === 'note' && !hasLinks) {
    if (!entry.date && isDate(words.text) && name !== 'citations') entry.date = trimmed(reading)
    else if (!entry.venue && venueLikeness(words.text) === 2) entry.venue = words
    else entry.notes.push(words)
  }
}

function trimmed(reading: Reading): Words {
  const from = reading.text.indexOf(cleanDate(reading.text))
  return reading.words(Math.max(0, from), Math.max(0, from) + cleanDate(reading.text).length)
}

/** The links of a cell, called by what they say or, where that is only `link`, by the head of the column. */
function putCellLinks(entry: Entry, reading: Reading, column: string): boolean {
  const links = linksOf(reading)
  const head = labelOf(column)
  for (const link of links) {
    const own = labelOf(link.text)
    const name = nameInCell(link, own, column, head)
    const found = {
      name,
      url: { text: link.url, ...link.target },
      whole: { start: link.mark.start, end: link.mark.end },
    }
    const isPaper =
      own === undefined ? head?.kind === 'paper' : own.kind === 'paper' && head?.kind !== 'other'
    if (isPaper) entry.paperLinks.push({ ...found, name: own?.name ?? column })
    // In the column of the papers a link leads to the paper, whatever it says.
    if (entry.url === undefined && (isPaper || (head?.kind === 'paper' && own?.name !== 'code')))
      entry.url = found.url
    else if (link.url !== entry.url?.text) addLink(entry, found)
  }
  return links.length > 0
}

function nameInCell(
  link: FoundLink,
  own: Label | undefined,
  column: string,
  head: Label | undefined,
): string {
  const text = plainLabel(link.text)
  const isProgram =
    own === undefined &&
    head?.name === 'code' &&
    /git(?:hub|lab)\.com/.test(link.url) &&
    !/^[a-z]+ [a-z ]+$/.test(text)
  const isGeneric = own?.kind === 'paper' || isProgram || /^(?:|here|repo|yes|✓|✔)$/.test(text)
  if (!isGeneric) return own?.name ?? text
  return head?.name ?? (column === '' ? text : column)
}
