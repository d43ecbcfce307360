/** One form for entries that are not all alike: what most have in common. */

import { chosenForm, isStyle } from './forms.ts'
import { type Cluster, kindsOf, type Node, type Piece, type Shape } from './shape.ts'

/** So many kinds of links have a place of their own in a pattern; others share one. */
const MOST_LINKS = 12
/** A kind of link has a place of its own when so large a part of the entries has it, and two at least. */
const ENOUGH_LINKS = 0.02
/** What leads once more to where another link of the entry leads is style when so large a part of the entries has it. */
const ENOUGH_AGAIN = 0.6
const AGAIN = ' again'

/**
 * One shape for all: the nesting, the order and the form of each field that most entries show. Fields of the kinds in
 * `elsewhere` are printed at another place.
 */
export function merged(shapes: readonly Shape[], elsewhere: ReadonlySet<string> = new Set()): Shape {
  const nodes = mergedNodes(
    shapes.map(({ nodes }) => nodes),
    new Set([...usualKinds(shapes)].filter((kind) => !elsewhere.has(kind))),
  )
  const further = elsewhere.has('link') ? undefined : furtherLinks(shapes)
  return {
    prefix: commonest(shapes.map(({ prefix }) => prefix)) ?? '',
    nodes: further ? withFurther(nodes, further) : nodes,
    rest: commonRest(shapes),
  }
}

/** The kinds of fields that have a place of their own. */
function usualKinds(shapes: readonly Shape[]): ReadonlySet<string> {
  const counts = countKinds(shapes)
  const enough = shapes.length < 4 ? 1 : Math.max(2, shapes.length * ENOUGH_LINKS)
  const isUsual = ([kind, count]: [string, number]) =>
    kind.endsWith(AGAIN)
      ? count >= (counts.get(kind.slice(0, -AGAIN.length)) ?? 0) * ENOUGH_AGAIN
      : !kind.startsWith('link ') || count >= enough
  const kinds = [...counts].filter(isUsual).sort((a, b) => b[1] - a[1])
  const links = kinds.filter(([kind]) => kind.startsWith('link ')).slice(MOST_LINKS)
  return new Set(kinds.filter((one) => !links.includes(one)).map(([kind]) => kind))
}

