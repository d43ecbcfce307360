import type { RootContent } from 'mdast'
import { compareText } from '../order.ts'
import { bullet, bulletList, paragraph } from './nodes.ts'
import { oneLine } from './phrasing.ts'

/** A list of the names with how often each occurs: the most frequent first, those that are equally frequent by name. */
export function countsOf(names: Iterable<string>): RootContent[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(oneLine(name), (counts.get(oneLine(name)) ?? 0) + 1)
  if (counts.size === 0) return []
  const rows = [...counts].sort(([a, left], [b, right]) => right - left || compareText(a, b))
  return [bulletList(rows.map(([name, count]) => bullet(paragraph([`${name} (${count})`]))))]
}
