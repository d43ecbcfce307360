/** Changed papers as edits of papers.json. */

import type { Edit } from '../document.ts'
import { KEYS } from '../layout.ts'
import type { Paper, PaperList } from '../paper.ts'
import type { Row } from './rows.ts'

/** The edits that give the papers of `rows`, and then the order in which they are to stand. */
export function editsBetween({ papers }: PaperList, rows: readonly Row[]): { edits: Edit[]; order: Edit[] } {
  const kept = new Map(rows.map(({ key, paper }) => [key, paper]))
  const edits: Edit[] = []
  const keys: string[] = []
  for (const [index, paper] of papers.entries()) {
    const changed = kept.get(`p${index}`)
    if (changed === undefined) edits.push({ path: ['papers', index], remove: true })
    else {
      edits.push(...fieldEdits(index, paper, changed))
      keys.push(`p${index}`)
    }
  }
  for (const { key, paper } of rows) {
    if (key.startsWith('p')) continue
    edits.push({
      path: ['papers', papers.length + keys.filter((one) => !one.startsWith('p')).length],
      value: inOrder(paper),
    })
    keys.push(key)
  }
  const order = rows.map(({ key }) => keys.indexOf(key))
  const isSame = order.every((from, to) => from === to)
  return { edits, order: isSame ? [] : [{ path: ['papers'], order }] }
}

function fieldEdits(index: number, before: Paper, after: Paper): Edit[] {
  return KEYS.paper.flatMap((field): Edit[] => {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) return []
    const path = ['papers', index, field]
    return [after[field] === undefined ? { path, remove: true } : { path, value: after[field] }]
  })
}

/** The paper with its keys in the order of papers.json. */
function inOrder(paper: Paper): Paper {
  return Object.fromEntries(
    KEYS.paper.filter((key) => paper[key] !== undefined).map((key) => [key, paper[key]]),
  ) as unknown as Paper
}
