import type { FoundLink } from './found-links.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { isDate, namesIn, venueLikeness } from './shapes.ts'
import { tidied } from './tidied-title.ts'
import type { FoundTitle } from './title.ts'
import { decorationBefore, isCitation, isTitleLike, type Run, stopAt } from './title-bounds.ts'

/** Bold runs that are not in a link that is only a label; those that touch are one. */
export function strongIn(reading: Reading, links: readonly FoundLink[], start: number, end: number): Run[] {
  const runs: Run[] = []
  const code = reading.marks.filter(({ kind }) => kind === 'code')
  const labels = links.filter(({ kind }) => kind !== 'text')
  for (const { kind, from, to } of reading.marks) {
    if (kind !== 'strong' || from >= end || to <= start) continue
    if (code.some((mark) => mark.from <= from && mark.to >= to)) continue
    if (labels.some(({ around }) => around.from <= from && around.to >= to)) continue
    const last = runs.at(-1)
    if (last && from <= last.to + 1 && reading.text.slice(last.to, from).trim() === '')
      last.to = Math.max(last.to, to)
    else runs.push({ from, to: Math.min(to, end) })
  }
  return runs.filter(({ from, to }) => {
    const own = reading.text.slice(from, to).trim()
    return /\p{L}{2}/u.test(own) && !isDate(own) && !/^[([{].*[)\]}]$/s.test(own)
  })
}

/** The title that bold text is, or that stands behind a bold short name. */
export function ofStrong(
  reading: Reading,
  links: readonly FoundLink[],
  runs: readonly Run[],
  longest: Run,
  end: number,
): FoundTitle {
  const first = runs[0] ?? longest
  const behind = behindAlias(reading, links, first, end) ?? behindAlias(reading, links, longest, end)
  if (behind) return behind
  const citation = links.find(
    (link) => link.from > longest.from && link.to <= longest.to && isCitation(link.text),
  )
  const label = links.find(
    (link) => link.kind !== 'text' && link.from > longest.from + 3 && link.to <= longest.to,
  )
  const found = tidied(reading, longest.from, citation?.around.from ?? label?.around.from ?? longest.to)
  return {
    ...found,
    by: 'strong',
    ...(first !== longest && !citation && { alias: first }),
  }
}

/** The title that stands without markup behind a bold short name: `[**Name**] Title`, `**Name**: Title`. */
function behindAlias(
  reading: Reading,
  links: readonly FoundLink[],
  { from, to }: Run,
  end: number,
): FoundTitle | undefined {
  const { text } = reading
  const own = text.slice(from, to).trim()
  const isBracketed = /[[(（【]\s*$/.test(text.slice(0, from)) && /^\s*[\])）】]/.test(text.slice(to))
  const isVenue = venueLikeness(own) === 2
  if (!isBracketed && !isVenue && countWords(own) > 2) return undefined
  if (text.slice(decorationBefore(text), from).replace(/[[\s(（【]+$/, '').length > 0) return undefined
  const gap = (
    isBracketed || isVenue
      ? /^[\s\]】）:：.)|–—-]*/
      : countWords(own) === 1
        ? /^\s*[:：.]\s*/
        : /^\s*[:：]\s*/
  ).exec(text.slice(to, end))?.[0]
  if (gap === undefined) return undefined
  const begin = to + gap.length
  const stop = stopAt(reading, links, begin, end)
  const rest = text.slice(begin, stop)
  const isTitle =
    isTitleLike(rest) && countWords(rest) >= (isBracketed ? 2 : 3) && namesIn(rest) === undefined
  if (!isTitle || (!isBracketed && venueLikeness(rest) > 0) || /^[-–—]\s/.test(rest)) return undefined
  return { ...tidied(reading, begin, stop), alias: { from, to }, by: 'plain' }
}

/** The bold name before a title in quotes: `**Name**: "Title"`. */
export function aliasBefore(
  { text }: Reading,
  [run]: readonly Run[],
  start: number,
  quoted: Run,
): { alias: Run } | undefined {
  if (run === undefined || run.from > start + 1 || !/^\s*[:：]\s*$/.test(text.slice(run.to, quoted.from - 1)))
    return undefined
  const own = text.slice(run.from, run.to)
  const isOther = /\d/.test(own) && venueLikeness(own) === 2
  return countWords(own) > 5 || isOther || /,|\band\b|\bet al/.test(own) ? undefined : { alias: run }
}
