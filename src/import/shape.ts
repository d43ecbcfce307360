/** The form of an entry: its fields, nested as its marks and brackets are, and the text around each. */

import type { Span } from '../markdown/line.ts'
import type { Placed, PlacedField } from './fields.ts'
import type { Wrap } from './wraps.ts'

/** A field with the text that belongs to it: `before` and `after` are printed only together with it. */
export interface Piece {
  kind: string
  before: string
  placeholder: string
  after: string
  isTelling?: boolean
}

/** Several fields between the same marks or brackets. */
export interface Cluster {
  before: string
  open: string
  nodes: Node[]
  close: string
  after: string
  isLink: boolean
}

export type Node = Piece | Cluster

export interface Shape {
  /** The bullet or the number, which is always printed. */
  prefix: string
  nodes: Node[]
  /** What follows the last field. */
  rest: string
}

const MARKER = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/
/** What belongs to the field before it. */
const CLOSING = /^(?:[.,;:!?”"’：，。；]|<\/\w+>)*/

/** The kinds of the fields in a node. */
export function kindsOf(node: Node): string[] {
  return 'nodes' in node ? node.nodes.flatMap(kindsOf) : [node.kind]
}

/**
 * The shape of a stretch of text with fields in it. `identifier` is what may stand in the text without being style;
 * `hasMarker` says whether it begins with the marker of a list.
 */
export function shapeOf(
  { start, end }: Span,
  { fields, cuts }: Placed,
  wraps: readonly Wrap[],
  text: string,
  { identifier, hasMarker }: { identifier: string | undefined; hasMarker: boolean },
): Shape {
  const prefix = hasMarker ? (MARKER.exec(text.slice(start, end))?.[0] ?? '') : ''
  const reader = new ShapeReader(text, wraps, cuts, identifier)
  const { nodes, last } = reader.nodes(fields, start + prefix.length, end, undefined)
  return { prefix, nodes, rest: last }
}

interface Unit extends Span {
  fields: PlacedField[]
  wrap: Wrap | undefined
}

class ShapeReader {
  readonly #text: string
  readonly #wraps: readonly Wrap[]
  readonly #cuts: readonly Span[]
  readonly #identifier: string | undefined

  constructor(text: string, wraps: readonly Wrap[], cuts: readonly Span[], identifier: string | undefined) {
    this.#text = text
    this.#wraps = wraps
    this.#cuts = [...cuts].sort((a, b) => a.start - b.start)
    this.#identifier = identifier
  }

  /** The nodes of fields between two places; inside of a wrap the text before the first is given back as `first`. */
  nodes(
    fields: readonly PlacedField[],
    from: number,
    to: number,
    around: Wrap | undefined,
  ): { first: string; nodes: Node[]; last: string } {
    const nodes: Node[] = []
    let first = ''
    let at = from
    for (const unit of this.#unitsOf(fields, from, to, around)) {
      const between = this.#literal(at, unit.start)
      at = unit.end
      const last = nodes.at(-1)
      const closing = last ? (CLOSING.exec(between)?.[0] ?? '') : ''
      if (last) last.after += closing
      else if (around) first = between
      nodes.push(this.#node(unit, last || !around ? between.slice(closing.length) : ''))
    }
    const rest = this.#literal(at, to)
    const last = nodes.at(-1)
    const closing = around || !last ? '' : (CLOSING.exec(rest)?.[0] ?? '')
    if (last) last.after += closing
    return { first, nodes, last: rest.slice(closing.length) }
  }

  #node({ fields, wrap, start, end }: Unit, before: string): Node {
    const [field] = fields as [PlacedField]
    if (wrap === undefined || fields.length === 1) {
      return {
        kind: field.kind,
        before: before + this.#literal(start, field.start),
        placeholder: field.placeholder,
        after: this.#literal(field.end, end),
        ...(field.isTelling && { isTelling: true }),
      }
    }
    const { first, nodes, last } = this.nodes(fields, start, end, wrap)
    return { before, open: first, nodes, close: last, after: '', isLink: this.#isLink(wrap, fields) }
  }

  /** Whether a wrap, or one in it around the same fields, is a link. */
  #isLink(wrap: Wrap, fields: readonly PlacedField[]): boolean {
    return this.#wraps.some(
      ({ isLink, start, end }) =>
        isLink && start >= wrap.start && end <= wrap.end && isAround({ start, end }, fields),
    )
  }

  /** The fields, those between the same marks or brackets together. Wraps around all of them are not looked at again. */
  #unitsOf(fields: readonly PlacedField[], from: number, to: number, around: Wrap | undefined): Unit[] {
    const wraps = this.#wraps.filter(
      (wrap) =>
        wrap.start >= from &&
        wrap.end <= to &&
        !(around && isAround(wrap, fields)) &&
        fields.every(
          (field) => isAround(wrap, [field]) || field.end <= wrap.start || field.start >= wrap.end,
        ),
    )
    const units: Unit[] = []
    for (const field of fields) {
      if ((units.at(-1)?.end ?? from) > field.start) continue
      const wrap = wraps.reduce<Wrap | undefined>(
        (best, one) =>
          isAround(one, [field]) && (!best || one.end - one.start > best.end - best.start) ? one : best,
        undefined,
      )
      const own = wrap ? fields.filter((one) => isAround(wrap, [one])) : [field]
      units.push({ start: wrap?.start ?? field.start, end: wrap?.end ?? field.end, fields: own, wrap })
    }
    return units
  }

  /** Text of a pattern that is printed as it is. */
  #literal(from: number, to: number): string {
    let literal = ''
    let at = from
    for (const { start, end } of this.#cuts) {
      if (start >= to) break
      if (end <= at || start < at) continue
      literal += this.#text.slice(at, start)
      at = Math.min(end, to)
    }
    const plain = (literal + this.#text.slice(at, to)).replace(/\r/g, '').replace(/[{}]/g, '\\$&')
    return this.#identifier === undefined ? plain : plain.replaceAll(this.#identifier, '{arxiv}')
  }
}

function isAround({ start, end }: Span, fields: readonly PlacedField[]): boolean {
  return fields.every((field) => start <= field.start && end >= field.end)
}
