import { type Word, wordsOf } from './venue-words.ts'
import table from './venues.json' with { type: 'json' }

/** Where papers appear year after year: a conference, a journal, a server of preprints. A line of `venues.json`. */
export interface Series {
  name: string
  title: string
  /** The part of science that it belongs to. */
  field: string
  kind: 'conference' | 'journal' | 'preprint'
  /** The first year there was one. */
  first?: number
  /** Other spellings, which give way to `name`. The title of a conference is one, too. */
  aliases?: readonly string[]
  /** Names as right as `name`. The title of a journal is one, too. */
  also?: readonly string[]
  /** The names it had before, oldest first, each with the last year it had it. */
  former?: readonly { name: string; until: number }[]
  /** The first year it had Findings. */
  findings?: number
  /** Its parts that have a name of their own. */
  tracks?: readonly string[]
}

/** Where the words read so far lead: on to longer names, and to a series when they are one. */
interface Node {
  next: Map<string, Node>
  series?: Series
}

/** Organizers whose names stand before that of a series or not, as one likes. */
const ORGANIZERS = new Set(
  'acm ccf cs cvf ieee ifip ras rjs rsj siam sigaccess sigact sigai sigda sigir sigkdd sigmod sigops sigplan sigsac sigsoft usenix'.split(
    ' ',
  ),
)

/** All series, by name. */
export const SERIES = table as readonly Series[]

let tree: Node | undefined
const tracks = new Map<Series, string[][]>()

/** Every name and spelling of the series. */
export function namesOf({ name, title, aliases = [], also = [], former = [] }: Series): string[] {
  return [name, title, ...aliases, ...also, ...former.map((earlier) => earlier.name)]
}

/** The series whose name begins at `words[at]`, the longest name when there are several, and of how many words it is. */
export function seriesAt(words: readonly Word[], at: number): { series: Series; length: number } | undefined {
  tree ??= treeOf(SERIES)
  let found: { series: Series; length: number } | undefined
  let node = step(tree, words[at])
  for (let length = 1; node; length++) {
    if (node.series) found = { series: node.series, length }
    node = step(node, words[at + length])
  }
  return found && isAnyWord(found, words[at]) ? undefined : found
}

/** The words of the names of the tracks, as they are compared. */
export function tracksOf(series: Series): readonly (readonly string[])[] {
  let keys = tracks.get(series)
  if (keys === undefined) {
    keys = (series.tracks ?? []).map((track) => wordsOf(track).map(({ key }) => key))
    tracks.set(series, keys)
  }
  return keys
}

/** Whether the word names an organizer, which says nothing about the series. */
export function isOrganizer({ key }: Word): boolean {
  return ORGANIZERS.has(key)
}

/** Whether the series is rightly called `name`, in that year if one is given. */
export function isRightName(series: Series, name: string, year: number | undefined): boolean {
  const { also = [], former = [], kind, title } = series
  const until = former.find((earlier) => earlier.name === name)?.until
  if (until !== undefined) return year === undefined || year <= until
  if (name === series.name) return year === undefined || year > (former.at(-1)?.until ?? 0)
  return also.includes(name) || (kind === 'journal' && name === title)
}

/** What the series was called in that year; without a year, what it is called now. */
export function nameIn({ name, former = [] }: Series, year: number | undefined): string {
  if (year === undefined) return name
  return former.find((earlier) => year <= earlier.until)?.name ?? name
}

/** Names of up to three letters are words, too, and names of other things: they count only in the case they are written in. */
function isAnyWord({ series, length }: { series: Series; length: number }, word: Word | undefined): boolean {
  return length === 1 && word !== undefined && word.text.length <= 3 && !namesOf(series).includes(word.text)
}

function step(node: Node, word: Word | undefined): Node | undefined {
  return word && node.next.get(word.key)
}

function treeOf(all: readonly Series[]): Node {
  const root: Node = { next: new Map() }
  const named = all.flatMap((series) => namesOf(series).map((name) => ({ series, words: wordsOf(name) })))
  for (const { series, words } of named) add(root, words, series)
  for (const { series, words } of named) {
    const rest = words.slice(words.findIndex((word) => !isOrganizer(word)))
    if (rest.length >= 3 && rest.length < words.length) add(root, rest, series)
  }
  return root
}

function add(root: Node, words: readonly Word[], series: Series): void {
  let node = root
  for (const { key } of words) {
    const next: Node = node.next.get(key) ?? { next: new Map() }
    node.next.set(key, next)
    node = next
  }
  node.series ??= series
}