/** In how many of the shapes there is a field of each kind. */
export function countKinds(shapes: readonly Shape[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { nodes } of shapes)
    for (const kind of new Set(nodes.flatMap(kindsOf))) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function mergedNodes(sequences: readonly (readonly Node[])[], usual: ReadonlySet<string>): Node[] {
  const classes = classesOf(sequences)
  const classOf = new Map(classes.flatMap((own) => own.map((kind) => [kind, own] as const)))
  const order = inOrder(sequences, classOf)
  return order.flatMap((own): Node[] => {
    const [kind, ...others] = own.filter((one) => usual.has(one))
    if (kind === undefined) return []
    if (others.length > 0) return mergedCluster(own, sequences, usual)
    const pieces = sequences
      .flatMap((nodes) => nodes.flatMap(piecesIn))
      .filter((piece) => piece.kind === kind)
    const alone = sequences.flat().filter((node): node is Piece => !('nodes' in node) && node.kind === kind)
    return [chosenForm(alone.length > 0 ? alone : pieces)]
  })
}

function piecesIn(node: Node): Piece[] {
  return 'nodes' in node ? node.nodes.flatMap(piecesIn) : [node]
}

/** The clusters of kinds: those that most entries which have both put between the same marks or brackets. */
function classesOf(sequences: readonly (readonly Node[])[]): string[][] {
  const kinds = [...new Set(sequences.flatMap((nodes) => nodes.flatMap(kindsOf)))]
  const both = new Map<string, { both: number; together: number }>()
  for (const nodes of sequences) {
    const own = nodes.map((node) => new Set(kindsOf(node)))
    const all = own.flatMap((set, at) => [...set].map((kind) => ({ kind, at })))
    for (const [index, a] of all.entries()) {
      for (const b of all.slice(index + 1)) {
        const key = a.kind < b.kind ? `${a.kind}\n${b.kind}` : `${b.kind}\n${a.kind}`
        const count = both.get(key) ?? { both: 0, together: 0 }
        count.both++
        if (a.at === b.at) count.together++
        both.set(key, count)
      }
    }
  }
  const parent = new Map(kinds.map((kind) => [kind, kind]))
  const rootOf = (kind: string): string => {
    const above = parent.get(kind) ?? kind
    return above === kind ? kind : rootOf(above)
  }
  for (const [key, count] of both) {
    if (count.together * 2 <= count.both) continue
    const [a = '', b = ''] = key.split('\n')
    parent.set(rootOf(a), rootOf(b))
  }
  const classes = new Map<string, string[]>()
  for (const kind of kinds) classes.set(rootOf(kind), [...(classes.get(rootOf(kind)) ?? []), kind])
  return [...classes.values()]
}

function mergedCluster(
  own: readonly string[],
  sequences: readonly (readonly Node[])[],
  usual: ReadonlySet<string>,
): Node[] {
  const clusters = sequences
    .flat()
    .filter((node): node is Cluster => 'nodes' in node && kindsOf(node).every((kind) => own.includes(kind)))
  const nodes = mergedNodes(
    clusters.map((cluster) => cluster.nodes),
    usual,
  )
  if (nodes.length === 0) return []
  const form = (part: 'before' | 'open' | 'close' | 'after') =>
    commonest(clusters.map((cluster) => cluster[part]).filter((text, _, all) => isStyle(text, '', all))) ?? ''
  const isLink = clusters.filter((cluster) => cluster.isLink).length * 2 > clusters.length
  const open = form('open')
  return [
    {
      before: form('before'),
      open: open === '' && isLink ? '[' : open,
      nodes,
      close: form('close'),
      after: form('after'),
      isLink,
    },
  ]
}

/** The classes in the order in which most entries have them. */
function inOrder(
  sequences: readonly (readonly Node[])[],
  classOf: ReadonlyMap<string, string[]>,
): string[][] {
  const scores = new Map<string[], Map<string[], number>>()
  const all: string[][] = []
  for (const nodes of sequences) {
    const own = [...new Set(nodes.flatMap(kindsOf).map((kind) => classOf.get(kind) as string[]))]
    for (const [at, one] of own.entries()) {
      if (!all.includes(one)) all.push(one)
      for (const later of own.slice(at + 1)) {
        add(scores, one, later, 1)
        add(scores, later, one, -1)
      }
    }
  }
  const wins = (one: string[]) =>
    [...(scores.get(one)?.values() ?? [])].reduce((sum, score) => sum + Math.sign(score), 0) /
    Math.max(1, scores.get(one)?.size ?? 0)
  return all.sort((a, b) => {
    const direct = scores.get(a)?.get(b) ?? 0
    return direct !== 0 && Math.sign(direct) === Math.sign(wins(a) - wins(b)) ? -direct : wins(b) - wins(a)
  })
}

function add(
  scores: Map<string[], Map<string[], number>>,
  one: string[],
  other: string[],
  score: number,
): void {
  const own = scores.get(one) ?? new Map<string[], number>()
  own.set(other, (own.get(other) ?? 0) + score)
  scores.set(one, own)
}

/** What prints the links that have no place of their own, in the form of those that have; undefined where there are none. */
function furtherLinks(shapes: readonly Shape[]): Piece | undefined {
  const pieces = shapes
    .flatMap(({ nodes }) => nodes.flatMap(piecesIn))
    .filter(({ kind }) => /^link /.test(kind))
  if (pieces.length === 0) return undefined
  const { before, after } = chosenForm(pieces)
  const [, start = '', bracket = ''] = /^([^\p{L}\p{N}\n]*?)(\[+)[^[\]]*\]\($/u.exec(before) ?? []
  const isHtml = /href=/.test(before)
  if (isHtml)
    return { kind: 'link', before: ' [<a href="', placeholder: '{link.url}', after: '">{link}</a>]' }
  const isSimple = bracket !== '' && /^\)\]*[,.]?$/.test(after)
  return isSimple
    ? { kind: 'link', before: `${start || ' '}${bracket}{link}](`, placeholder: '{link.url}', after }
    : { kind: 'link', before: ' [[{link}](', placeholder: '{link.url}', after: ')]' }
}

/** The nodes with the further links behind the last link, else behind the address, else at the end. */
function withFurther(nodes: readonly Node[], further: Piece): Node[] {
  const lastOf = (pattern: RegExp) =>
    nodes.findLastIndex((node) => kindsOf(node).some((kind) => pattern.test(kind)))
  const at = Math.max(lastOf(/^link /), lastOf(/^url/))
  return [...nodes.slice(0, at + 1), further, ...nodes.slice(at + 1)]
}

function commonRest(shapes: readonly Shape[]): string {
  const rests = shapes.map(({ rest }) => rest)
  const rest = commonest(rests) ?? ''
  const count = rests.filter((other) => other === rest).length
  return count * 2 > rests.length && isStyle(rest, '', rests) ? rest : ''
}

function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  let best: string | undefined
  for (const [text, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = text
  return best
}
