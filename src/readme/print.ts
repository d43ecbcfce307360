import type {
  Heading,
  Link,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast'

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
  if (node.type === 'paragraph') return phrasing(node.children, 'paragraph')
  if (node.type === 'list') return list(node)
  if (node.type === 'heading') return heading(node)
  if (node.type === 'table') return table(node)
  return undefined
}

function heading({ depth, children }: Heading): string | undefined {
  const text = phrasing(children, 'heading')
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
  const text = first?.type === 'paragraph' ? phrasing(first.children, 'paragraph') : undefined
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
  const text = phrasing(children, 'cell')
  return text && ` ${text} |`
}

type Place = 'paragraph' | 'heading' | 'cell' | 'label' | 'label in cell'

const TAG = /^<\/?\w+>$/

/** Undefined also when there is nothing to print: remark prints an empty paragraph according to what is around it. */
function phrasing(nodes: readonly PhrasingContent[], place: Place): string | undefined {
  let line = ''
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as PhrasingContent
    if (node.type === 'text') {
      if (!isPlain(node, index === 0, nodes[index + 1], place)) return undefined
      line += escaped(node.value, place)
    } else if (node.type === 'link') {
      const text = link(node, place)
      if (text === undefined) return undefined
      line += text
    } else {
      if (node.type !== 'html' || !TAG.test(node.value)) return undefined
      line += node.value
    }
  }
  return nodes.length === 0 ? undefined : line
}

const PLAIN_URL = /^[^\0-\x20\x7F()<>[\]\\|`]+$/

function link({ url, title, children }: Link, place: Place): string | undefined {
  if (place.startsWith('label') || title || !PLAIN_URL.test(url)) return undefined
  const label = children.length === 0 ? '' : phrasing(children, place === 'cell' ? 'label in cell' : 'label')
  return label === undefined ? undefined : `[${label}](${url.replace(/&(?=[#A-Za-z])/g, '\\&')})`
}

const LINE_BREAK = /[\r\n]/
const AUTOLINK = /:(?<=[ps]:)\/|@(?<=[\w.+-]@)[\w.-]|\.(?<=w\.)[\w.-]/i
const BLOCK_START = /^(?:[#+\-=>|:~]|\d+[.)])/

/** Whether it is enough to escape each of the characters in `MARKUP`, whatever stands around them. */
function isPlain({ value }: Text, first: boolean, after: PhrasingContent | undefined, place: Place): boolean {
  if (value === '' || LINE_BREAK.test(value) || after?.type === 'text') return false
  if (place.startsWith('label')) return true
  if (AUTOLINK.test(value) || (after?.type === 'link' && value.endsWith('!'))) return false
  if (place === 'cell') return true
  if ((first && /^[ \t]/.test(value)) || (after === undefined && /[ \t]$/.test(value))) return false
  return place === 'heading' || !first || !BLOCK_START.test(value)
}

/** Not punctuation and not white space, as Unicode has it; beyond U+FFFF remark takes all for letters. */
const LETTER = String.raw`(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10FFFF}])`
/** The group is what stays: underscores within a word. */
const MARKUP = String.raw`(_(?<=${LETTER}_)_*(?=${LETTER}))|[*<[\]_\x60~]|&(?=[#A-Za-z])|\\(?=[!-/:-@[-\x60{-~]|$)`
const ESCAPED = new RegExp(MARKUP, 'gu')
const ESCAPED_IN_CELL = new RegExp(`${MARKUP}|\\|`, 'gu')

/** Whether there can be anything to escape. */
const MAY_BE_MARKUP = /[*<[\]_`~&\\|]/

function escaped(text: string, place: Place): string {
  if (!MAY_BE_MARKUP.test(text)) return text
  const pattern = place.endsWith('cell') ? ESCAPED_IN_CELL : ESCAPED
  return text.replace(pattern, (mark, within: string | undefined) => within ?? `\\${mark}`)
}
