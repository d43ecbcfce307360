import type { Edit } from '../document.ts'
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
      const members = indices.map((index) => papers[index] as Paper)
      const moving = outOfOrder(members, order)
      if (moving.length === 0) continue
      fix ??= [{ path: ['papers'], order: sortedWithinSections(list, sections) }]
      const sorted = leastMoved(members, order)
      const places = placesIn(sorted)
      for (const at of moving) {
        const path = ['papers', indices[at] as number, order === 'title' ? 'title' : 'date']
        yield { path, message: message(members, at, sorted, places[at] as number, order), fix }
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

/** Each section keeps the places that it has in the file; only who stands in which of them changes. */
function sortedWithinSections(list: PaperList, sections: ReadonlyMap<string, readonly number[]>): number[] {
  const result: number[] = []
  for (const [id, indices] of sections) {
    const order = orderIn(list, id)
    const placed = indices.filter((index) => hasPlace(list.papers[index] as Paper, order))
    const members = placed.map((index) => list.papers[index] as Paper)
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
function message(
  members: readonly Paper[],
  at: number,
  sorted: readonly number[],
  place: number,
  order: Order,
): string {
  const goesUp = place < at
  const neighbour = members[neighbourOf(members, sorted, place, goesUp ? 1 : -1, order) ?? at] as Paper
  const what = order === 'title' ? 'this paper' : `this paper of ${quote((members[at] as Paper).date)}`
  const of = order === 'title' ? '' : ` of ${quote(neighbour.date)}`
  const where = `${goesUp ? 'before' : 'after'} ${quote(neighbour.title)}${of}`
  return `Unexpected place of ${what}, expected ${WORDS[order]}: it belongs ${where}`
}

/** The nearest paper in the right order, by index, that has another date; where there is none, the next one. */
function neighbourOf(
  members: readonly Paper[],
  sorted: readonly number[],
  place: number,
  step: 1 | -1,
  order: Order,
): number | undefined {
  if (order === 'title') return sorted[place + step]
  const own = members[sorted[place] as number]?.date
  for (let at = place + step; at >= 0 && at < sorted.length; at += step)
    if (members[sorted[at] as number]?.date !== own) return sorted[at]
  return sorted[place + step]
}
