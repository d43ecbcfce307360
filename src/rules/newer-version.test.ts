import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts, type PaperRecord } from '../facts.ts'
import { factsOf } from '../publication/facts-of.ts'
import rule from './newer-version.ts'

test.each<[string, Partial<PaperRecord>, string, number]>([
  ['since yesterday', { version: 3, lastSeen: 2 }, '2026-11-21', 1],
  ['for thirty days', { version: 3, lastSeen: 2 }, '2026-10-23', 1],
  ['for longer', { version: 3, lastSeen: 2 }, '2026-10-22', 0],
  ['that was seen', { version: 3, lastSeen: 3 }, '2026-11-21', 0],
  ['that is the first one known', { version: 3 }, '2026-11-21', 0],
])('a newer version %s', (_, record, day, expected) => {
  const said = { 'arxiv:2209.10652': { arxiv: [{ title: 'Toy Models of Superposition', ...record }] } }
  expect([...rule.check(listOf([{}]), { ...noFacts('2026-11-22'), ...factsOf(said, day) })]).toHaveLength(
    expected,
  )
})
