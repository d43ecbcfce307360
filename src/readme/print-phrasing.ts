import type { Link, PhrasingContent, Text } from 'mdast'

/**
 * Where text stands, which says what has a meaning in it: at the beginning of a line, further in a line or in a heading,
 * in the cell of a table, in a link.
 */
export type Place = 'paragraph' | 'line' | 'cell' | 'label' | 'label in cell'

const TAG = /^<\/?\w+>$/

/**
 * Nodes within a line as `print` prints them. Undefined when it takes remark, and also when there is nothing to print:
 * remark prints an empty paragraph according to what is around it.
 */
export function printPhrasing(nodes: readonly PhrasingContent[], place: Place): string | undefined {
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
  const target = printTarget(url)
  if (place.startsWith('label') || title || target === undefined) return undefined
  const label =
    children.length === 0 ? '' : printPhrasing(children, place === 'cell' ? 'label in cell' : 'label')
  return label === undefined ? undefined : `[${label}](${target})`
}

/** The target of a link as `print` prints it; undefined when it takes remark. */
export function printTarget(url: string): string | undefined {
  return PLAIN_URL.test(url) ? url.replace(/&(?=[#A-Za-z])/g, '\\&') : undefined
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
  return place === 'line' || !first || !BLOCK_START.test(value)
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
