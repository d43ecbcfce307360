import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './unique-id.ts'

test('each repeated id is reported at the later place', () => {
  const problems = [...rule.check(listOf([{ id: 'a' }, {}, { id: 'A' }, { id: 'a' }, {}]))]
  expect(problems.map(({ path, related }) => [path, related])).toEqual([
    [['papers', 2, 'id'], [['papers', 0, 'id']]],
    [['papers', 3, 'id'], [['papers', 0, 'id']]],
  ])
})

test('a paper may be called as a section', () => {
  const sections = [{ id: 'theory', title: 'Theory' }]
  expect([...rule.check(listOf({ sections, papers: [{ id: 'theory' }] }))]).toEqual([])
})
