/** Whether two entries say the same, however they are written. */

import type { Paper } from '../paper.ts'
import type { Shown } from './shown.ts'

/** `exactly`: word for word; `otherwise`: the same fields and words, in another order or form. */
export type Likeness = 'exactly' | 'otherwise'

/** How alike two entries are; undefined when they say different things. */
export function likenessOf(a: Shown, b: Shown): Likeness | undefined {
  const isSame = sameFields(a, b) && sameTexts([...a.words].sort(), [...b.words].sort())
  if (!isSame || !sameTexts([...a.urls].sort(), [...b.urls].sort())) return undefined
  return sameTexts(a.words, b.words) && sameTexts(a.urls, b.urls) ? 'exactly' : 'otherwise'
}

/**
 * How alike an entry is that was printed from `paper` and the one that is asked for. A date may be printed more coarsely
 * than it is asked for, when the paper has it as it is asked for.
 */
export function likenessToWanted(printed: Shown, wanted: Shown, paper: Paper): Likeness | undefined {
  const date = wanted.paper?.date ?? ''
  const coarser = printed.paper?.date ?? ''
  if (printed.paper === undefined || date === coarser || paper.date !== date || !date.startsWith(coarser))
    return likenessOf(printed, wanted)
  return likenessOf({ ...printed, paper: { ...printed.paper, date } }, wanted) && 'otherwise'
}

/** What two entries have in common when they are word for word the same. */
export function keyOf(shown: Shown): string {
  return JSON.stringify([fieldsOf(shown), shown.words, shown.urls])
}

function sameFields(a: Shown, b: Shown): boolean {
  return JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b))
}

function fieldsOf({ paper, notes }: Shown): unknown {
  if (paper === undefined) return undefined
  const { title, url, date, authors, venue, tags = [], links = {} } = paper
  return [title, url, date, authors, venue, [...tags].sort(), Object.values(links).sort(), [...notes].sort()]
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
