import { jsonText } from '../json/printable.ts'
import type { Change, Detail } from './change.ts'
import { countsOf, summaryOf } from './summary.ts'

/** The version of this format. `changes.schema.json` describes it; a key that goes or changes its meaning is a new version. */
const VERSION = 1

/** The changes for programs, whole: nothing is cut or counted only. */
export function jsonOf(changes: readonly Change[]): string {
  return jsonText({
    version: VERSION,
    summary: summaryOf(changes),
    changes: changes.map(recordOf),
    counts: countsOf(changes),
  })
}

function recordOf({ kind, paper, before, after, details }: Change) {
  return {
    kind,
    paper: paper ?? null,
    before: before ?? null,
    after: after ?? null,
    details: details.map(detailOf),
  }
}

function detailOf({ kind, field, name, before, after, evidence }: Detail) {
  return {
    kind,
    field,
    name: name ?? null,
    before: before ?? null,
    after: after ?? null,
    evidence: evidence ?? [],
  }
}
