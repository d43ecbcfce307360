import { identifierOf } from '../identifier/identifiers.ts'
import { type Line, type Mark, slicesOf } from '../markdown/line.ts'
import { isPaperHost } from './evidence.ts'
import { labelOf } from './labels.ts'
import type { OwnEntry } from './paragraphs.ts'
import { countWords } from './plain-text.ts'
import { readEntry } from './read-entry.ts'
import { venueLikeness } from './shapes.ts'
import { isCitation } from './title-bounds.ts'

/** What may stand in a gap between two links of a row besides commas: so many words, perhaps in brackets. */
const MOST_WORDS = 2
const MOST_BEFORE = 60
/** A year or a venue in brackets right behind a link. */
const BRACKET = /^ ?\((?:[^()]{2,30} )?[^()]{0,20}['’]?\d\d\)/

/** The entries of a line that only names several papers, one link after the other; none when it is about one. */
export function rowEntries(line: Line): OwnEntry[] {
  const links = line.marks.filter(
    ({ kind, url }) => kind === 'link' && url !== undefined && !url.startsWith('#'),
  )
  if (links.length < 2 || links.filter((link) => isPaper(link, line)).length < 2) return []
  if (
    (links[0]?.from ?? 0) > MOST_BEFORE ||
    !links.every((link, at) => at === 0 || isGap(line.text.slice(links[at - 1]?.to, link.from)))
  )
    return []
  const papers = links.filter((link) => isPaper(link, line))
  if (papers.length < links.length) return []
  return slicesOf(
    line,
    papers.map(({ from, to }) => ({ from, to: to + (BRACKET.exec(line.text.slice(to))?.[0].length ?? 0) })),
  ).map((one) => ({
    lines: [one],
    start: one.start,
    end: one.end,
    entry: readEntry([one]),
  }))
}

function isPaper({ url = '', from, to }: Mark, { text }: Line): boolean {
  const own = text.slice(from, to).trim()
  if (own === '' || labelOf(own) !== undefined || isCitation(own) || venueLikeness(own) === 2) return false
  return isPaperHost(url) || identifierOf(url) !== undefined
}

/** Whether a text between two links only parts them: commas, and a few words or a remark in brackets. */
function isGap(text: string): boolean {
  const plain = text.replace(/\([^()]{0,60}\)/g, ' ')
  if (/[.:\n]|\s[-–—]\s/.test(plain) || !/[,;&/·|+→]|\band\b|^\s*$/.test(plain)) return false
  return plain
    .split(/[,;&/·|+→]|\band\b/)
    .every((piece) => countWords(piece.replace(/[^\p{L}\s-]/gu, '')) <= MOST_WORDS)
}
