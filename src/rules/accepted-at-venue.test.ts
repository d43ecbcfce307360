import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts, type PaperRecord } from '../facts.ts'
import { factsOf } from '../publication/facts-of.ts'
import rule from './accepted-at-venue.ts'

const title = 'Toy Models of Superposition'
const authors = ['Nelson Elhage']
const rejected: Partial<PaperRecord> = { venue: 'Submitted to ICLR 2023', decision: 'rejected' }

function count(venue: string, note: Partial<PaperRecord>, dblp: Partial<PaperRecord>[] = []): number {
  const said = {
    'openreview:abcdefghij': { openreview: [{ title, authors, ...note }] },
    'title:toy models of superposition': { dblp: dblp.map((record) => ({ title, authors, ...record })) },
  }
  const list = listOf([{ venue, openreview: 'abcdefghij' }])
  return [...rule.check(list, { ...noFacts('2026-11-22'), ...factsOf(said) })].length
}

test.each<[string, string, Partial<PaperRecord>, number]>([
  ['rejected there', 'ICLR 2023', rejected, 1],
  [
    'withdrawn from it',
    'ICLR 2023',
    { venue: 'ICLR 2023 Conference Withdrawn Submission', decision: 'withdrawn' },
    1,
  ],
  ['rejected a year before', 'ICLR 2024', rejected, 0],
  ['rejected elsewhere', 'ICML 2023', rejected, 0],
  ['rejected there, with no year listed', 'ICLR', rejected, 0],
  ['a workshop of it', 'ICLR 2023 Workshop', rejected, 0],
  ['under review', 'ICLR 2023', { venue: 'Submitted to ICLR 2023', decision: 'submitted' }, 0],
  ['accepted', 'ICLR 2023', { venue: 'ICLR 2023 Poster', decision: 'accepted' }, 0],
  ['rejected, of another title', 'ICLR 2023', { ...rejected, title: 'Finding Moons in Large Pictures' }, 0],
  ['of a venue that nobody knows', 'ICLR 2023', { venue: 'Stars 2023', decision: 'rejected' }, 0],
])('%s', (_, venue, note, expected) => {
  expect(count(venue, note)).toBe(expected)
})

test('whatever else says that it was accepted counts for more', () => {
  expect(count('ICLR 2023', rejected, [{ venue: 'ICLR', year: 2023 }])).toBe(0)
  expect(count('ICLR 2023', rejected, [{ venue: 'ICML', year: 2023 }])).toBe(1)
})
