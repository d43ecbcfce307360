/** What a README does throughout without saying so: the policy that it follows. Only what is clear counts. */

import { idOfUsualPage } from '../identifier/arxiv.ts'
import { arxivLink, linksOf } from '../link/links.ts'
import { compareText } from '../order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import { papersByVenue } from '../shared-values.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'

export interface Habits {
  /** How the papers of each section follow each other, by the id of the section; sections in no clear order are absent. */
  orders: ReadonlyMap<string, Order>
  /** How the list writes most venues of a series that are not written as the table has them, by `seriesKey`, with `YYYY` for the year. */
  venues: ReadonlyMap<string, string>
  /** Whether nearly all links to arXiv lead to the abstract page, without a version. */
  linksToAbstracts: boolean
  /** Whether nearly all links are https. */
  usesHttps: boolean
  /** Whether titles end without a full stop, but for a few. */
  titlesWithoutStop: boolean
  /** Whether nearly all entries have a link, and whether nearly all have a date. */
  hasLinks: boolean
  hasDates: boolean
}

/** A habit is clear from so many cases on, when so large a part of them follows it. */
const ENOUGH = 10
const NEARLY_ALL = 0.95
/** An order is clear from so many neighbours on that differ, when so large a part of them is in it. */
const NEIGHBOURS = 6
const ORDERED = 0.85

/** The habits of a list. */
export function habitsOf(list: PaperList): Habits {
  const { papers, sections = [] } = list
  const bySection = new Map<string, Paper[]>(sections.map(({ id }) => [id, []]))
  for (const paper of papers) bySection.get(String(paper.section))?.push(paper)
  const orders = new Map<string, Order>()
  for (const [id, members] of bySection) {
    const order = orderOf(members)
    if (order) orders.set(id, order)
  }
  const links = papers
    .flatMap(({ url, links = {} }) => [url, ...Object.values(links)])
    .filter((url) => /^https?:/i.test(url))
  const arxiv = linksOf(list).flatMap((link) => {
    const expected = arxivLink(link)
    return expected === undefined ? [] : [link.url === expected]
  })
  const usual = papers.filter(({ url }) => idOfUsualPage(url) !== undefined).map(() => true)
  return {
    orders,
    venues: venuesOf(list),
    linksToAbstracts: areNearlyAll([...arxiv, ...usual], (isUsual) => isUsual),
    usesHttps: areNearlyAll(links, (url) => /^https:/i.test(url)),
    titlesWithoutStop: areNearlyAll(papers, ({ title }) => !title.endsWith('.')),
    hasLinks: areNearlyAll(papers, ({ url }) => url !== ''),
    hasDates: areNearlyAll(papers, ({ date }) => date !== ''),
  }
}

/** A way to write a venue is the list's own from so many cases on, when more than half are so. */
const ENOUGH_VENUES = 5

/** The ways in which most venues of a series are written. */
function venuesOf(list: PaperList): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [text, { length }] of papersByVenue(list)) {
    const venue = parseVenue(text)
    if (venue.series === undefined) continue
    const shapes = counts.get(seriesKey(venue)) ?? new Map<string, number>()
    const shape = venueShape(text, venue)
    shapes.set(shape, (shapes.get(shape) ?? 0) + length)
    counts.set(seriesKey(venue), shapes)
  }
  const usual = new Map<string, string>()
  for (const [key, shapes] of counts) {
    const all = [...shapes.values()].reduce((sum, count) => sum + count, 0)
    const [shape, count = 0] = [...shapes].reduce((best, next) => (next[1] > best[1] ? next : best))
    if (count >= ENOUGH_VENUES && count > all / 2) usual.set(key, shape)
  }
  return usual
}

/** What venues of one kind have in common: the series, and whether it is the conference, its Findings, a workshop. */
export function seriesKey({ series, kind }: Venue): string {
  return `${kind} ${series?.name ?? ''}`
}

/** How a venue is written, with `YYYY` or `YY` for its year. */
export function venueShape(text: string, { year }: Venue): string {
  if (year === undefined) return text
  const long = String(year)
  return text.includes(long) ? text.replace(long, 'YYYY') : text.replace(long.slice(2), 'YY')
}

function areNearlyAll<T>(items: readonly T[], holds: (item: T) => boolean): boolean {
  return items.length >= ENOUGH && items.filter(holds).length >= items.length * NEARLY_ALL
}

/** The order that papers which follow each other are in; undefined when it is not clear. */
function orderOf(papers: readonly Paper[]): Order | undefined {
  const dates = papers.map(({ date }) => date).filter((date) => /^\d{4}/.test(date))
  const byDate = directionOf(dates, (a, b) => compareText(a.slice(0, b.length), b.slice(0, a.length)))
  if (byDate !== 0) return byDate > 0 ? 'oldest' : 'newest'
  return undefined
}

/** 1 when the values rise, -1 when they fall, 0 when neither is clear. Neighbours that are equal do not count. */
function directionOf(values: readonly string[], compare: (a: string, b: string) => number): number {
  let rising = 0
  let falling = 0
  for (let index = 1; index < values.length; index++) {
    const difference = compare(values[index - 1] as string, values[index] as string)
    if (difference < 0) rising++
    else if (difference > 0) falling++
  }
  const all = rising + falling
  if (all < NEIGHBOURS) return 0
  return rising >= all * ORDERED ? 1 : falling >= all * ORDERED ? -1 : 0
}
