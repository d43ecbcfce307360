import type { PhrasingContent } from 'mdast'
import { htmlTokens } from './html.ts'
import { addTag } from './html-inline.ts'
import type { Line, Span } from './line.ts'
import { LineBuilder } from './line-builder.ts'
import { spanOf } from './parse.ts'

/** The line that the inline nodes of a paragraph, a heading or a cell make. */
export function lineOf(nodes: readonly PhrasingContent[], text: string, { start }: Span): Line {
  const builder = new LineBuilder()
  for (const node of nodes) addNode(builder, node, text)
  if (nodes.length === 0) builder.add('', '', start)
  return builder.build()
}

const MARKS = { strong: 'strong', emphasis: 'emphasis', delete: 'delete' } as const

function addNode(builder: LineBuilder, node: PhrasingContent, text: string): void {
  const { start, end } = spanOf(node)
  switch (node.type) {
    case 'text':
      builder.add(node.value, text.slice(start, end), start)
      break
    case 'strong':
    case 'emphasis':
    case 'delete':
      builder.open(MARKS[node.type], start)
      for (const child of node.children) addNode(builder, child, text)
      builder.close(MARKS[node.type], end)
      break
    case 'inlineCode': {
      builder.open('code', start)
      const at = text.indexOf(node.value, start)
      builder.add(node.value, node.value, at < 0 || at > end ? start : at)
      builder.close('code', end)
      break
    }
    case 'break':
      builder.addBreak(start, end)
      break
    case 'link': {
      const target = targetOf(node, text)
      builder.open('link', start, { url: node.url, ...(target && { target }) })
      for (const child of node.children) addNode(builder, child, text)
      builder.close('link', end)
      break
    }
    case 'image':
      builder.addImage({ start, end }, node.url, node.alt ?? '')
      break
    case 'html':
      for (const token of htmlTokens(text.slice(start, end), start)) addTag(builder, token)
      break
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      builder.add(text.slice(start, end), text.slice(start, end), start)
      break
    default:
  }
}

const BEFORE_TARGET = /^\]\(\s*<?/
const TITLE = /\s+(?:"[^"]*"|'[^']*'|\([^)]*\))\s*$/

/** Where the address of a link is written. */
function targetOf(node: Extract<PhrasingContent, { type: 'link' }>, text: string): Span | undefined {
  const { start, end } = spanOf(node)
  const last = node.children.at(-1)
  const defined = (node.data as { target?: Span } | undefined)?.target
  if (defined) return defined
  if (text[start] !== '[') {
    const isBracketed = text[start] === '<'
    return isBracketed ? { start: start + 1, end: end - 1 } : { start, end }
  }
  const after = last ? spanOf(last).end : start + 1
  const before = BEFORE_TARGET.exec(text.slice(after, end))?.[0]
  if (before === undefined) return undefined
  const from = after + before.length
  let inside = text.slice(from, end - 1)
  if (node.title != null) inside = inside.replace(TITLE, '')
  inside = before.endsWith('<') ? inside.replace(/>\s*$/, '') : inside.trimEnd()
  return { start: from, end: from + inside.length }
}
