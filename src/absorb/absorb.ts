/** An edited README.md as changes of papers.json. */

import type { Edit } from '../document.ts'
import type { MarkdownDocument } from '../documents/markdown.ts'
import { linesOf } from '../json/lines.ts'
import type { PaperList } from '../paper.ts'
import { quote } from '../text/quote.ts'
import { titleKey } from '../title/title.ts'
import { failures, type Result, resultOf } from './check.ts'
import { editsBetween } from './edits.ts'
import { match } from './match.ts'
import { printerOf } from './meant.ts'
import { editedOutside } from './outside.ts'
import { type Page, pageOf, type Tools } from './page.ts'
import { plan, type Refusal, type Situation } from './plan.ts'
import { remaining } from './remaining.ts'
import { type Change, changedRows, type Row } from './rows.ts'
import { shownIn } from './shown.ts'
import { standings } from './standing.ts'
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
  const { text } = await tools.render(template.text, list)
  if (text === edited.text) return { lines: [], edits: [], order: [], isExact: true }
  const built = await pageOf(template.text, list, tools)
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
  const rendered = await tools.render(template.text, { ...list, papers: rows.map(({ paper }) => paper) })
  if (rendered.text === edited.text)
    return {
      lines: absorbedLines(planned.changes, list, rows, lineOf),
      ...editsBetween(list, rows),
      isExact: true,
    }
  const { changes, refusals, result } = await verified(planned, situation, template.text, tools, edited)
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

type LineOf = (place: Pick<Refusal, 'entry' | 'gone'>) => number

function absorbedLines(
  changes: readonly Change[],
  list: PaperList,
  rows: readonly Row[],
  lineOf: LineOf,
): Absorbed['lines'] {
  return changes
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

/** The changes that lead to what the README shows; those that do not become refusals. */
async function verified(
  planned: { changes: readonly Change[]; refusals: readonly Refusal[] },
  situation: Situation,
  template: string,
  tools: Tools,
  edited: MarkdownDocument,
): Promise<{ changes: Change[]; refusals: Refusal[]; result: Result }> {
  const refusals = [...planned.refusals]
  let changes = planned.changes.filter((change) => {
    const message = change.kind === 'remove' ? stillThere(change.gone, situation, edited.text) : undefined
    if (message !== undefined) refusals.push({ ...placeOf(change), message })
    return message === undefined
  })
  for (;;) {
    const result = await resultOf(template, situation.list, changes, tools)
    const failed = failures(changes, result, situation)
    if (failed.size === 0) return { changes, refusals, result }
    const groups = new Map(
      [...failed].map(([change, message]) => [
        groupOf(change),
        { change, refusal: { ...placeOf(change), message } },
      ]),
    )
    const isAlone = (change: Change) =>
      change.kind === 'move' && changes.filter((other) => groupOf(other) === groupOf(change)).length === 1
    refusals.push(
      ...[...groups.values()].flatMap(({ change, refusal }) => (isAlone(change) ? [] : [refusal])),
    )
    changes = changes.flatMap((change) => {
      if (!groups.has(groupOf(change))) return [change]
      return isAlone(change) ? placedOtherwise(change) : []
    })
  }
}

/** A paper that was only moved may find its place before the next one too, or by the order of its section. */
function placedOtherwise(change: Change): Change[] {
  return change.kind === 'move' && change.after.length > 0 && change.before.length > 0
    ? [{ ...change, after: [] }]
    : []
}

/** A paper is not removed while its title stands in the text, where its entry cannot be read any more. */
function stillThere(
  gone: number | undefined,
  { built, standings }: Situation,
  text: string,
): string | undefined {
  const title = gone === undefined ? undefined : built.entries[gone]?.paper?.title
  if (title === undefined) return undefined
  const key = titleKey(title)
  const outside = cut(
    text,
    standings.flatMap(({ paper, block, shown }) =>
      paper === undefined && block === undefined ? [] : [shown],
    ),
  )
  const before = cut(
    built.text,
    built.entries.filter(({ paperIndex }) => paperIndex !== undefined),
  )
  if (!titleKey(outside).includes(key) || titleKey(before).includes(key)) return undefined
  return `Unexpected text with the title ${quote(title)}, expected its entry, or nothing of it`
}

function cut(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) rest += `${text.slice(at, start)}\n`
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}

function placeOf({ entry, gone }: Change): Pick<Refusal, 'entry' | 'gone'> {
  return { ...(entry !== undefined && { entry }), ...(gone !== undefined && { gone }) }
}

/** Changes of one group are made together or not at all: the fields of an entry, and where it stands. */
function groupOf({ kind, entry, gone }: Change): string {
  return `${kind === 'fields' ? 'fields' : 'place'} ${entry ?? ''} ${gone ?? ''}`
}

/** The line in the README of an entry, or of where one that is gone has been. */
function liner({ built, standings }: Situation, text: string): LineOf {
  const { at } = linesOf(text)
  const byTwin = new Map(standings.map((standing) => [standing.twin, standing]))
  return ({ entry, gone }) => {
    if (entry !== undefined) return at(standings[entry]?.shown.start ?? 0).line
    for (let index = (gone ?? 0) - 1; index >= 0; index--) {
      const above = byTwin.get(index)
      if (above && built.entries[index]) return at(above.shown.end).line
    }
    return 1
  }
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
