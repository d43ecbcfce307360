import { formatValue } from '../layout.ts'
import { type Merged, type Side, sideOf } from './merged.ts'

/** A line as it is on either side; undefined where the side has none. `begins`: it is the first of a conflict about one element. */
interface Line {
  ours?: string
  theirs?: string
  begins?: boolean
}

/** Whether something follows on a side, so that there is a comma. */
type Followed = Readonly<Record<Side, boolean>>

/**
 * A merged value in the canonical layout. Where a person has to choose there are both sides, between the marks that git uses; whoever
 * takes one side throughout has JSON again.
 */
export function printMerged(merged: Merged): string {
  const result: string[] = []
  let open: Line[] = []
  const close = () => {
    if (open.length > 0) result.push(...marked(open))
    open = []
  }
  for (const line of linesOf(merged, '', '', { ours: false, theirs: false })) {
    const isAgreed = line.ours === line.theirs
    if (isAgreed || line.begins) close()
    if (isAgreed) result.push(line.ours ?? '')
    else open.push(line)
  }
  close()
  return `${result.join('\n')}\n`
}

function marked(lines: readonly Line[]): string[] {
  const of = (side: Side) => lines.flatMap((line) => line[side] ?? [])
  return inConflict(of('ours'), of('theirs'))
}

/** Two versions of some lines between the marks of a conflict. */
export function inConflict(ours: readonly string[], theirs: readonly string[]): string[] {
  return ['<<<<<<< ours', ...ours, '=======', ...theirs, '>>>>>>> theirs']
}

/** The lines of a value that stands behind `name` with so much `indent`. */
function linesOf(merged: Merged, indent: string, name: string, followed: Followed): Line[] {
  if ('value' in merged) return both(linesOfValue(merged.value, indent, name), followed)
  if ('ours' in merged) {
    const of = (side: Side) => both(linesOfValue(merged[side], indent, name), followed)
    return [
      ...of('ours').map(({ ours = '' }) => ({ ours })),
      ...of('theirs').map(({ theirs = '' }) => ({ theirs })),
    ]
  }
  const isObject = 'members' in merged
  const children: (readonly [string, Merged])[] = isObject
    ? merged.members.map(([key, child]) => [`${JSON.stringify(key)}: `, child])
    : merged.elements.map((child) => ['', child])
  const [opening, closing] = isObject ? '{}' : '[]'
  const after: Followed[] = []
  let next: Followed = { ours: false, theirs: false }
  for (const [index, [, child]] of [...children.entries()].reverse()) {
    after[index] = next
    next = { ours: next.ours || isOn(child, 'ours'), theirs: next.theirs || isOn(child, 'theirs') }
  }
  const inner = children.flatMap(([key, child], index) => {
    const lines = linesOf(child, `${indent}  `, key, after[index] as Followed)
    const [first] = lines
    if (!isObject && first !== undefined && 'ours' in child) first.begins = true
    return lines
  })
  const start = `${indent}${name}${opening}`
  return [{ ours: start, theirs: start }, ...inner, ...both([`${indent}${closing}`], followed)]
}

function isOn(merged: Merged, side: Side): boolean {
  return sideOf(merged, side) !== undefined
}

function linesOfValue(value: unknown, indent: string, name: string): string[] {
  return value === undefined ? [] : `${name}${formatValue(value)}`.split('\n').map((line) => indent + line)
}

/** The lines as they are on both sides, with a comma behind the last where something follows. */
function both(lines: readonly string[], followed: Followed): Line[] {
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1
    const end = (side: Side) => (isLast && followed[side] ? ',' : '')
    return { ours: line + end('ours'), theirs: line + end('theirs') }
  })
}
