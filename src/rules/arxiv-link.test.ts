import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import type { Paper } from '../paper.ts'
import rule from './arxiv-link.ts'

const ABSTRACT = 'https://arxiv.org/abs/2209.10652'
const PDF = 'https://arxiv.org/pdf/2209.10652'

function expectedOf(paper: Partial<Paper>): unknown[] {
  return [...rule.check(listOf([paper]))].map(({ fix: [edit] }) => edit?.value)
}

test.each([
  ['paper', 'http://arxiv.org/pdf/2209.10652.pdf', ABSTRACT],
  ['arXiv', 'https://arxiv.org/abs/2209.10652v3', ABSTRACT],
  ['preprint', 'https://doi.org/10.48550/arXiv.2209.10652', ABSTRACT],
  ['pdf', 'https://arxiv.org/pdf/2209.10652v1', PDF],
  ['PDF', 'http://arxiv.org/abs/2209.10652', ABSTRACT],
])('the link %s to %s', (name, url, expected) => {
  expect(expectedOf({ links: { [name]: url } })).toEqual([expected])
})

test.each([
  ['pdf', PDF],
  ['pdf', ABSTRACT],
  ['html', 'https://arxiv.org/html/2209.10652v1'],
  ['first version', 'https://arxiv.org/abs/2209.10652v1'],
  ['discussion', 'https://huggingface.co/papers/2209.10652'],
  ['doi', 'https://doi.org/10.48550/arXiv.2209.10652'],
  ['paper', 'https://arxiv.org/list/cs.CL/recent'],
])('the link %s may lead to %s', (name, url) => {
  expect(expectedOf({ links: { [name]: url } })).toEqual([])
})

test.each([
  'arXiv:2209.10652',
  '10.48550/arXiv.2209.10652',
  'https://arxiv.org/html/2209.10652v1#S3',
  'https://ar5iv.org/abs/2209.10652',
  'https://www.alphaxiv.org/overview/2209.10652v1',
])('the url %s', (url) => {
  expect(expectedOf({ url })).toEqual([ABSTRACT])
})
