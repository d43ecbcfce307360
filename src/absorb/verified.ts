import { failures } from './check.ts'
import type { Tools } from './page.ts'
import { type Result, resultOf } from './result.ts'
import type { Change } from './rows.ts'
import type { Refusal, Situation } from './situation.ts'
import { titlesLeftIn } from './titles-left.ts'

/** The changes that lead to what the README shows; those that do not become refusals. */
export async function verified(
  planned: { changes: readonly Change[]; refusals: readonly Refusal[] },
  situation: Situation,
  template: string,
  tools: Tools,
  text: string,
): Promise<{ changes: Change[]; refusals: Refusal[]; result: Result }> {
  const refusals = [...planned.refusals]
  const leftFor = titlesLeftIn(text, situation)
  let changes = planned.changes.filter((change) => {
    const message = change.kind === 'remove' ? leftFor(change.gone) : undefined
    if (message !== undefined) refusals.push({ ...placeOf(change), message })
    return message === undefined
  })
  for (;;) {
    const result = await resultOf(template, situation.list, changes, tools)
    const failed = failures(changes, result, situation)
    if (failed.size === 0) return { changes, refusals, result }
    const refused = new Map<string, Refusal>()
    for (const [change, message] of failed)
      if (change.kind !== 'move') refused.set(groupOf(change), { ...placeOf(change), message })
    refusals.push(...refused.values())
    changes = changes.flatMap((change) => {
      if (refused.has(groupOf(change))) return []
      return failed.has(change) ? placedOtherwise(change) : [change]
    })
  }
}

/** A paper that was moved may find its place before the next one too, or without a move by the order of its section. */
function placedOtherwise(change: Change): Change[] {
  return change.kind === 'move' && change.after.length > 0 && change.before.length > 0
    ? [{ ...change, after: [] }]
    : []
}

function placeOf({ entry, gone }: Change): Pick<Refusal, 'entry' | 'gone'> {
  return { ...(entry !== undefined && { entry }), ...(gone !== undefined && { gone }) }
}

/** Changes of one group are made together or not at all: the fields of an entry, and where it stands. */
function groupOf({ kind, entry, gone }: Change): string {
  return `${kind === 'fields' ? 'fields' : 'place'} ${entry ?? ''} ${gone ?? ''}`
}
