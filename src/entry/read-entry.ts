import { identifierOf } from '../identifier/identifiers.ts'
import { joinLines, type Line } from '../markdown/line.ts'
import { readBefore, readLines, readSegments, type Segment } from './details.ts'
import type { Entry, EntryLink } from './entry.ts'
import { evidenceOf } from './evidence.ts'
import { type FoundLink, linksOf } from './found-links.ts'
import { badgeText } from './labels.ts'
import { Reading } from './reading.ts'
import { venueLikeness } from './shapes.ts'
import { type FoundTitle, findTitle, isCitation } from './title.ts'

/** The paper that the lines of an entry show: that of the title first. Undefined when there is no title in them. */
export function readEntry(lines: readonly Line[]): Entry | undefined {
  const { line, starts } = joinLines(lines)
  const reading = new Reading(line)
  const links = linksOf(reading)
  const title = findTitle(reading, links, starts[1] ?? reading.text.length)
  if (title === undefined || title.words.text === '') return undefined

  const entry: Entry = {
    start: line.start,
    end: line.end,
    title: title.words,
    tags: [],
    links: [],
    notes: [],
    evidence: 0,
    paperLinks: [],
  }
  reading.take(title.from, title.to)
  if (title.alias) entry.tags.push(title.alias)
  putLinks(reading, links, title, entry)
  for (const image of reading.marks) {
    if (
      image.kind !== 'image' ||
      links.some(({ mark }) => mark.start <= image.start && mark.end >= image.end)
    )
      continue
    const text = /shields\.io/.test(image.url ?? '') ? badgeText(image.url ?? '', image.alt ?? '') : undefined
    if (text) entry.tags.push({ text, start: image.start, end: image.end })
  }
  readBefore(reading, title.from, entry)
  readLines(reading, title, entry)
  readSegments(reading, segmentsOf(reading, title, starts), entry)
  entry.evidence = evidenceOf(entry, title)
  return entry
}

function putLinks(reading: Reading, links: readonly FoundLink[], title: FoundTitle, entry: Entry): void {
  const used: FoundLink[] = []
  for (const link of links) {
    const { from, to, around } = link
    if (link === title.link) {
      entry.url = wordsOfUrl(link)
      entry.paperLinks.push(linkOf(link))
      continue
    }
    if (isCitation(link.text)) {
      used.push(link)
      const [, names = '', year = ''] =
        /^(.*?)[\s,([]*((?:19|20)\d\d[a-z]?)[)\]]?\.?$/.exec(link.text.trim()) ?? []
      const at = reading.text.indexOf(names, from)
      entry.authors ??= reading.words(at, at + names.length)
      const yearAt = reading.text.indexOf(year, at + names.length)
      entry.date ??= reading.words(yearAt, yearAt + year.length)
      reading.take(from, to)
      continue
    }
    if (from >= title.from && to <= title.to) {
      used.push(link)
      continue
    }
    if (link.kind !== 'text' || link.isBadge) {
      used.push(link)
      if (
        link.kind === 'other' &&
        venueLikeness(link.text.replace(/^\s*\[|\]\s*$/g, '')) === 2 &&
        !entry.venue
      )
        entry.venue = reading.words(from, to, /[\s[\]]/)
      reading.take(around.from, around.to)
    } else {
      used.push(link)
      if (link.text.trim().split(/\s+/).length <= 6) reading.take(around.from, around.to)
    }
  }
  const isPaper = (link: FoundLink) => link.kind === 'paper' || isCitation(link.text)
  const named = used.filter(isPaper)
  const chosen =
    entry.url === undefined
      ? (bestOf(named) ??
        used.find(({ url, isPicture }) => identifierOf(url) && !isPicture) ??
        (used.length === 1 && !used[0]?.isPicture ? used[0] : undefined))
      : undefined
  if (chosen) {
    entry.url = wordsOfUrl(chosen)
    entry.paperLinks.push(linkOf(chosen))
  }
  for (const link of used) {
    if (link === chosen) continue
    if (isPaper(link)) entry.paperLinks.push(linkOf(link))
    if (link.url === entry.url?.text) continue
    if (link.name === '' && !link.isPicture && link.text.trim() === '') {
      if (/github\.com/.test(link.url) && link.isBadge && !entry.links.some(({ name }) => name === 'code'))
        addLink(entry, { ...linkOf(link), name: 'code' })
      continue
    }
    addLink(entry, link.isPicture ? { ...linkOf(link), name: 'poster' } : linkOf(link))
  }
}

