/** What a README does throughout without saying so: the policy that it follows. Only what is clear counts. */

import { dateFormsOf } from '../date-form.ts'
import { idOfUsualPage } from '../identifier/arxiv.ts'
import { arxivLink, linksOf } from '../link/links.ts'
import { isInOrder } from '../order.ts'
import { outOfOrder } from '../out-of-order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import { keptParametersIn } from './kept-parameters.ts'
import type { ListedPapers } from './list.ts'
import { type VenueHabits, venueHabitsOf } from './venue-habits.ts'

export interface Habits extends VenueHabits {
  /** How the papers of each section follow each other, by the id of the section; sections in no clear order are absent. */
  orders: ReadonlyMap<string, Order>
  /** The forms that dates are written in, with how many are; those that can be in several are left out. */
  dateForms: ReadonlyMap<string, number>
  /** Whether nearly all links to arXiv lead to the abstract page, without a version. */
  linksToAbstracts: boolean
  /** Parameters that most links to a host have: `x.com s`. */
  keptParameters: ReadonlySet<string>
  /** Whether nearly all links are https. */
  usesHttps: boolean
  /** Whether titles end without a full stop, but for a few. */
  titlesWithoutStop: boolean
  /** Whether nearly all entries have a link, and whether nearly all have a date. */
  hasLinks: boolean
  hasDates: boolean
  /** The ids of the sections in which nearly all entries have one. */
  linkedSections: ReadonlySet<string>
  datedSections: ReadonlySet<string>
}

/** A habit is clear from so many cases on, when so large a part of them follows it. */
const ENOUGH = 10
const NEARLY_ALL = 0.95
/** In a section with fewer papers a habit of the list is clear, too, from so many papers on. */
const ENOUGH_IN_SECTION = 3

/** The habits of a list. */
export function habitsOf({ list, papers: listed }: ListedPapers): Habits {
  const { papers } = list
  const sections = membersBySection(list)
  const orders = new Map<string, Order>()
  for (const [id, members] of sections) {
    const order = orderOf(
      members.map((index) => ({ paper: papers[index] as Paper, run: listed[index]?.found.run })),
    )
    if (order) orders.set(id, order)
  }
  const links = papers
    .flatMap(({ url, links = {} }) => [url, ...Object.values(links)])
    .filter((url) => /^https?:/i.test(url))
  const hasLinks = areNearlyAll(papers, ({ url }) => url !== '')
  const hasDates = areNearlyAll(papers, ({ date }) => date !== '')
  const sectionsWith = (field: 'url' | 'date', isUsual: boolean) => {
    const has = (index: number) => (papers[index] as Paper)[field] !== ''
    const usual = [...sections].filter(([, members]) =>
      areNearlyAll(members, has, isUsual ? ENOUGH_IN_SECTION : ENOUGH),
    )
    return new Set(usual.map(([id]) => id))
  }
  return {
    orders,
    ...venueHabitsOf(list),
    dateForms: dateFormsIn(listed.map(({ found }) => found.entry.date?.text ?? '')),
    linksToAbstracts: areNearlyAll(arxivLinksIn(list), (isUsual) => isUsual),
    keptParameters: keptParametersIn(links),
    usesHttps: areNearlyAll(links, (url) => /^https:/i.test(url)),
    titlesWithoutStop: areNearlyAll(papers, ({ title }) => !title.endsWith('.')),
    hasLinks,
    hasDates,
    linkedSections: sectionsWith('url', hasLinks),
    datedSections: sectionsWith('date', hasDates),
  }
}

function membersBySection({ papers, sections = [] }: PaperList): Map<string, number[]> {
  const members = new Map<string, number[]>(sections.map(({ id }) => [id, []]))
  for (const [index, { section }] of papers.entries()) members.get(String(section))?.push(index)
  return members
}

/** For each link to arXiv, whether it is as `arxiv-link` wants it. */
function arxivLinksIn(list: PaperList): boolean[] {
  const others = linksOf(list).flatMap((link) => {
    const expected = arxivLink(link)
    return expected === undefined ? [] : [link.url === expected]
  })
  const usual = list.papers.filter(({ url }) => idOfUsualPage(url) !== undefined)
  return [...others, ...usual.map(() => true)]
}

/** Whether it holds for nearly all: for all but one, where they are few. */
function areNearlyAll<T>(items: readonly T[], holds: (item: T) => boolean, enough = ENOUGH): boolean {
  const others = items.filter((item) => !holds(item)).length
  return items.length >= enough && others <= Math.max(1, items.length * (1 - NEARLY_ALL))
}

function dateFormsIn(dates: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const date of dates) {
    const [form, ...others] = dateFormsOf(date)
    if (form !== undefined && others.length === 0) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return counts
}

/** An order is clear from so many neighbours on that differ, when so large a part of them is in it. Titles may be in order by chance. */
const CLEAR: readonly { orders: readonly Order[]; enough: number; part: number }[] = [
  { orders: ['newest', 'oldest'], enough: 6, part: 0.85 },
  { orders: ['title'], enough: 10, part: 0.9 },
]

interface Member {
  paper: Paper
  run: number | undefined
}

/** The order that papers which follow each other are in; undefined when it is not clear. */
function orderOf(members: readonly Member[]): Order | undefined {
  const dated = members.filter(({ paper }) => paper.date !== '')
  for (const { orders, enough, part } of CLEAR) {
    const isByTitle = orders.includes('title')
    const pairs = pairsOf(isByTitle ? members : dated, isByTitle)
    const found = orders.find((order) => {
      const fitting = pairs.filter(({ fits }) => fits.includes(order))
      const goesOn = pairs.every(({ isWithinRun, fits }) => isWithinRun || fits.includes(order))
      const isClear = pairs.length >= enough && fitting.length >= pairs.length * part && goesOn
      return isClear && !isOfBlocks(isByTitle ? members : dated, order, pairs.length - fitting.length)
    })
    if (found) return found
  }
  return undefined
}

/** A block that begins anew breaks the order once, for so many papers; one paper out of place breaks it for itself. */
const BLOCK = 3

/** Whether several blocks, each in order, were put one after another: there is no order that its papers follow. */
function isOfBlocks(members: readonly Member[], order: Order, breaks: number): boolean {
  const papers = members.map(({ paper }) => paper)
  return breaks > 0 && outOfOrder(papers, order).length > Math.max(BLOCK + 1, breaks * BLOCK)
}

/** The neighbours that differ, with the orders that they are in. */
function pairsOf(members: readonly Member[], isByTitle: boolean) {
  const pairs: { fits: Order[]; isWithinRun: boolean }[] = []
  for (let index = 1; index < members.length; index++) {
    const [a, b] = [members[index - 1] as Member, members[index] as Member]
    const both = [a.paper, b.paper]
    const isWithinRun = a.run === b.run
    if (isByTitle) pairs.push({ fits: isInOrder(both, 'title') ? ['title'] : [], isWithinRun })
    else {
      const fits = (['newest', 'oldest'] as const).filter((order) => isInOrder(both, order))
      if (fits.length < 2) pairs.push({ fits, isWithinRun })
    }
  }
  return pairs
}
