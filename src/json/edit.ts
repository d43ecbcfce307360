import type { Edit, Path } from '../document.ts'
import { formatValue, keysAt } from '../layout.ts'
import type { Child, JsonPlaces } from './places.ts'

/** The edits below one value, sorted by the next step of their paths. */
interface Change {
  /** What is to be done with the value itself. */
  edit?: Edit
  below: Map<string | number, Change>
}

/**
 * `text` with the edits made; only the words concerned change. Values are printed in the canonical layout,
 * new members are put where the canonical order has them.
 */
export function editJson(text: string, places: JsonPlaces, edits: readonly Edit[]): string {
  const root: Change = { below: new Map() }
  for (const edit of edits) {
    let change = root
    for (const step of edit.path) {
      let next = change.below.get(step)
      if (next === undefined) {
        next = { below: new Map() }
        change.below.set(step, next)
      }
      change = next
    }
    change.edit = edit
  }
  const { start, end } = places.find([]).place
  return text.slice(0, start) + rewrite(start, end, root, []) + text.slice(end)

  /** The text of the value from `start` to `end` with its change made. */
  function rewrite(start: number, end: number, change: Change, path: Path): string {
    if (change.edit && 'value' in change.edit) return print(change.edit.value, path.length)
    const children = places.children(start)
    const pieces = children.map((child) => piece(child, change.below.get(child.name), path))
    const order =
      change.edit && 'order' in change.edit ? change.edit.order : children.map((_, index) => index)
    const isRemoved = (child: Child) => isRemoval(change.below.get(child.name))
    const present = new Set(children.map(({ name }) => name))
    const added = [...change.below].filter(([name]) => !present.has(name))
    if (added.length === 0 && !children.some(isRemoved))
      return splice(
        start,
        end,
        children,
        order.map((index) => pieces[index] ?? ''),
      )
    const kept = children
      .map((child, index) => ({ child, piece: pieces[index] ?? '' }))
      .filter(({ child }) => !isRemoved(child))
    return rebuild(
      text[start] === '{',
      kept.map(({ child, piece }) => ({ name: child.name, piece })),
      added,
      path,
    )
  }

  /** A member or an element, its name included. */
  function piece(child: Child, change: Change | undefined, path: Path): string {
    const from = child.keyStart ?? child.start
    if (change === undefined) return text.slice(from, child.end)
    return text.slice(from, child.start) + rewrite(child.start, child.end, change, [...path, child.name])
  }

  /** The pieces with what stands between the children, as it stood. */
  function splice(start: number, end: number, children: readonly Child[], pieces: readonly string[]): string {
    let result = ''
    let at = start
    for (const [index, child] of children.entries()) {
      result += text.slice(at, child.keyStart ?? child.start) + pieces[index]
      at = child.end
    }
    return result + text.slice(at, end)
  }
}

/** An array or object of other members than before, in the canonical layout. */
function rebuild(
  isObject: boolean,
  kept: { name: string | number; piece: string }[],
  added: readonly [string | number, Change][],
  path: Path,
): string {
  const keys = keysAt(path)
  const rank = (name: string | number) =>
    keys.includes(String(name)) ? keys.indexOf(String(name)) : keys.length
  const members = [...kept]
  for (const [name, { edit }] of added) {
    if (edit === undefined || !('value' in edit)) continue
    const value = print(edit.value, path.length + 1)
    const after = members.findIndex((member) => isObject && rank(member.name) > rank(name))
    members.splice(after < 0 ? members.length : after, 0, {
      name,
      piece: isObject ? `${JSON.stringify(name)}: ${value}` : value,
    })
  }
  const [open, close] = isObject ? '{}' : '[]'
  if (members.length === 0) return `${open}${close}`
  const indent = '  '.repeat(path.length)
  return `${open}\n${members.map(({ piece }) => `${indent}  ${piece}`).join(',\n')}\n${indent}${close}`
}

function isRemoval(change: Change | undefined): boolean {
  return change?.edit !== undefined && 'remove' in change.edit
}

function print(value: unknown, depth: number): string {
  return formatValue(value).replaceAll('\n', `\n${'  '.repeat(depth)}`)
}
