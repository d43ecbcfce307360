/** Entries in other places: each place keeps its bullet or its number, and what stands between the places stays. */

import type { Span } from '../markdown/line.ts'
import type { Ignores } from './ignores.ts'
import type { ListedPaper, ListedPapers } from './list.ts'
import type { Replacement } from './rewrite-words.ts'

/** An order as far as a README can be brought into it: sections whose entries cannot change places stay as they are. */
export function possibleOrder(
  order: readonly number[],
  listed: ListedPapers,
  ignores: Pick<Ignores, 'byPaper'>,
): number[] {
  const possible = order.map((_, index) => index)
  const starts = listed.papers.map(({ found }) => found.start).sort((a, b) => a - b)
  for (const moved of movedBySection(order, listed).values()) {
    const [first] = moved
    if (first === undefined) continue
    const { kind, run } = (listed.papers[first] as ListedPaper).found
    const canMove = moved.every((index) => {
      const { found } = listed.papers[index] as ListedPaper
      const hasCommentBefore = ignores.byPaper.get(index)?.some(({ start }) => start < found.start)
      return found.kind === kind && found.run === run && !hasCommentBefore && standsAlone(found, starts)
    })
    if (canMove && kind !== 'heading') for (const index of moved) possible[index] = order[index] as number
  }
  return possible
}

const known = new WeakMap<readonly number[], boolean>()

/** Whether a README can be brought into an order. Asked for once with each finding, and answered once. */
export function isPossible(
  order: readonly number[],
  listed: ListedPapers,
  ignores: Pick<Ignores, 'byPaper'>,
): boolean {
  let answer = known.get(order)
  if (answer === undefined) {
    const possible = possibleOrder(order, listed, ignores)
    answer = order.every((from, to) => from === possible[to])
    known.set(order, answer)
  }
  return answer
}

/** The papers of each section that change places. */
function movedBySection(order: readonly number[], { list }: ListedPapers): Map<string, number[]> {
  const sections = new Map<string, number[]>()
  for (let index = 0; index < order.length; index++) {
    if (order[index] === index) continue
    const section = String(list.papers[index]?.section)
    const moved = sections.get(section)
    if (moved) moved.push(index)
    else sections.set(section, [index])
  }
  return sections
}

/** Whether no other entry begins within an entry, or within the item that it stands in. */
function standsAlone({ item, start, end }: ListedPaper['found'], starts: readonly number[]): boolean {
  const [from, to] = [item?.start ?? start, Math.max(item?.end ?? end, end)]
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < from) low = middle + 1
    else high = middle
  }
  return starts[low] === start && (starts[low + 1] ?? to) >= to
}

/** What has to be written so that the entries are in that order, which is a possible one. */
export function reordered(
  order: readonly number[],
  text: string,
  papers: readonly ListedPaper[],
): Replacement[] {
  return order.flatMap((from, to) => {
    if (from === to) return []
    const [source, place] = [contentOf(papers[from] as ListedPaper), contentOf(papers[to] as ListedPaper)]
    const shift = columnOf(place.start, text) - columnOf(source.start, text)
    return [{ ...place, text: indented(text.slice(source.start, source.end), shift) }]
  })
}

/** An entry without the bullet or the number before it. */
function contentOf({ found: { item, start, end } }: ListedPaper): Span {
  return { start: item && item.start === start ? item.contentStart : start, end }
}

function columnOf(offset: number, text: string): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1
}

/** What is in an item that begins further right has to, too. */
function indented(content: string, shift: number): string {
  return shift > 0 ? content.replace(/(?<=\r\n?|\n)(?=[ \t]+\S)/g, ' '.repeat(shift)) : content
}
