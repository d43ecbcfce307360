import type { Paper, PaperList } from './paper.ts'
import { perList } from './per-list.ts'

/** The papers of a list, by index, that have the same date: there are far fewer dates than papers. */
export const papersByDate = perList((list) => papersBy(list, 'date'))

/** The papers of a list, by index, that have the same venue; those without one are left out. */
export const papersByVenue = perList((list) => papersBy(list, 'venue'))

function papersBy({ papers }: PaperList, key: 'date' | 'venue'): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (let index = 0; index < papers.length; index++) {
    const value = (papers[index] as Paper)[key]
    if (value === undefined) continue
    const group = groups.get(value)
    if (group) group.push(index)
    else groups.set(value, [index])
  }
  return groups
}
