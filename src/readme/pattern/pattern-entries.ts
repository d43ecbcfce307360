import type { Heading, RootContent } from 'mdast'
import type { Attribute } from '../../block.ts'
import type { Paper } from '../../paper.ts'
import { textOf } from '../block-content.ts'
import type { WrittenEntries, WrittenEntry } from '../written.ts'
import { expander } from './expand.ts'
import { filled } from './fill.ts'
import type { Pattern } from './pattern.ts'
import { readPattern } from './read-pattern.ts'
import { printed, type Shape, shapeOf } from './shape.ts'

/** The attribute of blocks that print papers. */
export const entryAttribute = {
  summary: 'How one paper is written: a pattern in Markdown, such as `- [{title}]({url}){ *{authors}*}`',
  mistakesIn: (value) => readPattern(value).mistakes,
} satisfies Attribute

/** Papers as Markdown in the way that a pattern without mistakes says: the value of the attribute `entry`. */
export function patternEntries(value: string, papers: readonly Paper[]): RootContent[] {
  if (papers.length === 0) return []
  const { pattern } = readPattern(value)
  const expand = expander(pattern)
  const shapes = new Map<string, Shape>()
  const headings: WrittenEntries['headings'] = []
  const entries = papers.map((paper, index): WrittenEntry => {
    const { markdown, values } = expand({ paper })
    let shape = shapes.get(markdown)
    if (shape === undefined) {
      shape = shapeOf(pattern.head + markdown)
      shapes.set(markdown, shape)
    }
    const own = shape.tree.children.some(isHeading) ? filled(shape.tree, values) : undefined
    headings.push(
      ...(own ?? []).filter(isHeading).map(({ depth, children }) => ({ depth, text: textOf(children) })),
    )
    const text = printed(shape, values)
    if (text !== undefined) return numbered(text.slice(pattern.head.length), pattern, index)
    return unusual(own ?? filled(shape.tree, values), pattern, index)
  })
  return [{ type: 'writtenEntries', head: pattern.head, between: betweenOf(pattern), entries, headings }]
}

/** A row follows a row, and a tight item an item; all else is apart. */
function betweenOf({ head, list, loose }: Pattern): string {
  return head !== '' || (list && !loose) ? '\n' : '\n\n'
}

const LAST_NUMBER = 999_999_999

/** The item of an ordered list with its own number, and what is below its first line as far in as that needs. */
function numbered(text: string, { list }: Pattern, index: number): string {
  if (list?.number === undefined) return text
  const [before = '', written = ''] = /^( *)(\d+)/.exec(text)?.slice(1) ?? []
  const number = `${Math.min(list.number + index, LAST_NUMBER)}`
  const indent = ' '.repeat(Math.max(0, number.length - written.length))
  const item = before + number + text.slice(before.length + written.length)
  return indent === '' ? item : item.replace(/\n(?=[ \t]+\S)/g, `\n${indent}`)
}

function unusual(nodes: RootContent[], { head, list }: Pattern, index: number): WrittenEntry {
  const [node] = nodes
  if (list?.number !== undefined && node?.type === 'list')
    node.start = Math.min(list.number + index, LAST_NUMBER)
  return { nodes, marker: list?.marker, isRow: head !== '' && node?.type === 'table' }
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading'
}
