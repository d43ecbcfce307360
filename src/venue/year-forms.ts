/** How a list writes the year after the name of a venue: `ICML 2024`, `ICML'24`. */

import type { PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import { papersByVenue } from '../shared-values.ts'
import { parseVenue } from './venues.ts'

/** What is written in most lists. */
export const USUAL_YEAR = ' YYYY'
/** A way is that of the list when so many venues have a year, and so large a part of them, or all but one, have it in that way. */
const ENOUGH = 7
const CLEAR = 0.9

type Counts = ReadonlyMap<string, number>

/**
 * The way in which the venues of that year and of the years beside it are written, of the whole list where these are few. Lists
 * change their ways with time: undefined when none is clear.
 */
export function yearFormIn(list: PaperList, year: number): string | undefined {
  const { all, byYear } = countsOf(list)
  const near = sumOf([year - 1, year, year + 1].map((one) => byYear.get(one)))
  return totalOf(near) >= ENOUGH ? clearest(near) : totalOf(all) >= ENOUGH ? clearest(all) : USUAL_YEAR
}

/** A venue as the table writes it, with the year in that form: `ICML 2024` in the form `'YY` is `ICML'24`. */
export function inYearForm(canonical: string, year: number | undefined, form: string): string {
  const usual = ` ${year}`
  const at = canonical.lastIndexOf(usual)
  if (year === undefined || at < 0) return canonical
  const written = form.replace('YYYY', String(year)).replace('YY', String(year).slice(2))
  return canonical.slice(0, at) + written + canonical.slice(at + usual.length)
}

const countsOf = perList((list: PaperList): { all: Counts; byYear: ReadonlyMap<number, Counts> } => {
  const byYear = new Map<number, Map<string, number>>()
  for (const [text, { length }] of papersByVenue(list)) {
    const { year, yearForm } = parseVenue(text)
    if (year === undefined || yearForm === undefined) continue
    const counts = byYear.get(year) ?? new Map<string, number>()
    counts.set(yearForm, (counts.get(yearForm) ?? 0) + length)
    byYear.set(year, counts)
  }
  return { all: sumOf([...byYear.values()]), byYear }
})

function sumOf(all: readonly (Counts | undefined)[]): Counts {
  const sum = new Map<string, number>()
  for (const counts of all)
    for (const [form, count] of counts ?? []) sum.set(form, (sum.get(form) ?? 0) + count)
  return sum
}

function totalOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function clearest(counts: Counts): string | undefined {
  const all = totalOf(counts)
  return [...counts].find(([, count]) => count >= Math.min(all * CLEAR, all - 1))?.[0]
}
