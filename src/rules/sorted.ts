import { formatDate, parseDate } from '../date.ts'
import type { Edit } from '../document.ts'
import { issuedIds } from '../identifier/arxiv-dates.ts'
import { isInOrder } from '../order.ts'
import { leastMoved, outOfOrder } from '../out-of-order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { orderIn, sectionsOf } from '../sections.ts'
import { quote } from '../text/quote.ts'

const WORDS: Readonly<Record<Order, string>> = {
  newest: 'the newest first',
  oldest: 'the oldest first',
  title: 'papers by title',
  listed: 'any order',
}

export default {
  summary: 'The papers of each section are in the order that the list declares',
  why: `Readers look for a paper where the order says it is, and contributors see where theirs belongs.
    The order is declared once: \`"order": "newest"\`, \`"oldest"\`, \`"title"\`, or \`"listed"\` for none; a section may declare
    its own. A README declares nothing: there the order counts that nearly all papers of a section are in.`,
  severity: 'warning',
  examples: [
    {
      bad: {
        order: 'newest',
        papers: [{ date: '2022-09-21' }, { date: '2021-04-18' }, { date: '2024-06-24' }],
      },
      message:
        'Unexpected place of this paper of `2024-06-24`, expected the newest first: it belongs before `Toy Models of Superposition` of `2022-09-21`',
      good: {
        order: 'newest',
        papers: [
          {
            title: 'Confidence Regulation Neurons in Language Models',
            url: 'https://arxiv.org/abs/2406.16254',
            date: '2024-06-24',
          },
          {
            title: 'Toy Models of Superposition',
            url: 'https://arxiv.org/abs/2209.10652',
            date: '2022-09-21',
          },
          {
            title: 'Knowledge Neurons in Pretrained Transformers',
            url: 'https://arxiv.org/abs/2104.08696',
            date: '2021-04-18',
          },
        ],
      },
    },
  ],
  *check(list) {
    const { papers } = list
    if (!declaresOrder(list)) return
    const sections = indicesBySection(list)
    let fix: Edit[] | undefined
    for (const [id, all] of sections) {
      const order = orderIn(list, id)
      const indices = all.filter((index) => hasPlace(papers[index] as Paper, order))
      const members = membersOf(list, indices, order)
      const moving = outOfOrder(members, order)
      if (moving.length === 0) continue
      fix ??= [{ path: ['papers'], order: sortedWithinSections(list, sections) }]
      const sorted = leastMoved(members, order)
      const places = placesIn(sorted)
      const neighbourOf = neighboursIn(members, sorted, moving)
      for (const at of moving) {
        const path = ['papers', indices[at] as number, order === 'title' ? 'title' : 'date']
        const place = places[at] as number
        const goesUp = place < at
        const neighbour = papers[indices[neighbourOf(place, goesUp, order)] as number] as Paper
        const paper = papers[indices[at] as number] as Paper
        yield { path, message: message(paper, neighbour, goesUp, order), fix }
      }
    }
  },
} satisfies Rule

/** Whether a paper has a place in an order: one without a date may stand anywhere among dates. */
function hasPlace({ date }: Paper, order: Order): boolean {
  return order === 'title' || date !== ''
}

function declaresOrder({ order = 'listed', sections = [] }: PaperList): boolean {
  return order !== 'listed' || sections.some((section) => section.order !== undefined)
}

/** The indices of the papers by the first section they stand in. */
function indicesBySection(list: PaperList): Map<string, number[]> {
  const sections = new Map<string, number[]>()
  for (let index = 0; index < list.papers.length; index++) {
    const paper = list.papers[index] as Paper
    const section = sectionsOf(paper, list)[0] ?? ''
    const indices = sections.get(section)
    if (indices) indices.push(index)
    else sections.set(section, [index])
  }
  return sections
}

/**
 * The papers of a section. Those whose date contradicts their arXiv id have that of their neighbour, where the month of the id fits the
 * place in which they stand: not the place is wrong then, but the date.
 */
