import { expect, test } from 'vitest'
import { readJsonDocument } from '../documents/json.ts'
import { randomOf } from '../fixtures/link-world.ts'
import { type Pull, randomPull } from '../fixtures/random-pull.ts'
import { formatList } from '../layout.ts'
import { isInOrder } from '../order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import { mergeLists } from './lists.ts'
import { isSettled, type Merged, sideOf } from './merged.ts'

const CASES = Number(process.env.PAPERLIST_CASES ?? 1_000)
const ORDERS: readonly Order[] = ['newest', 'oldest', 'title', 'listed']

function randomList(random: () => number): PaperList {
  const order = ORDERS[Math.floor(random() * ORDERS.length)] as Order
  const papers = Array.from(
    { length: Math.floor(random() * 30) },
    (_, index): Paper => ({
      title: `Study ${index} of neurons and their ${Math.floor(random() * 1_000)} circuits`,
      url: `https://example.org/papers/${index}`,
      date: `${2015 + Math.floor(random() * 11)}`,
      ...(random() < 0.5 && { tags: ['neurons'], note: 'A note.' }),
    }),
  )
  return randomPull({ title: 'Papers', order, papers }, random, 'the beginning', () => false).list
}

const listOf = (merged: Merged) => sideOf(merged, 'ours') as PaperList
const urlsOf = ({ papers }: PaperList) => papers.map(({ url }) => url)
const asSet = ({ papers }: PaperList) => papers.map((paper) => JSON.stringify(paper)).sort()

function both(seed: number, areApart: boolean): { base: PaperList; ours: Pull; theirs: Pull } {
  const random = randomOf(seed)
  const base = randomList(random)
  const pull = (name: string, rest: number) =>
    randomPull(base, random, name, (index) => !areApart || index % 2 === rest)
  return { base, ours: pull('Ada', 0), theirs: pull('Grace', 1) }
}

test(`${CASES} merges of changes to different papers: all of both is done, in either direction, and nothing else`, () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const { base, ours, theirs } = both(seed, true)
    const merged = mergeLists(base, ours.list, theirs.list)
    expect(isSettled(merged), `seed ${seed}`).toBe(true)
    const list = listOf(merged)
    const removed = new Set([...ours.removed, ...theirs.removed])
    const expected = [...urlsOf(base).filter((url) => !removed.has(url)), ...ours.added, ...theirs.added]
    expect(urlsOf(list).sort(), `seed ${seed}`).toEqual(expected.sort())
    for (const { url, note } of [...ours.edited, ...theirs.edited])
      expect(list.papers.find((paper) => paper.url === url)?.note, `seed ${seed}`).toBe(note)
    expect(isInOrder(list.papers, list.order ?? 'listed'), `seed ${seed}`).toBe(true)
    expect(readJsonDocument('papers.json', Buffer.from(formatList(list))).problems).toEqual([])
    expect(asSet(listOf(mergeLists(base, theirs.list, ours.list))), `seed ${seed}`).toEqual(asSet(list))
  }
})

test(`${CASES} merges of changes to any papers: no addition is lost or doubled, and no paper that a side kept and changed`, () => {
  let conflicts = 0
  for (let seed = 1; seed <= CASES; seed++) {
    const { base, ours, theirs } = both(seed, false)
    const merged = mergeLists(base, ours.list, theirs.list)
    if (!isSettled(merged)) conflicts++
    const sides = (['ours', 'theirs'] as const).map((side) => sideOf(merged, side) as PaperList)
    for (const side of sides) {
      const urls = urlsOf(side)
      expect(new Set(urls).size, `seed ${seed}`).toBe(urls.length)
      expect(urls, `seed ${seed}`).toEqual(expect.arrayContaining([...ours.added, ...theirs.added]))
    }
    for (const { url } of [...ours.edited, ...theirs.edited])
      expect(sides.flatMap(urlsOf), `seed ${seed}`).toContain(url)
  }
  expect(conflicts).toBeGreaterThan(0)
})

test('what only one side did, or both alike, is as it was done', () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const { base, ours } = both(seed, false)
    const changed = ours.list
    for (const [before, our, their] of [
      [base, base, changed],
      [base, changed, base],
      [base, changed, changed],
      [changed, changed, changed],
    ] as const)
      expect(formatList(listOf(mergeLists(before, our, their))), `seed ${seed}`).toBe(formatList(changed))
  }
})
