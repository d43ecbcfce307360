import type { Path } from '../document.ts'
import { formatValue } from '../layout.ts'
import { placesIn } from './places.ts'

/** A value, and before which element of an array, as it is, it is to stand; behind the last by the length of the array. */
export interface Insertion {
  at: number
  value: unknown
}

const MARK = '\uFEFF'

/**
 * `text`, which must be JSON, with new elements in the array at `path`; every other byte stays. The new ones are printed in the canonical
 * layout, with the indentation and the line ends of the elements beside them. Those of one place follow each other as given.
 */
export function insertIntoArray(text: string, path: Path, insertions: readonly Insertion[]): string {
  const places = placesIn(text.startsWith(MARK) ? ` ${text.slice(1)}` : text)
  const { start, end } = places.find(path).place
  const children = places.children(start)
  const [first] = children
  const gap = first === undefined ? `\n${'  '.repeat(path.length + 1)}` : text.slice(start + 1, first.start)
  const print = (value: unknown) => printed(value, gap, path.length + 1)
  const from = insertions.map(({ at }) => Math.min(at, children.length))
  const printedAt = (place: number) =>
    insertions.filter((_, index) => from[index] === place).map(({ value }) => print(value))
  let result = text.slice(0, start + 1)
  let at = start + 1
  for (const place of new Set([...from].sort((a, b) => a - b))) {
    const values = printedAt(place)
    const next = children[place]
    const last = children[place - 1]
    if (next !== undefined) {
      result += text.slice(at, next.start) + values.map((value) => `${value},${gap}`).join('')
      at = next.start
    } else if (last !== undefined) {
      result += text.slice(at, last.end) + values.map((value) => `,${gap}${value}`).join('')
      at = last.end
    } else {
      result += `${gap}${values.join(`,${gap}`)}\n${'  '.repeat(path.length)}`
      at = end - 1
    }
  }
  return result + text.slice(at)
}

/** The value as it stands so deep after `gap`: a line break and the indentation, where there is one. */
function printed(value: unknown, gap: string, depth: number): string {
  const [, lineEnd = '\n', indentation = ''] = /(\r?\n)([ \t]*)$/.exec(gap) ?? []
  const unit = indentation.slice(0, indentation.length / depth)
  return formatValue(value)
    .split('\n')
    .map((line, index) => {
      const levels = line.search(/\S/) / 2
      return index === 0 ? line : indentation + unit.repeat(levels) + line.trimStart()
    })
    .join(lineEnd)
}
