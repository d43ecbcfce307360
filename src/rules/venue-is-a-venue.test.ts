import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import type { Paper } from '../paper.ts'
import rule from './venue-is-a-venue.ts'

test.each([
  'ACL 2024',
  'arXiv',
  'Preprint',
  'Anthropic',
  'Technical Report',
  'Neel Nanda Blog',
  'Nature',
  'X @ Y',
  'Patterns',
])('%s is one', (venue) => expect([...rule.check(listOf([{ venue }]))]).toEqual([]))

test.each([
  ['Survey', '`tags`'],
  ['-', 'no venue'],
  ['N/A', 'no venue'],
  ['Submitted to ICLR 2025', '`arXiv`'],
  ['Under review 2025', '`arXiv`'],
  ['Oral', '`ICLR 2024 (Oral)`'],
  ['PMLR 2022', 'the conference'],
  ['(2015)', 'the year'],
  ['https://example.org', 'an address'],
  ['[Link](https://example.org)', 'an address'],
  ['Blog Post', 'the site'],
])('%s is none', (venue, remedy) => {
  const [problem] = rule.check(listOf([{ venue }]))
  expect(problem?.message).toContain(remedy)
})

test.each<[Partial<Paper>, object[] | undefined]>([
  [{ venue: 'survey', tags: ['survey'] }, [{ path: ['papers', 0, 'venue'], remove: true }]],
  [{ venue: 'dataset' }, undefined],
  [{ venue: 'Submitted', url: 'https://example.org' }, [{ path: ['papers', 0, 'venue'], remove: true }]],
  [{ venue: 'Submitted' }, [{ path: ['papers', 0, 'venue'], value: 'arXiv' }]],
  [{ venue: 'Blog' }, undefined],
])('the remedy for %o', (paper, suggestion) => {
  const [problem] = rule.check(listOf({ tags: ['survey'], papers: [paper] }))
  expect(problem).toBeDefined()
  expect(problem?.suggestion).toEqual(suggestion)
})
