import { sureTwinsIn } from '../changes/twins.ts'
import { formatList } from '../layout.ts'
import type { Paper, PaperList } from '../paper.ts'
import { inDeclaredOrder } from './declared-order.ts'
import type { Merged } from './merged.ts'
import { type Matching, rowsOf } from './rows.ts'
import { mergeListFields, mergePapers, whole } from './values.ts'

/**
 * Two versions of a list as one, with what each of them changed since `base`. Papers are matched by `id`, identifiers,
 * address and title; what only one side changed is as that side has it; papers stand as the declared order says.
 */
export function mergeLists(base: PaperList, ours: PaperList, theirs: PaperList): Merged {
  const versions = {
    base: withKeysInOrder(base),
    ours: withKeysInOrder(ours),
    theirs: withKeysInOrder(theirs),
  }
  const [before, our, their] = [versions.base, versions.ours, versions.theirs].map(fieldsOf)
  const fields = mergeListFields(before, our, their)
  const rows = rowsOf(
    versions.base.papers,
    versions.ours.papers,
    versions.theirs.papers,
    matchingOf(versions.base, versions.ours, versions.theirs),
    mergePapers,
  )
  const papers = inDeclaredOrder(rows, fields, versions.ours, versions.theirs).map(({ merged }) => merged)
  const merged = whole({ elements: papers }, versions.ours.papers, versions.theirs.papers)
  return { members: [...membersOf(fields), ['papers', merged]] }
}

function withKeysInOrder(list: PaperList): PaperList {
  return JSON.parse(formatList(list))
}

function fieldsOf({ papers: _, ...fields }: PaperList): Omit<PaperList, 'papers'> {
  return fields
}

function membersOf(merged: Merged): readonly (readonly [string, Merged])[] {
  if ('members' in merged) return merged.members
  const object = 'value' in merged ? merged.value : {}
  return Object.entries(object as object).map(([name, value]) => [name, { value }])
}

/** Which papers are one in the three versions. */
function matchingOf(base: PaperList, ours: PaperList, theirs: PaperList): Matching {
  const [our, their] = [sureTwinsIn(base, ours), sureTwinsIn(base, theirs)]
  const newIn = (twins: readonly (number | undefined)[]) =>
    [...twins.keys()].filter((index) => twins[index] === undefined)
  const [ourNew, theirNew] = [newIn(our), newIn(their)]
  const only = (list: PaperList, indices: readonly number[]) => ({
    ...list,
    papers: indices.map((index) => list.papers[index] as Paper),
  })
  const twins = sureTwinsIn(only(ours, ourNew), only(theirs, theirNew))
  const added = twins.flatMap((from, to): [number, number][] =>
    from === undefined ? [] : [[theirNew[to] as number, ourNew[from] as number]],
  )
  return { ours: our, theirs: their, added: new Map(added) }
}
