import { wordsOf } from './venue-words.ts'

/** Where papers appear year after year: a conference, a journal, a server of preprints. */
export interface Series {
  name: string
  kind: 'conference' | 'journal' | 'preprint'
  /** The first year there was one. */
  first?: number
  /** Of a journal, if it has a shorter name: it is as right as that. */
  title?: string
  /** Names as right as `name`. */
  also?: readonly string[]
  /** The names it had before, oldest first, each with the last year it had it. */
  former?: readonly { name: string; until: number }[]
  /** The first year it had Findings. */
  findings?: number
  /** Its parts that have a name of their own. */
  tracks?: readonly string[]
}

/** A line of `venues.json`: a series, and what is only needed to know its names in texts. */
export interface VenueLine extends Series {
  title: string
  /** The part of science that it belongs to. */
  field: string
  /** Other spellings, which give way to `name`. The title of a conference is one, too. */
  aliases?: readonly string[]
}

/** A shorter word is too near to the names of other venues, known or not, to be one that is only written wrong. */
export const SHORTEST_MISSPELT = 5

const tracks = new Map<Series, string[][]>()

/** Every name and spelling of the series. */
export function namesOf({ name, title, aliases = [], also = [], former = [] }: VenueLine): string[] {
  return [name, title, ...aliases, ...also, ...former.map((earlier) => earlier.name)]
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
