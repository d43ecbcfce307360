import type { Nodes, RootContent } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Span } from './line.ts'
import type { Part } from './parts.ts'

/** The definitions of links by reference, `[label]: address`. */
export interface Definitions {
  /** As they are written; parts that may use one need them all. */
  text: string
  /** By label: the address, and where it is written. */
  links: ReadonlyMap<string, { url: string; target: Span }>
}

const DEFINITION = /^ {0,3}\[(?!\^)((?:[^\]\\\r\n]|\\.){1,200})\]:[ \t]*<?([^\s<>]+).*$/gm
/** So much of definitions is looked at: they have to be parsed with every part that may refer to one. */
const MOST = 20_000

/** The definitions of a text. */
export function definitionsIn(text: string): Definitions {
  const links = new Map<string, { url: string; target: Span }>()
  const found: string[] = []
  for (const { 0: line, 1: label = '', 2: url = '', index } of text.includes(']:')
    ? text.matchAll(DEFINITION)
    : []) {
    found.push(line)
    const start = index + line.indexOf(url, line.indexOf(']:'))
    const key = label.replace(/\s+/g, ' ').trim().toLowerCase()
    if (!links.has(key)) links.set(key, { url, target: { start, end: start + url.length } })
  }
  const written = found.join('\n')
  return { text: written === '' || written.length > MOST ? '' : `${written}\n\n`, links }
}

const REFERENCE = /\](?![(:])/
const BARE_URL = /(?<!\]\([^\s)]*|[<"'=])(?:\bhttps?:\/\/|\bwww\.)/i

// What the transforms make has no places; they look for addresses that the syntax left out.
const autolinks = {
  syntax: gfmAutolinkLiteral(),
  tree: { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] },
}
const tables = { syntax: gfmTable(), tree: gfmTableFromMarkdown() }
const strikes = { syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() }

/** The nodes of a part, as GitHub Flavored Markdown has them, with offsets in the whole text. Lines and columns mean nothing. */
export function parsePart(text: string, part: Part, definitions: Definitions): RootContent[] {
  const { start, end, head } = part
  const body = upToDeepLines(text.slice(start, end))
  const before = head ? text.slice(head.start, head.end) : REFERENCE.test(body) ? definitions.text : ''
  const { children } = fromMarkdown(before + body, optionsFor(body, part.hasTable))
  const shift = start - before.length
  const shown = head ? children : children.filter((node) => (node.position?.end.offset ?? 0) > before.length)
  const placeOf = (offset: number) => (offset < before.length ? (head?.start ?? 0) + offset : offset + shift)
  for (const node of shown) place(node, placeOf, definitions)
  return shown
}

const DEEP = /^[ \t]{100,}\S|^[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){30,}(?=.*[^-*+\s])/m

/** A text up to where it stands deeper in lists and quotes than any reader goes: parsers get lost there. */
function upToDeepLines(text: string): string {
  const at = text.search(DEEP)
  return at < 0 ? text : text.slice(0, at)
}

/** Extensions cost time at every character, so a part gets those that can find something in it. */
function optionsFor(body: string, hasTable: boolean): Options {
  const used = [
    ...(hasTable ? [tables] : []),
    ...(BARE_URL.test(body) ? [autolinks] : []),
    ...(body.includes('~') ? [strikes] : []),
  ]
  return { extensions: used.map(({ syntax }) => syntax), mdastExtensions: used.map(({ tree }) => tree) }
}

/** Puts offsets in the whole text into a node, and addresses into links by reference. */
function place(node: Nodes, placeOf: (offset: number) => number, definitions: Definitions): void {
  if (node.position) {
    node.position.start.offset = placeOf(node.position.start.offset as number)
    node.position.end.offset = placeOf(node.position.end.offset as number)
  }
  if (node.type === 'linkReference' || node.type === 'imageReference') {
    const link = definitions.links.get(node.identifier.toLowerCase())
    const type = node.type === 'linkReference' ? 'link' : 'image'
    if (link) Object.assign(node, { type, url: link.url, data: { target: link.target } })
  }
  if ('children' in node) for (const child of node.children) place(child, placeOf, definitions)
}

/** Where a node is written. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
