/** Values merged by what they are: objects by member, arrays by element, all else by who changed it. */

import { comparable } from '../changes/comparable.ts'
import { KEYS } from '../layout.ts'
import { compareText } from '../order.ts'
import { isSettled, type Merged, sideOf } from './merged.ts'
import { mergeNames } from './names.ts'
import { isSame, type Merge, matchedBy, rowsOf } from './rows.ts'

/** The value that one side changed, or both alike; else what `differing` makes of the two. */
export function mergeValues(differing: Merge): Merge {
  return (base, ours, theirs) => {
    if (isSame(ours, theirs) || isSame(base, theirs)) return { value: ours }
    if (isSame(base, ours)) return { value: theirs }
    return differing(base, ours, theirs)
  }
}

const conflict: Merge = (_, ours, theirs) => ({ ours, theirs })

/** Objects by member, known ones in the order of `keys`; `fields` says how those are merged that are more than one value. */
export function members(keys: readonly string[], fields: Readonly<Record<string, Merge>> = {}): Merge {
  const rank = (name: string) => (keys.includes(name) ? keys.indexOf(name) : keys.length)
  return mergeValues((base, ours, theirs) => {
    const names = new Set([ours, theirs].flatMap((object) => Object.keys(object ?? {})))
    const merged = [...names]
      .sort((a, b) => rank(a) - rank(b))
      .map((name) => {
        const merge = mergeValues((Object.hasOwn(fields, name) && fields[name]) || conflict)
        const [before, our, their] = [base, ours, theirs].map((object) => member(object, name))
        return [name, merge(before, our, their)] as const
      })
    return whole({ members: merged }, ours, theirs)
  })
}

function member(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name)) return undefined
  return object[name as keyof typeof object]
}

/** Arrays by element, each known by its key. */
function elements(keyOf: (element: unknown) => string, merge: Merge = mergeValues(conflict)): Merge {
  return mergeValues((base, ours, theirs) => {
    const [before, our, their] = [base, ours, theirs].map(arrayIn) as [unknown[], unknown[], unknown[]]
    const matching = matchedBy(keyOf, before, our, their)
    const rows = rowsOf(before, our, their, matching, merge)
    return whole({ elements: rows.map(({ merged }) => merged) }, ours, theirs)
  })
}

/** One that is settled as its value; one of which a side would have nothing left as a whole, as it could not be printed otherwise. */
export function whole(merged: Merged, ours: unknown, theirs: unknown): Merged {
  const our = emptyAs(ours, sideOf(merged, 'ours'))
  const their = emptyAs(theirs, sideOf(merged, 'theirs'))
  if (!isSettled(merged)) return isEmpty(our) || isEmpty(their) ? { ours: our, theirs: their } : merged
  return { value: theirs === undefined ? their : our }
}

/** The value, which is none when it is empty and the side had none. */
function emptyAs(side: unknown, value: unknown): unknown {
  return side === undefined && isEmpty(value) ? undefined : value
}

function isEmpty(value: unknown): boolean {
  return Object.keys(value ?? {}).length === 0
}

function arrayIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}

/** Texts of which each stands once. Those that were sorted stay so. */
const set: Merge = (base, ours, theirs) => {
  const merged = elements(comparable)(base, ours, theirs)
  const value = 'value' in merged ? arrayIn(merged.value) : []
  if (!('value' in merged) || merged.value === undefined) return merged
  return [ours, theirs].every((side) => isSorted(arrayIn(side))) ? { value: sorted(value) } : merged
}

function sorted(texts: readonly unknown[]): unknown[] {
  return [...texts].sort((a, b) => compareText(String(a), String(b)))
}

function isSorted(texts: readonly unknown[]): boolean {
  return isSame(texts, sorted(texts))
}

/** Where a paper stands: sections that either side added, without those that one removed. Two ways to move it are a conflict. */
const section: Merge = (base, ours, theirs) => {
  const [before, our, their] = [base, ours, theirs].map(arrayIn) as [unknown[], unknown[], unknown[]]
  const isLeftByBoth = before.some((id) => !our.includes(id) && !their.includes(id))
  const joined = (side: unknown[]) => side.filter((id) => !before.includes(id))
  const merged = elements(comparable)(before, our, their)
  const ids = arrayIn(sideOf(merged, 'ours'))
  if (ids.length === 0 || (isLeftByBoth && !isSame(joined(our), joined(their)))) return { ours, theirs }
  return { value: ids.length === 1 ? ids[0] : ids }
}

const authors: Merge = (base, ours, theirs) => {
  if (ours === undefined || theirs === undefined) return { ours, theirs }
  const names = mergeNames(arrayIn(base) as string[], ours as string[], theirs as string[])
  return names === undefined || names.length === 0 ? { ours, theirs } : { value: names }
}

const ignore = elements((entry) => String(member(entry, 'rule')), members(KEYS.ignore))

/** Two forms of a paper, field by field. */
export const mergePapers = members(KEYS.paper, { authors, section, tags: set, links: members([]), ignore })

const sections = elements((one) => String(member(one, 'id')), members(KEYS.section))

/** What two forms of a list say of themselves, field by field. */
export const mergeListFields = members(KEYS.list, { sections, tags: set, rules: members([]) })
