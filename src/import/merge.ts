/** One form for entries that are not all alike: what most have in common. */

import { classesOf, inOrder } from './common-order.ts'
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
