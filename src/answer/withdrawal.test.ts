import { describe, expect, test } from 'vitest'
import { saysWithdrawn, successorIn } from './withdrawal.ts'

describe('saysWithdrawn', () => {
  test.each([
    'Withdrawn',
    'withdrawn.',
    'Withdrawn by the author due to an error in Lemma 2',
    'withdrawn by arXiv administrators due to plagiarism. See http://arxiv.org/new/withdrawals.aug.07.html',
    'This papers has been withdrawn',
    'This paper has been withdrawn by the authors',
    'This has been withdrawn by arXiv administrators due to an unresolvable authorship dispute',
    'This paper has been temporarily withdrawn',
    'The manuscript is now withdrawn; a new one follows',
    '12 pages. This preprint was withdrawn from arXiv by its authors',
    'Withdrawn; superseded by arXiv:2401.00001',
    'The article has been retracted by the authors',
    'This version has been withdrawn by arXiv administrators because of its licence',
  ])('yes: %s', (comment) => {
    expect(saysWithdrawn(comment)).toBe('yes')
  })

  test.each([
    'Withdrawn from ICML 2020',
    'This paper was withdrawn from the proceedings of ICLR 2021',
    'Withdrawn ICLR 2021 submission',
    'Superseded by arXiv:2401.00001',
    'v2 has been withdrawn by mistake, this is v3',
    'The previous version of this paper has been withdrawn',
    'Submitted to ACL; the paper was withdrawn',
    'We study retracted papers',
    'Unintended file upload removed by arXiv admin',
    'Cash withdrawals and neurons',
  ])('maybe: %s', (comment) => {
    expect(saysWithdrawn(comment)).toBe('maybe')
  })

  test.each(['', 'Accepted at EMNLP 2024', '25 pages, 14 figures', 'Retrained and released'])(
    'no: %s',
    (comment) => {
      expect(saysWithdrawn(comment)).toBe('no')
    },
  )
})

describe('successorIn', () => {
  test.each([
    ['Withdrawn; superseded by arXiv:2401.00001', 'arxiv:2401.00001'],
    ['superseded by 2401.00001v3.', 'arxiv:2401.00001'],
    ['This paper is replaced by the longer version at https://arxiv.org/abs/2401.00001', 'arxiv:2401.00001'],
    ['Replaced with arXiv:hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['Merged into arXiv:2401.00001 (and 2402.00002)', 'arxiv:2401.00001'],
    ['This paper supersedes arXiv:2401.00001', undefined],
    ['superseded by doi 10.1234/2401.00001', undefined],
    ['superseded by 2401.00001/x', undefined],
    ['superseded by 2413.00001', undefined],
    ['superseded by arXiv:2406.16254', undefined],
    ['superseded by our later work; cf. arXiv:2401.00001', undefined],
    ['see arXiv:2401.00001', undefined],
    ['', undefined],
  ])('%s: %s', (comment, expected) => {
    expect(successorIn(comment, '2406.16254')).toBe(expected)
  })
})

test('takes time in proportion to a hostile comment', () => {
  const hostile = ['superseded by ', 'a', 'superseded by a', 'this paper has been ', '2401.0000'].map(
    (piece) => piece.repeat(10_000),
  )
  const start = performance.now()
  for (const comment of hostile) {
    saysWithdrawn(comment)
    successorIn(comment, '2406.16254')
  }
  expect(performance.now() - start).toBeLessThan(1000)
})
