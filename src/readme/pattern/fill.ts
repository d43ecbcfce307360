import type { Link, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { href, linkTo, oneLine, phrasing } from '../phrasing.ts'
import { filledHtml } from './html.ts'
import { kindOf, numberOf, SLOT } from './slots.ts'

/** A copy of the nodes of an entry with its values in place of slots. */
export function filled({ children }: Root, values: readonly string[]): RootContent[] {
  const valueIn = (slot: string): string => values[numberOf(slot)] ?? ''
  return children.flatMap((node) => copies(node, valueIn, false)) as RootContent[]
}

type ValueIn = (slot: string) => string

function copies(node: Nodes, valueIn: ValueIn, inLink: boolean): Nodes[] {
  const copy: Nodes = { ...node }
  delete copy.position
  if (copy.type === 'text') return textNodes(copy.value, valueIn, inLink)
  if (copy.type === 'html') return [{ ...copy, value: filledHtml(copy.value, valueIn) }]
  if (copy.type === 'link' || copy.type === 'image') {
    const url = target(copy.url, valueIn)
    copy.title &&= plain(copy.title, valueIn)
    if (copy.type === 'image') {
      const alt = plain(copy.alt ?? '', valueIn)
      return url === undefined ? phrasing([oneLine(alt)]) : [{ ...copy, url, alt }]
    }
    const children = childrenOf(copy, valueIn, url !== undefined) as Link['children']
    return url === undefined ? children : [{ ...copy, url, children }]
  }
  if (copy.type === 'inlineCode' || copy.type === 'code') copy.value = plain(copy.value, valueIn)
  if (copy.type === 'code' && copy.lang) copy.lang = plain(copy.lang, valueIn)
  if (copy.type === 'code' && copy.meta) copy.meta = plain(copy.meta, valueIn)
  return ['children' in copy ? ({ ...copy, children: childrenOf(copy, valueIn, inLink) } as Nodes) : copy]
}

function childrenOf(node: Extract<Nodes, { children: unknown }>, valueIn: ValueIn, inLink: boolean): Nodes[] {
  return merged(node.children.flatMap((child) => copies(child, valueIn, inLink)))
}

function plain(text: string, valueIn: ValueIn): string {
  return text.replace(SLOT, (slot) => oneLine(valueIn(slot)))
}

/** The address to link to; undefined when there is none, or when a value would say what kind of address it is. */
function target(url: string, valueIn: ValueIn): string | undefined {
  const [start = '', ...others] = url.split(SLOT)
  if (others.length === 0) return url || undefined
  const text = url.replace(SLOT, valueIn)
  return /^(?![a-z][a-z\d+.-]*:).*[/?#]/i.test(start)
    ? encodeURI(text.replace(/\p{Cs}/gu, '\uFFFD'))
    : href(text)
}

/** What stands beside a value and could mean something together with it. */
const JOINS_BEFORE = /[\w:@./&#$+\-\u{100000}-\u{10FFFF}]$/u
const JOINS_AFTER = /^[\w:@./&#$+\-\u{F0000}-\u{10FFFF}]/u

/** Remark takes it for a letter beside marks, also where others do not. */
const ASTRAL_EDGE = /^[\p{Cs}\u{10000}-\u{10FFFF}]|[\p{Cs}\u{10000}-\u{10FFFF}]$/u

/** Texts of the pattern, and values as they are: what has a meaning in them is shown, also together with what is around it. */
function textNodes(text: string, valueIn: ValueIn, inLink: boolean): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = 0
  for (const { index, 0: slot } of text.matchAll(SLOT)) {
    const value = valueIn(slot)
    if (index > at) nodes.push({ type: 'text', value: text.slice(at, index) })
    at = index + slot.length
    const isApart =
      JOINS_BEFORE.test(text.slice(0, index)) || JOINS_AFTER.test(text.slice(at)) || ASTRAL_EDGE.test(value)
    const shown = shownAs(value, kindOf(slot) === 'address', inLink)
    if (isApart) nodes.push({ type: 'html', value: '<span>' }, ...shown, { type: 'html', value: '</span>' })
    else nodes.push(...shown)
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) })
  return nodes
}

function shownAs(value: string, isAddress: boolean, inLink: boolean): PhrasingContent[] {
  const label = linkTo(href(value) ?? '', oneLine(value))
  if (inLink) return label.children
  return isAddress ? [label] : phrasing([oneLine(value)])
}

/** Texts in a row as one text: what has a meaning is escaped within a text. */
function merged(nodes: Nodes[]): Nodes[] {
  const out: Nodes[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', value: last.value + node.value } satisfies Text
    else out.push(node)
  }
  return out
}
