import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import type { Paper } from '../paper.ts'
import rule from './identifier-form.ts'

function problemsOf(paper: Partial<Paper>) {
  return [...rule.check(listOf([paper]))]
}

test.each<[Partial<Paper>, string]>([
  [{ arxiv: 'https://arxiv.org/abs/2209.10652' }, '2209.10652'],
  [{ arxiv: 'math.CA/0611800' }, 'math/0611800'],
  [{ doi: 'doi:10.1162/TACL_a_00519' }, '10.1162/TACL_a_00519'],
  [{ acl: '10.18653/v1/p18-1198' }, 'P18-1198'],
  [{ openreview: 'https://openreview.net/forum?id=cnKhHxN3xj' }, 'cnKhHxN3xj'],
])('%j', (paper, value) => {
  expect(problemsOf(paper)[0]?.fix).toMatchObject([{ value }])
})

test.each<[Partial<Paper>, string]>([
  [{ arxiv: 'https://example.org/' }, 'an arXiv id such as `2406.16254`'],
  [{ acl: '2209.10652' }, 'an id of the ACL Anthology such as `2024.acl-long.309`'],
  [{ openreview: 'https://example.org/' }, 'an id of OpenReview such as `cnKhHxN3xj`'],
])('%j is none', (paper, expected) => {
  expect(problemsOf(paper)).toHaveLength(1)
  expect(problemsOf(paper)[0]?.message).toContain(`expected ${expected}`)
  expect(problemsOf(paper)[0]).not.toHaveProperty('fix')
})

test.each<[Partial<Paper>]>([
  [{ arxiv: 'hep-th/9901001', doi: '10.1162/TACL_a_00519', acl: '2022.tacl-1.74', openreview: 'cnKhHxN3xj' }],
  [{ doi: '10.48550/arXiv.2209.10652' }],
  [{ arxiv: '2213.10652' }],
])('nothing of %j', (paper) => {
  expect(problemsOf(paper)).toEqual([])
})
