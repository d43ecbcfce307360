/** The pattern that prints the papers of a run as the run writes them. */

import type { ListedPaper } from '../entry/list.ts'
import { arxivReference } from '../identifier/arxiv.ts'
import type { Span } from '../markdown/line.ts'
import { fieldsOf } from './fields.ts'
import { countKinds, merged } from './merge.ts'
import type { Run } from './runs.ts'
import { type Cluster, kindsOf, type Node, type Shape, shapeOf } from './shape.ts'
import { wrapsOf } from './wraps.ts'

/** The pattern of some entries of a run; undefined when they have no form in common. */
export function patternOf(run: Run, entries: readonly ListedPaper[], text: string): string | undefined {
  if (run.head !== '') return tablePattern(run, entries, text)
  const shapes = entries.map((entry) => shapeIn(linesOf(entry, text), entry, text))
  const shape = merged(shapes)
  if (!shape.nodes.flatMap(kindsOf).includes('title')) return undefined
  return written(shape).trimEnd() + (run.isLoose ? '\n\n' : '')
}

function shapeIn(stretch: Span, entry: ListedPaper, text: string): Shape {
  const wraps = wrapsOf(entry, stretch, text)
  const { url } = entry.found.entry
  const identifier = url && arxivReference(url.text)?.id
  return shapeOf(stretch, fieldsOf(entry, stretch, wraps, text), wraps, text, {
    identifier,
    hasMarker: entry.found.kind === 'item',
  })
}

/** The stretch of an entry from the beginning of its line. */
function linesOf({ found }: ListedPaper, text: string): Span {
  const end = Math.max(found.end, found.kind === 'heading' ? (found.lines.at(-1)?.end ?? 0) : 0)
  return { start: text.lastIndexOf('\n', found.start - 1) + 1, end }
}

/** The head of the table and one row with a pattern for each of its cells. */
function tablePattern(run: Run, entries: readonly ListedPaper[], text: string): string | undefined {
  const columns = Math.max(...entries.map(({ found }) => found.lines.length))
  const shapes = Array.from({ length: columns }, (_, column) =>
    entries.flatMap((entry): Shape[] => {
      const cell = entry.found.lines[column]
      const shape = cell && shapeIn(cell, entry, text)
      return shape && shape.nodes.length > 0 ? [shape] : []
    }),
  )
  const placeOf = columnsOfKinds(shapes)
  const cells = shapes.map((own, column) => {
    const kinds = new Set([...placeOf].filter(([, place]) => place !== column).map(([kind]) => kind))
    return own.length > 0 ? written(merged(own, kinds)).trim() : ''
  })
  if (!cells.some((cell) => cell.includes('{title}'))) return undefined
  return `${run.head.replace(/\r/g, '')}| ${cells.join(' | ')} |`
}

/** The column in which each kind of field stands most often; further links stand in the last that has links. */
function columnsOfKinds(columns: readonly (readonly Shape[])[]): Map<string, number> {
  const most = new Map<string, number>()
  const place = new Map<string, number>()
  for (const [column, shapes] of columns.entries()) {
    for (const [kind, count] of countKinds(shapes)) {
      if (kind.startsWith('link ')) place.set('link', column)
      if (count <= (most.get(kind) ?? 0)) continue
      most.set(kind, count)
      place.set(kind, column)
    }
  }
  return place
}

/** A shape as a pattern: the title always, every other field as a group, and a line of groups as a group of its own. */
function written({ prefix, nodes, rest }: Shape): string {
  return prefix + writtenNodes(withoutSpaceBefore(nodes)) + rest
}

/** The space between a field that may be absent and the title behind it belongs to that field. */
function withoutSpaceBefore([first, second, ...others]: readonly Node[]): Node[] {
  if (first === undefined || second === undefined) return first ? [first] : []
  const isTitle = kindsOf(second).includes('title') && !kindsOf(first).includes('title')
  const space = isTitle && first.before === '' ? (/^ +/.exec(second.before)?.[0] ?? '') : ''
  return [
    { ...first, after: first.after + space },
    { ...second, before: second.before.slice(space.length) },
    ...others,
  ]
}

function writtenNodes(nodes: readonly Node[]): string {
  let text = ''
  let line: string[] = []
  const finish = () => {
    if (line.length > 0) text += `{${line.join('')}}`
    line = []
  }
  for (const node of nodes) {
    if (kindsOf(node).includes('title')) {
      finish()
      text += plain(node)
      continue
    }
    const [, breaks = '', before = node.before] =
      /^([\s\S]*\n[ \t]*(?:[-*+] )?)([\s\S]*)$/.exec(node.before) ?? []
    const group = `{${plain({ ...node, before })}}`
    if (breaks !== '') {
      finish()
      line = [breaks, group]
    } else if (line.length > 0) line.push(group)
    else text += group
  }
  finish()
  return text
}

function plain(node: Node): string {
  if (!('nodes' in node)) return node.before + node.placeholder + node.after
  const { before, open, close, after } = node
  return `${before}${open}${inside(node)}${close}${after}`
}

/** The address of a link is no group of its own: where there is none, the text of the link is left. */
function inside({ isLink, nodes }: Cluster): string {
  if (!isLink) return writtenNodes(nodes)
  const hasTitle = nodes.some((node) => kindsOf(node).includes('title'))
  return nodes
    .map((node) => (hasTitle && !kindsOf(node).some(isNeeded) ? `{${plain(node)}}` : plain(node)))
    .join('')
}

function isNeeded(kind: string): boolean {
  return kind === 'title' || kind.startsWith('url') || kind.startsWith('link')
}
