import { isAuthors } from './authors.ts'
import { aliasBefore, ofStrong, strongIn } from './bold-title.ts'
import { splitAtYear } from './citation.ts'
import type { Entry, Words } from './entry.ts'
import type { FoundLink } from './found-links.ts'
import { countWords } from './plain-text.ts'
import { ofPlain } from './plain-title.ts'
import type { Reading } from './reading.ts'
import { tidied, unstopped } from './tidied-title.ts'
import { decorationBefore, isTitleLike, type Run, stopIn } from './title-bounds.ts'

/** The title of an entry: where it is, and the link that it is or is in. */
export interface FoundTitle extends Run {
  words: Words
  link?: FoundLink
  /** What the entry calls the paper for short, before or after the title. */
  alias?: Run
  /** How the title was told from the rest. */
  by: Entry['titleBy']
}

const QUOTED = /["“”«]([^"“”»]{8,400})["“”»]/g

/** The title of the entry whose first line ends at `end`. */
export function findTitle(
  reading: Reading,
  links: readonly FoundLink[],
  end: number,
): FoundTitle | undefined {
  const start = decorationBefore(reading.text)
  const quoted = quotedIn(reading, start, end)
  const linked = titleLink(reading, links, end)
  const runs = strongIn(reading, links, start, end)
  const strong = runs.reduce<Run | undefined>(
    (best, run) => (best && lengthOf(best) >= lengthOf(run) ? best : run),
    undefined,
  )

  const isLinked =
    linked &&
    (lengthOf(linked) >= Math.max(lengthOf(strong), lengthOf(quoted)) || begins(linked, strong, quoted))
  if (isLinked) return ofLink(reading, linked, end)
  if (quoted && (lengthOf(strong) < 20 || lengthOf(strong) < lengthOf(quoted) / 2 || isIn(strong, quoted)))
    return {
      ...unstopped(reading, tidied(reading, quoted.from, quoted.to)),
      by: 'quote',
      ...aliasBefore(reading, runs, start, quoted),
    }
  if (strong && lengthOf(strong) > 3) return ofStrong(reading, links, runs, strong, end)
  return linked ? ofLink(reading, linked, end) : ofPlain(reading, links, start, end)
}

function lengthOf(run: Run | undefined): number {
  return run ? run.to - run.from : 0
}

function begins({ from }: Run, ...others: (Run | undefined)[]): boolean {
  return others.every((other) => other === undefined || from < other.from)
}

function isIn(inner: Run | undefined, outer: Run): boolean {
  return inner !== undefined && inner.from >= outer.from - 3 && inner.to <= outer.to + 3
}

/** The link whose text is the title: the first that is long, else the longest. */
function titleLink({ text }: Reading, links: readonly FoundLink[], end: number): FoundLink | undefined {
  const only = text.trim()
  const candidates = links.filter(
    (link) =>
      link.kind === 'text' &&
      !link.isBadge &&
      link.from < end &&
      (isTitleLike(link.text) || (link.text.trim() === only && /\p{L}{2}/u.test(only))),
  )
  const long = candidates.find((link) => countWords(link.text) >= 4)
  return (
    long ??
    candidates.reduce<FoundLink | undefined>(
      (best, link) => (best && best.text.length >= link.text.length ? best : link),
      undefined,
    )
  )
}

function ofLink(reading: Reading, link: FoundLink, end: number): FoundTitle {
  const cited = quotedIn(reading, link.from, link.to)
  const isCited =
    cited !== undefined &&
    countWords(reading.text.slice(cited.from, cited.to)) >= 2 &&
    isAuthors(reading.text.slice(link.from, cited.from - 1))
  const split = isCited ? undefined : splitAtYear(reading.text.slice(link.from, link.to))
  if (split) {
    const found = tidied(reading, link.from + split.titleStart, link.from + split.titleEnd)
    return { ...unstopped(reading, found), link, by: 'link' }
  }
  if (isCited) return { ...unstopped(reading, tidied(reading, cited.from, cited.to)), link, by: 'link' }
  const rest = /^\s*[:：]\s+(?=\S)/.exec(reading.text.slice(link.to, end))?.[0]
  const isMarked = ({ kind, from }: { kind: string; from: number }) =>
    kind !== 'image' && from >= link.to && from <= link.to + (rest?.length ?? 0)
  if (rest !== undefined && countWords(link.text) <= 3 && !reading.marks.some(isMarked)) {
    const after = link.to + rest.length
    const stop = stopIn(reading, after, end)
    if (countWords(reading.text.slice(after, stop)) >= 3)
      return { ...tidied(reading, link.from, stop), link, by: 'link' }
  }
  return { ...tidied(reading, link.from, link.to), link, by: 'link' }
}

function quotedIn({ text }: Reading, start: number, end: number): Run | undefined {
  QUOTED.lastIndex = start
  const match = QUOTED.exec(text)
  if (
    match === null ||
    match.index >= end ||
    text[QUOTED.lastIndex] === ':' ||
    /\s[-–—]\s/.test(text.slice(start, match.index))
  )
    return undefined
  const from = match.index + 1
  return { from, to: from + (match[1] as string).length }
}
