import { quote } from '../text/quote.ts'
import { type Merged, sideOf } from './merged.ts'

/** What a person has to choose, a clause each: "`venue` of `Toy Models of Superposition`". */
export function conflictsIn(merged: Merged, name = '', of = ''): string[] {
  const place = of === '' ? '' : ` of ${of}`
  if ('members' in merged)
    return merged.members.flatMap(([key, child]) =>
      conflictsIn(child, name === '' || name === 'papers' ? key : `${name}.${key}`, of),
    )
  if ('elements' in merged)
    return merged.elements.flatMap((child) =>
      conflictsIn(child, name, name === 'papers' ? titleOf(child) : of),
    )
  if ('value' in merged) return []
  if (name !== 'papers' || of === '') return [`${quote(name)}${place}`]
  return [merged.ours === undefined ? `${of}, which ours removed` : `${of}, which theirs removed`]
}

function titleOf(paper: Merged): string {
  const { title } = (sideOf(paper, 'ours') ?? sideOf(paper, 'theirs') ?? {}) as { title?: unknown }
  return quote(String(title))
}
