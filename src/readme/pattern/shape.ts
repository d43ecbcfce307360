import type { Nodes, Root } from 'mdast'
import { read } from './markdown.ts'
import { type Region, regionsOf } from './regions.ts'
import { kindOf, numberOf, SLOT } from './slots.ts'

/** The Markdown that papers with the same fields have in common: read once, printed for each. */
export interface Shape {
  tree: Root
  /** The Markdown in pieces; undefined when it cannot be printed as it is written, whatever the values. */
  pieces: readonly Piece[] | undefined
}

/** Text as it is, or a slot and what it prints for a value; undefined for one that it takes remark to print. */
type Piece = string | { number: number; print(value: string): string | undefined }

/** The shape of the Markdown of an entry. Links that lead nowhere are the text that they show. */
export function shapeOf(markdown: string): Shape {
  const tree = read(markdown)
  const dead = deadLinks(tree)
  if (dead.length > 0) return shapeOf(withoutLinks(markdown, dead))
  return { tree, pieces: piecesOf(markdown, regionsOf(tree, markdown)) }
}

/** The entry as it is written, with these values; undefined when it takes remark to print one of them. */
export function printed({ pieces }: Shape, values: readonly string[]): string | undefined {
  if (pieces === undefined) return undefined
  let text = ''
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? piece : piece.print(values[piece.number] ?? '')
    if (part === undefined) return undefined
    text += part
  }
  return text
}

function piecesOf(markdown: string, regions: readonly Region[] | undefined): Piece[] | undefined {
  if (regions === undefined) return undefined
  const pieces: Piece[] = []
  let at = 0
  let next = 0
  for (const { index, 0: slot } of markdown.matchAll(SLOT)) {
    while ((regions[next]?.end ?? Infinity) <= index) next += 1
    const region = regions[next]
    if (region === undefined || region.start > index) return undefined
    const print = region.printer({ kind: kindOf(slot), start: index, end: index + slot.length })
    if (print === undefined) return undefined
    pieces.push(markdown.slice(at, index), { number: numberOf(slot), print })
    at = index + slot.length
  }
  pieces.push(markdown.slice(at))
  return pieces
}

/** What a link consists of besides the text that it shows: two ranges of the Markdown. */
type Brackets = [start: number, end: number][]

function deadLinks(node: Nodes): Brackets {
  if (node.type === 'link' && node.position && isDead(node.url)) {
    const { start, end } = node.position
    const first = node.children[0]?.position?.start.offset ?? end.offset
    const last = node.children.at(-1)?.position?.end.offset ?? end.offset
    return [
      [start.offset ?? 0, first ?? 0],
      [last ?? 0, end.offset ?? 0],
    ]
  }
  return 'children' in node ? node.children.flatMap(deadLinks) : []
}

function isDead(url: string): boolean {
  return url === '' || (url.match(SLOT) ?? []).some((slot) => kindOf(slot) === 'unsafe')
}

function withoutLinks(markdown: string, brackets: Brackets): string {
  let text = ''
  let at = 0
  for (const [start, end] of brackets) {
    text += markdown.slice(at, start)
    at = end
  }
  return text + markdown.slice(at)
}
