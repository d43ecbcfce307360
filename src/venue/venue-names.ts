import { FIRST_WORDS, NAMES, SERIES } from '../generated/venue-table.js'
import { isRightName, type Series } from './venue-series.ts'
import type { Word } from './venue-words.ts'

/** Where the words read so far lead: on to longer names, and to the number of a series when they are a name of it. */
interface Node {
  next: Map<string, Node>
  series?: number
}

let lines: readonly string[] | undefined
let firstWords: ReadonlySet<string> | undefined
const known: Series[] = []
const trees = new Map<string, Node>()

/** The series whose name begins at `words[at]`, the longest name when there are several, and of how many words it is. */
export function seriesAt(words: readonly Word[], at: number): { series: Series; length: number } | undefined {
  const first = words[at]
  let node = first && treeOf(first.key)
  let found: { series: number; length: number } | undefined
  for (let length = 1; node; length++) {
    if (node.series !== undefined) found = { series: node.series, length }
    const word = words[at + length]
    node = word && node.next.get(word.key)
  }
  if (first === undefined || found === undefined) return undefined
  const series = seriesOf(found.series)
  return isAnyWord(first, found.length, series) ? undefined : { series, length: found.length }
}

/** Names of up to three letters are words, too, and names of other things: they count only in the case they are written in. */
function isAnyWord({ text }: Word, length: number, series: Series): boolean {
  return length === 1 && text.length <= 3 && !isRightName(series, text, undefined)
}

function seriesOf(number: number): Series {
  lines ??= SERIES.split('|')
  known[number] ??= JSON.parse(lines[number] as string) as Series
  return known[number]
}

/** The names that begin with that word. */
function treeOf(first: string): Node | undefined {
  const built = trees.get(first)
  if (built) return built
  firstWords ??= new Set(FIRST_WORDS.split(' '))
  if (!firstWords.has(first)) return undefined
  const start = NAMES.indexOf(`;${first}|`) + first.length + 2
  const names = NAMES.slice(start, NAMES.indexOf(';', start))
  const tree: Node = { next: new Map() }
  for (const name of names.split('|')) {
    const words = name.split(' ')
    add(tree, words.slice(0, -1), Number(words.at(-1)))
  }
  trees.set(first, tree)
  return tree
}

function add(tree: Node, words: readonly string[], series: number): void {
  let node = tree
  for (const word of words) {
    const next: Node = node.next.get(word) ?? { next: new Map() }
    node.next.set(word, next)
    node = next
  }
  node.series = series
}
