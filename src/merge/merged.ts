/** What a merge of two versions comes to, as data: what is agreed, and where a person has to choose. */

/** One of the two versions: the one that is here, and the one that comes. */
export type Side = 'ours' | 'theirs'

/** A merged value. In a conflict it is one or the other; undefined stands for no value. */
export type Merged =
  | { value: unknown }
  | { ours: unknown; theirs: unknown }
  | { members: readonly (readonly [name: string, merged: Merged])[] }
  | { elements: readonly Merged[] }

/** The value when every conflict goes to that side. */
export function sideOf(merged: Merged, side: Side): unknown {
  if ('value' in merged) return merged.value
  if ('members' in merged) {
    const members = merged.members.map(([name, member]) => [name, sideOf(member, side)] as const)
    return Object.fromEntries(members.filter(([, value]) => value !== undefined))
  }
  if ('elements' in merged)
    return merged.elements.map((one) => sideOf(one, side)).filter((value) => value !== undefined)
  return merged[side]
}

/** Whether nobody has to choose. */
export function isSettled(merged: Merged): boolean {
  if ('members' in merged) return merged.members.every(([, member]) => isSettled(member))
  if ('elements' in merged) return merged.elements.every(isSettled)
  return 'value' in merged
}
