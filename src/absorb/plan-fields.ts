import { paperMeant } from './meant.ts'
import type { Change } from './rows.ts'
import { likenessOf } from './same.ts'
import type { Refusal, Situation } from './situation.ts'
import type { Standing } from './standing.ts'

const FIELDS = ['title', 'url', 'authors', 'venue', 'date', 'tags', 'links', 'note'] as const

/** What has to change in the fields of a paper. */
export async function planFields(
  { index: entry, shown, twin, paper: at }: Standing,
  { list, built, printOne }: Situation,
): Promise<(Change | Refusal)[]> {
  const before = built.entries[twin as number]
  const paper = list.papers[at as number]
  const block = built.blocks[before?.block ?? -1]
  if (before === undefined || paper === undefined || block === undefined) return []
  const likeness = likenessOf(before, shown)
  if (likeness === 'exactly') return []
  const found = await paperMeant(shown, block, printOne, { shown: before, paper })
  if ('reason' in found) return likeness === undefined ? [{ entry, message: found.reason }] : []
  if (likeness !== undefined && !found.isExact) return []
  const names = FIELDS.filter((name) => JSON.stringify(found.paper[name]) !== JSON.stringify(paper[name]))
  const fields = Object.fromEntries(names.map((name) => [name, found.paper[name]]))
  return names.length === 0 ? [] : [{ kind: 'fields', entry, key: `p${at}`, fields }]
}
