/** Which papers are not where the order says, and where they belong. */

import { compareText, comparison, type Days, daysOf, isInOrder, orderOf } from './order.ts'
import type { Order, Paper } from './paper.ts'

/** Which papers, by index, would have to move for the others to be in order: as few as possible. */
export function outOfOrder(papers: readonly Paper[], order: Order): number[] {
  if (isInOrder(papers, order)) return []
  const staying = longestInOrder(papers, order, order === 'title' ? 0 : usualLength(papers))
  if (order !== 'title') keepWhatFits(papers, order, staying)
  return papers.map((_, index) => index).filter((index) => !staying.has(index))
}

/** How long most dates are. */
function usualLength(papers: readonly Paper[]): number {
  const counts = [10, 7, 4].map((length) => papers.filter(({ date }) => date.length === length).length)
  return [10, 7, 4][counts.indexOf(Math.max(...counts))] ?? 0
}

/** The most papers, by index, that follow each other as `order` says, but for those with shorter dates: these may fit in many places. */
function longestInOrder(papers: readonly Paper[], order: Order, shortest: number): Set<number> {
  const compare = comparison(order)
  const ends: number[] = []
  const before: number[] = []
  for (let index = 0; index < papers.length; index++) {
    const paper = papers[index] as Paper
    if (paper.date.length < shortest) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(papers[ends[middle] as number] as Paper, paper) <= 0) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] as number)
    ends[low] = index
  }
  const staying = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) staying.add(at)
  return staying
}

/** Adds the papers whose year or month lets them stand where they are. */
function keepWhatFits(papers: readonly Paper[], order: Order, staying: Set<number>): void {
  const days = papers.map(({ date }) => placeIn(order, date))
  const least: string[] = []
  let after = '~'
  for (let index = papers.length - 1; index >= 0; index--) {
    least[index] = after
    const { last } = days[index] as Days
    if (staying.has(index) && compareText(last, after) < 0) after = last
  }
  let bound = ''
  for (let index = 0; index < papers.length; index++) {
    const { first, last } = days[index] as Days
    if (!staying.has(index) && last >= bound && first <= (least[index] as string)) staying.add(index)
    if (staying.has(index) && first > bound) bound = first
  }
}

/**
 * The indices of the papers in the order asked for, those that are in order among themselves as they stand: each of the
 * others goes to the nearest place that it may have.
 */
export function leastMoved(papers: readonly Paper[], order: Order): number[] {
  const moving = outOfOrder(papers, order)
  if (order === 'title' || moving.length === 0) return orderOf(papers, order)
  const isMoving = new Set(moving)
  const staying = papers.map((_, index) => index).filter((index) => !isMoving.has(index))
  const days = papers.map(({ date }) => placeIn(order, date))
  const spans = staying.map((index) => days[index] as Days)
  /** Before each place, the latest day that a paper must not precede; behind it, the earliest that one must not follow. */
  const latest = spans.map(({ first }) => first)
  for (let at = 1; at < latest.length; at++)
    if ((latest[at] as string) < (latest[at - 1] as string)) latest[at] = latest[at - 1] as string
  const earliest = spans.map(({ last }) => last)
  for (let at = earliest.length - 2; at >= 0; at--)
    if ((earliest[at] as string) > (earliest[at + 1] as string)) earliest[at] = earliest[at + 1] as string
  const placed: number[][] = [...staying, -1].map(() => [])
  for (const index of moving) {
    const { first, last } = days[index] as Days
    const lowest = firstWhere(staying.length, (at) => (earliest[at] as string) >= first)
    const highest = firstWhere(staying.length, (at) => (latest[at] as string) > last)
    const own = firstWhere(staying.length, (at) => (staying[at] as number) > index)
    placed[Math.min(Math.max(lowest, own), highest)]?.push(index)
  }
  const compare = comparison(order)
  const sorted = placed.flatMap((moved, at) => [
    ...moved.sort((a, b) => compare(papers[a] as Paper, papers[b] as Paper) || a - b),
    ...(at < staying.length ? [staying[at] as number] : []),
  ])
  const inOrder = sorted.map((index) => papers[index] as Paper)
  return isInOrder(inOrder, order) ? sorted : orderOf(papers, order)
}

/** The first of so many places at which something holds, which holds from there on; their number where it holds at none. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The days that a date can mean, as text that is in ascending order when the papers are. */
function placeIn(order: Order, date: string): Days {
  const { first, last } = daysOf(date)
  return order === 'newest' ? { first: reversed(last), last: reversed(first) } : { first, last }
}

/** A day as text that comes the earlier the later the day is. */
function reversed(day: string): string {
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)))
}
