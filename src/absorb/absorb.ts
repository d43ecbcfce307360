/** An edited README.md as changes of papers.json. */

import type { Edit } from '../document.ts'
import type { MarkdownDocument } from '../documents/markdown.ts'
import type { PaperList } from '../paper.ts'
import { editsBetween } from './edits.ts'
import { type LineOf, liner } from './line-of.ts'
import { match } from './match.ts'
import { printerOf } from './meant.ts'
import { editedOutside } from './outside.ts'
import { type Page, pageOf, type Tools } from './page.ts'
import { plan } from './plan.ts'
import { remaining } from './remaining.ts'
import type { Result } from './result.ts'
import { type Change, changedRows, type Row } from './rows.ts'
import { shownIn } from './shown.ts'
import type { Refusal, Situation } from './situation.ts'
import { standings } from './standing.ts'
import { verified } from './verified.ts'
import { describe } from './words.ts'

/** What became of an edited README. */
export interface Absorbed {
  /** What was absorbed and what not, at its line of the README. */
  lines: { line: number; isRefusal: boolean; message: string }[]
  /** What to change in papers.json: first these, then the order of its papers. */
  edits: Edit[]
  order: Edit[]
  /** Whether the changed list gives the README byte for byte. */
  isExact: boolean
}

/** Turns what was edited in a README into changes of the list that it is printed from, as far as that can be done. */
export async function absorb(
  edited: MarkdownDocument,
  list: PaperList,
  template: { name: string; text: string },
  tools: Tools,
): Promise<Absorbed> {
  const rendered = await tools.render(template.text, list)
  if (rendered.text === edited.text) return { lines: [], edits: [], order: [], isExact: true }
  const built = await pageOf(template.text, list, tools, rendered)
  const shown = shownIn(edited)
  const twins = match(built.entries, shown)
  const situation: Situation = {
    list,
    built,
    standings: standings(built, shown, twins, list),
    printOne: printerOf(list, tools),
  }
  const lineOf = liner(situation, edited.text)
  const planned = isForeign(situation) ? FOREIGN : await plan(situation)
  const rows = changedRows(list, planned.changes)
  const page = await tools.render(template.text, { ...list, papers: rows.map(({ paper }) => paper) })
  if (page.text === edited.text)
    return {
      lines: absorbedLines(planned.changes, list, rows, lineOf),
      ...editsBetween(list, rows),
      isExact: true,
    }
  const { changes, refusals, result } = await verified(planned, situation, template.text, tools, edited.text)
  const told = new Set([...changes, ...refusals].flatMap(({ entry }) => entry ?? []))
  const isPlanned = planned !== FOREIGN
  if (isPlanned) refusals.push(...remaining(situation, result, told))
  const outside = isPlanned ? outsideOf(situation, result, edited.text, template) : []
  const lines = [
    ...absorbedLines(changes, list, result.rows, lineOf),
    ...refusals.map((refusal) => ({ line: lineOf(refusal), isRefusal: true, message: refusal.message })),
    ...outside.map((one) => ({ ...one, isRefusal: true })),
  ].sort((a, b) => a.line - b.line)
  return { lines, ...editsBetween(list, result.rows), isExact: result.page.text === edited.text }
}

function absorbedLines(
  changes: readonly Change[],
  list: PaperList,
  rows: readonly Row[],
  lineOf: LineOf,
): Absorbed['lines'] {
  const joined = new Set(changes.flatMap(({ kind, entry }) => (kind === 'join' ? (entry ?? []) : [])))
  return changes
    .filter(({ kind, entry }) => kind !== 'move' || !joined.has(entry ?? -1))
    .flatMap((change) =>
      describe(change, list, rows).map((message) => ({ line: lineOf(change), isRefusal: false, message })),
    )
    .sort((a, b) => a.line - b.line)
}

const FOREIGN = {
  changes: [],
  refusals: [
    {
      message:
        'Unexpected README without any of the papers that the list has, expected one that `paperlist build` wrote',
    },
  ],
} satisfies { changes: Change[]; refusals: Refusal[] }

/** Whether the README has nothing to do with the list. */
function isForeign({ built, standings }: Situation): boolean {
  const printed = built.entries.filter(({ paperIndex }) => paperIndex !== undefined)
  return printed.length > 1 && !standings.some(({ paper }) => paper !== undefined)
}

function outsideOf(
  { built, standings }: Situation,
  result: Result,
  text: string,
  template: { name: string; text: string },
) {
  const entriesOf = ({ text, entries }: Page) => ({
    text,
    entries: entries.filter(({ paperIndex }) => paperIndex !== undefined),
  })
  const own = standings.filter(({ paper, block }) => paper !== undefined || block !== undefined)
  return editedOutside(
    entriesOf(built),
    { text, entries: own.map(({ shown }) => shown) },
    entriesOf(result.page),
    template,
  )
}
