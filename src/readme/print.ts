import type { Heading, List, ListItem, RootContent, Table, TableCell, TableRow } from 'mdast'
import { printPhrasing } from './print-phrasing.ts'
import { printWritten } from './written.ts'

/**
 * Markdown nodes as text, without a line break at the end: what remark prints. The shapes that lists are made of are
 * put together here, which is faster and needs no remark loaded; as soon as there is anything else, remark prints it all.
 */
export async function print(nodes: readonly RootContent[]): Promise<string> {
  return printPlain(nodes) ?? (await import('./remark.ts')).printAny(nodes)
}

/** What `print` gives, or undefined when it takes remark to print one of the nodes. */
export function printPlain(nodes: readonly RootContent[]): string | undefined {
  if (nodes.some(({ type }, index) => type === 'list' && nodes[index - 1]?.type === 'list')) return undefined
  return joined(nodes, flow, '\n\n')
}

/** What `one` gives for each of the items, joined; undefined when it gives that for one of them. */
function joined<T>(
  items: readonly T[],
  one: (item: T) => string | undefined,
  separator: string,
): string | undefined {
  let text = ''
  let between = ''
  for (const item of items) {
    const part = one(item)
    if (part === undefined) return undefined
    text += between + part
    between = separator
  }
  return text
}

function flow(node: RootContent): string | undefined {
  if (node.type === 'paragraph') return printPhrasing(node.children, 'paragraph')
  if (node.type === 'list') return list(node)
  if (node.type === 'heading') return heading(node)
  if (node.type === 'table') return table(node)
  if (node.type === 'writtenEntries') return printWritten(node, () => undefined)
  return undefined
}

function heading({ depth, children }: Heading): string | undefined {
  const text = printPhrasing(children, 'line')
  return text && `${'#'.repeat(depth)} ${text.replace(/#$/, '\\#')}`
}

function list({ ordered, spread, children }: List): string | undefined {
  if (ordered || typeof spread !== 'boolean' || children.length === 0) return undefined
  return joined(children, item, spread ? '\n\n' : '\n')
}

function item({ checked, spread, children }: ListItem): string | undefined {
  const first = children[0]
  const second = children[1]
  if (spread !== false || typeof checked === 'boolean' || children.length > 2) return undefined
  const text = first?.type === 'paragraph' ? printPhrasing(first.children, 'paragraph') : undefined
  if (text === undefined || second === undefined) return text && `- ${text}`
  const below = second.type === 'list' ? list(second) : undefined
  return below && `- ${text}\n  ${below.replace(/\n(?!\n)/g, '\n  ')}`
}

function table({ align, children }: Table): string | undefined {
  const columns = children[0]?.children.length
  if (!columns || align?.some(Boolean) || children.some((row) => row.children.length !== columns))
    return undefined
  const ruler = `|${' - |'.repeat(columns)}`
  return joined(children, row, '\n')?.replace(/\n|$/, `\n${ruler}$&`)
}

function row({ children }: TableRow): string | undefined {
  const cells = joined(children, cell, '')
  return cells && `|${cells}`
}

function cell({ children }: TableCell): string | undefined {
  if (children.length === 0) return ' |'
  const text = printPhrasing(children, 'cell')
  return text && ` ${text} |`
}
