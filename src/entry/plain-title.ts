import { hasMarkedAuthors } from './authors.ts'
import { endBeforeAuthors, splitAfterAuthors } from './citation.ts'
import type { Words } from './entry.ts'
import type { FoundLink } from './found-links.ts'
import { labelOf } from './labels.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { isDate, namesIn, venueLikeness } from './shapes.ts'
import { tidied, unstopped } from './tidied-title.ts'
import type { FoundTitle } from './title.ts'
import { isTitleLike, prefixLength, type Run, stopAt } from './title-bounds.ts'

/** A title without markup, perhaps behind the names of its authors. */
export function ofPlain(
  reading: Reading,
  links: readonly FoundLink[],
  start: number,
  end: number,
): FoundTitle | undefined {
  const { text, marks } = reading
  const emphasis = marks.find(
    ({ kind, from, to }) => kind === 'emphasis' && from <= start + 1 && to > start + 8,
  )
  const isNames = emphasis !== undefined && namesIn(text.slice(emphasis.from, emphasis.to)) !== undefined
  if (emphasis && !isNames) return { ...tidied(reading, emphasis.from, emphasis.to), by: 'emphasis' }
  const begin = isNames ? Math.min(emphasis.to, end) : start
  const own = text.slice(begin, end)
  const cited = hasMarkedAuthors(reading) ? undefined : splitAfterAuthors(own.split('\n', 1)[0] as string)
  const from = begin + (cited?.titleStart ?? prefixLength(own))
  const stop = cited
    ? begin + cited.titleEnd
    : endBeforeAuthors(text, from, stopAt(reading, links, from, end))
  const found = unstopped(reading, tidied(reading, from, Math.min(stop, stopAtLink(links, from, end))))
  return isPlainTitle(found, links, reading) ? { ...found, by: 'plain' } : undefined
}

/** Whether a stretch can be a title: a short name too, right before a link to the paper. */
function isPlainTitle(
  { to, words: { text } }: Run & { words: Words },
  links: readonly FoundLink[],
  reading: Reading,
): boolean {
  if (countWords(text) === 1 && labelOf(text) !== undefined) return false
  if (/\bet al\.?$/.test(text) || venueLikeness(text) === 2) return false
  if (isTitleLike(text)) return true
  const next = links.find((link) => link.around.from >= to)
  return (
    next?.kind === 'paper' &&
    text.length <= 40 &&
    /^[\s:,–—-]*$/.test(reading.text.slice(to, next.around.from)) &&
    /^[A-Z\d]\S*[A-Za-z]\S*$|^\p{L}\S* \S+$/u.test(text) &&
    !isDate(text) &&
    venueLikeness(text) === 0
  )
}

function stopAtLink(links: readonly FoundLink[], from: number, end: number): number {
  return links.find((link) => link.from >= from && link.kind !== 'text')?.around.from ?? end
}