/** Adds a link under its name, or the name and a number when there is one of that name. */
export function addLink(entry: Entry, link: EntryLink): void {
  let { name } = link
  for (let count = 2; entry.links.some((other) => other.name === name); count++)
    name = `${link.name} ${count}`
  entry.links.push({ ...link, name })
}

/** Of several links to the paper the one that names it as such, and an address before a file beside the list. */
function bestOf(named: readonly FoundLink[]): FoundLink | undefined {
  const absolute = named.filter(({ url }) => /^https?:/i.test(url))
  const usable = absolute.length > 0 ? absolute : named
  return usable.find(({ name }) => /^(?:paper|pdf|arxiv)/.test(name)) ?? usable[0]
}

function wordsOfUrl({ url, target }: FoundLink): Entry['title'] {
  return { text: url, ...target }
}

function linkOf(link: FoundLink): EntryLink {
  const { start, end } = link.mark
  return { name: link.name, url: wordsOfUrl(link), whole: { start, end } }
}

/** The stretches that are still to be read, cut where marks and brackets begin and end. */
function segmentsOf(reading: Reading, title: FoundTitle, starts: readonly number[]): Segment[] {
  const segments: Segment[] = []
  const marks = reading.marks.filter(
    ({ kind }) => kind === 'emphasis' || kind === 'code' || kind === 'image' || kind === 'strong',
  )
  for (const { from, to } of reading.rest()) {
    let at = from
    let isAfterDash = false
    while (at < to) {
      const piece = pieceAt(reading.text, at, to, marks)
      const { text } = reading
      if (
        /^\s*(?:[-–—]|:)\s/.test(text.slice(at, piece.to)) &&
        at >= title.to &&
        !/\n/.test(text.slice(title.to, at))
      )
        isAfterDash = true
      const line = starts.findLastIndex((start) => start <= piece.from)
      if (text.slice(piece.from, piece.to).trim() !== '')
        segments.push({ ...piece, isBeforeTitle: piece.to <= title.from, line, isAfterDash })
      at = piece.end
    }
  }
  return segments
}

const OPENING = /[[(（【]/
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）', '【': '】' }

function pieceAt(
  text: string,
  at: number,
  to: number,
  marks: readonly { kind: string; from: number; to: number }[],
): { from: number; to: number; end: number; kind: Segment['kind'] } {
  const mark = marks.find(
    ({ kind, from, to: end }) => (kind === 'emphasis' || kind === 'code') && from <= at && end > at,
  )
  if (mark) {
    const end = Math.min(to, mark.to)
    return { from: at, to: end, end, kind: mark.kind as 'emphasis' | 'code' }
  }
  const character = text[at] as string
  const close = CLOSING[character]
  if (close !== undefined) {
    const end = closingAt(text, at, to, character, close)
    if (end > 0) return { from: at + 1, to: end, end: end + 1, kind: 'bracket' }
  }
  let end = at + 1
  while (
    end < to &&
    !(OPENING.test(text[end] as string) && /\s|[.,;:]/.test(text[end - 1] as string)) &&
    text[end] !== '|' &&
    !marks.some(({ kind, from }) => from === end && kind !== 'strong')
  )
    end++
  if (text[end] === '|') return { from: at, to: end, end: end + 1, kind: 'plain' }
  return { from: at, to: end, end, kind: 'plain' }
}

function closingAt(text: string, at: number, to: number, open: string, close: string): number {
  let depth = 0
  for (let index = at; index < to; index++) {
    if (text[index] === open) depth++
    else if (text[index] === close && --depth === 0) return index
  }
  return -1
}
