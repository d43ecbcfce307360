import { joinLines, type Line } from '../markdown/line.ts'
import { readBefore } from './before-title.ts'
import { readSegments } from './details.ts'
import type { Entry } from './entry.ts'
import { putLinks } from './entry-links.ts'
import { evidenceOf } from './evidence.ts'
import { linksOf } from './found-links.ts'
import { badgeText } from './labels.ts'
import { Reading } from './reading.ts'
import { segmentsOf } from './segments.ts'
import { findTitle } from './title.ts'
import { readLines } from './whole-lines.ts'

/** So much is read of what may be an entry: no entry is longer, and what is longer costs too much time. */
const MOST_LINES = 100
const MOST_MARKS = 400
const MOST_CHARACTERS = 20_000

/** The paper that the lines of an entry show: that of the title first. Undefined when there is no title in them. */
export function readEntry(lines: readonly Line[]): Entry | undefined {
  const { line, starts } = joinLines(lines.length > MOST_LINES ? lines.slice(0, MOST_LINES) : lines)
  if (line.marks.length > MOST_MARKS || line.text.length > MOST_CHARACTERS) return undefined
  const reading = new Reading(line)
  const links = linksOf(reading)
  const title = findTitle(reading, links, starts[1] ?? reading.text.length)
  if (title === undefined || title.words.text === '') return undefined

  const { start, end } = line
  const entry: Entry = {
    start,
    end,
    title: title.words,
    tags: [],
    links: [],
    notes: [],
    evidence: 0,
    paperLinks: [],
    titleBy: title.by,
  }
  reading.take(title.from, title.to)
  if (title.alias) {
    entry.tags.push(reading.words(title.alias.from, title.alias.to))
    reading.take(title.alias.from, title.alias.to)
  }
  putLinks(reading, links, title, entry)
  putBadges(reading, entry)
  readBefore(reading, title.from, entry)
  readLines(reading, title, entry)
  readSegments(reading, segmentsOf(reading, title, starts), entry)
  entry.evidence = evidenceOf(entry)
  return entry
}

/** Badges that are no links are tags. */
function putBadges({ marks }: Reading, entry: Entry): void {
  let linkEnd = 0
  for (const { kind, start, end, url = '', alt = '' } of marks) {
    if (kind === 'link') linkEnd = Math.max(linkEnd, end)
    if (kind !== 'image' || start < linkEnd || !/shields\.io/.test(url)) continue
    const text = badgeText(url, alt)
    if (text) entry.tags.push({ text, start, end })
  }
}