function membersOf(list: PaperList, indices: readonly number[], order: Order): readonly Paper[] {
  const members = indices.map((index) => list.papers[index] as Paper)
  if (order === 'title') return members
  if (isInOrder(members, order)) return members
  const ids = issuedIds(list)
  return members.map((paper, at) => {
    const issued = ids[indices[at] as number]?.issued
    const date = parseDate(paper.date)
    if (issued === undefined || date?.month === undefined) return paper
    if (date.year === issued.year && date.month === issued.month) return paper
    const isInPlace = (one: Paper) => {
      const here = [members[at - 1], one, members[at + 1]]
      return isInOrder(
        here.filter((other) => other !== undefined),
        order,
      )
    }
    if (isInPlace(paper) || !isInPlace({ ...paper, date: formatDate(issued) })) return paper
    return { ...paper, date: (members[at - 1] ?? members[at + 1] ?? paper).date }
  })
}

/** For each place, the next one before (-1) or after it (1) that does not move; -1 or one behind the last where there is none. */
function nextStaying(length: number, step: 1 | -1, isMoving: (at: number) => boolean): Int32Array {
  const next = new Int32Array(length)
  let staying = step < 0 ? -1 : length
  for (let count = 0; count < length; count++) {
    const at = step < 0 ? count : length - 1 - count
    next[at] = staying
    if (!isMoving(at)) staying = at
  }
  return next
}

/** Each section keeps the places that it has in the file; only who stands in which of them changes. */
function sortedWithinSections(list: PaperList, sections: ReadonlyMap<string, readonly number[]>): number[] {
  const result: number[] = []
  for (const [id, indices] of sections) {
    const order = orderIn(list, id)
    const placed = indices.filter((index) => hasPlace(list.papers[index] as Paper, order))
    const members = membersOf(list, placed, order)
    for (const index of indices) result[index] = index
    const sorted = leastMoved(members, order)
    for (const [at, from] of sorted.entries()) result[placed[at] as number] = placed[from] as number
  }
  return result
}

/** For each paper, by index, its place in the right order. */
function placesIn(sorted: readonly number[]): readonly number[] {
  const places: number[] = []
  for (const [place, index] of sorted.entries()) places[index] = place
  return places
}

/** A paper that has to go up belongs before another, one that has to go down after one. */
function message(paper: Paper, neighbour: Paper, goesUp: boolean, order: Order): string {
  const what = order === 'title' ? 'this paper' : `this paper of ${quote(paper.date)}`
  const of = order === 'title' ? '' : ` of ${quote(neighbour.date)}`
  const where = `${goesUp ? 'before' : 'after'} ${quote(neighbour.title)}${of}`
  return `Unexpected place of ${what}, expected ${WORDS[order]}: it belongs ${where}`
}

/** So many papers of one date are passed over. */
const MOST_OF_A_DATE = 100

/** Names for each moving paper, by its place in the right order, the nearest one that stays where it is and must be before or after it, if there is one. */
function neighboursIn(members: readonly Paper[], sorted: readonly number[], moving: readonly number[]) {
  const isMoving = new Set(moving)
  const movesAt = (place: number) => isMoving.has(sorted[place] as number)
  const [before, after] = [nextStaying(sorted.length, -1, movesAt), nextStaying(sorted.length, 1, movesAt)]
  return (place: number, goesUp: boolean, order: Order): number => {
    const next = goesUp ? after : before
    const own = members[sorted[place] as number] as Paper
    let at = next[place] as number
    for (let count = 0; count < MOST_OF_A_DATE && order !== 'title'; count++) {
      const other = members[sorted[at] ?? -1]
      if (other === undefined || !isInOrder([own, other], order) || !isInOrder([other, own], order)) break
      at = next[at] as number
    }
    return sorted[at] ?? sorted[goesUp ? place + 1 : place - 1] ?? (sorted[place] as number)
  }
}
