import type { Order, Paper } from './paper.ts'

/** Text in the order of its code points, which is the same everywhere: unlike `localeCompare`, and unlike `<` beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0)
  }
  return a.length - b.length
}

const ranks = new WeakMap<Paper, string>()

/** What a paper is sorted by title by: without case and leading punctuation. Made once: sorting asks for it again and again. */
function titleRank(paper: Paper): string {
  let rank = ranks.get(paper)
  if (rank === undefined) {
    rank = paper.title.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
    ranks.set(paper, rank)
  }
  return rank
}

export interface Days {
  first: string
  last: string
}

/** The first and the last day that a date can mean, for comparison: every month has a 31st here. Any day for one that cannot be read. */
export function daysOf(date: string): Days {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date)) return { first: '0000', last: '9999' }
  if (date.length === 10) return { first: date, last: date }
  return date.length === 7
    ? { first: `${date}-01`, last: `${date}-31` }
    : { first: `${date}-01-01`, last: `${date}-12-31` }
}

/** Whether the papers follow each other as `order` says. A year may stand anywhere among the months of that year. */
export function isInOrder(papers: readonly Paper[], order: Order): boolean {
  if (order === 'listed') return true
  if (order === 'title')
    return papers.every((paper, at) => at === 0 || compareTitles(papers[at - 1] as Paper, paper) <= 0)
  const isNewest = order === 'newest'
  let bound = isNewest ? '9999-12-31' : '0000-01-01'
  let date = ''
  for (let index = 0; index < papers.length; index++) {
    const next = (papers[index] as Paper).date
    if (next === date) continue
    date = next
    const { first, last } = daysOf(date)
    if (isNewest ? first > bound : last < bound) return false
    if (isNewest ? last < bound : first > bound) bound = isNewest ? last : first
  }
  return true
}

/** The indices of the papers in the order asked for. Those that are equal, and lists that are in order already, stay as they stand. */
export function orderOf(papers: readonly Paper[], order: Order): number[] {
  const indices = papers.map((_, index) => index)
  if (isInOrder(papers, order)) return indices
  const compare = comparison(order)
  return indices.sort((a, b) => compare(papers[a] as Paper, papers[b] as Paper) || a - b)
}

/** How two papers compare in that order. */
export function comparison(order: Order): (a: Paper, b: Paper) => number {
  if (order === 'title') return compareTitles
  if (order === 'oldest') return (a, b) => compareText(daysOf(a.date).first, daysOf(b.date).first)
  if (order === 'newest') return (a, b) => compareText(daysOf(b.date).last, daysOf(a.date).last)
  return () => 0
}

function compareTitles(a: Paper, b: Paper): number {
  return compareText(titleRank(a), titleRank(b))
}
