/** The figures of the project, what they are to reach, and below what they must not fall. */
import { writeFileSync } from 'node:fs'
import { type Accuracy, f1Of, shareOf, totalOf } from './accuracy.ts'
import type { Corpus } from './corpus.ts'
import { FIELDS, type Field } from './fields.ts'
import { besides, readJson } from './json-file.ts'
import { type KnownMistake, mistakesToFind } from './known-mistakes.ts'
import type { RoundTrip } from './round-trip.ts'
import { percent, table } from './table.ts'

export interface Measure {
  name: string
  value: number
  aim: number
  /** Of how many. */
  of: number
}

const AIMS: Readonly<Record<Field, number>> = {
  title: 0.98,
  url: 0.98,
  arxiv: 0.98,
  section: 0.95,
  date: 0.95,
  venue: 0.95,
  authors: 0.9,
  links: 0.9,
}

const FLOOR = besides('floor.json')

export function accuracyMeasures(all: readonly Accuracy[]): Measure[] {
  const total = totalOf(all)
  return [
    { name: 'papers found, F1', value: f1Of(total), aim: 0.99, of: total.expected },
    ...FIELDS.map((field) => ({
      name: field,
      value: shareOf(total, field),
      aim: AIMS[field],
      of: total.matched,
    })),
  ]
}

export function readingMeasure({ lists, unread }: Corpus): Measure {
  return all('lists read', lists.length, lists.length + unread.length)
}

export function roundTripMeasure(trips: readonly RoundTrip[], { unread }: Corpus): Measure {
  const same = trips.filter(({ difference }) => difference === undefined).length
  return all('lists with the same papers after import and build', same, trips.length + unread.length)
}

/** What people call the kinds of mistakes that must all be found. */
const MISTAKES: Readonly<Record<string, readonly string[]>> = {
  'ids under two titles found': ['idForTwoTitles'],
  'entries whose links disagree found': ['entryTwoIds'],
  'malformed ids found': ['malformedId'],
  'repeats within a section found': ['dupIdSameSection', 'dupTitleSameSection'],
}

export function mistakeMeasures(known: readonly KnownMistake[]): Measure[] {
  return Object.entries(MISTAKES).map(([name, kinds]) => {
    const own = mistakesToFind(known, kinds)
    return all(name, own.filter(({ isFound }) => isFound).length, own.length)
  })
}

function all(name: string, count: number, of: number): Measure {
  return { name, value: of === 0 ? 1 : count / of, aim: 1, of }
}

export function readFloor(): Record<string, number> {
  return readJson(FLOOR)
}

/** Makes the figures reached the least that is accepted. Where not all is wanted, a paper more or less is no news. */
export function writeFloor(measures: readonly Measure[]): void {
  const reached = measures.map(({ name, value, aim }) => [
    name,
    roundedDown(aim === 1 ? value : value - 0.004),
  ])
  const floor = { ...readFloor(), ...Object.fromEntries(reached) }
  writeFileSync(FLOOR, `${JSON.stringify(floor, null, 2)}\n`)
}

function roundedDown(value: number): number {
  return Math.floor(value * 100 + 1e-9) / 100
}

export function hasFallen({ name, value }: Measure, floor: Readonly<Record<string, number>>): boolean {
  return value < (floor[name] ?? 0)
}

export function measuresTable(measures: readonly Measure[], floor: Readonly<Record<string, number>>): string {
  const rows = measures.map((measure) => [
    measure.name,
    percent(measure.value),
    String(measure.of),
    percent(measure.aim),
    measure.value >= measure.aim ? '✓' : '✗',
    percent(floor[measure.name] ?? 0),
    hasFallen(measure, floor) ? 'fell' : '',
  ])
  return table([['measure', '%', 'of', 'aim', '', 'floor', ''], ...rows])
}
