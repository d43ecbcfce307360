import { expect, test } from 'vitest'
import { venueOf } from './venue-of.ts'

const venue = (name: string) => venueOf([name], 2024, false)

test.each([
  ['Proceedings of the 2023 Conference on Empirical Methods in Natural Language Processing', 'EMNLP 2023'],
  ['International Conference on Learning Representations', 'ICLR 2024'],
  ['Proceedings of the 41st International Conference on Machine Learning', 'ICML 2024'],
  ['Advances in Neural Information Processing Systems 37', 'NeurIPS 2024'],
  [
    'Proceedings of the 62nd Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)',
    'ACL 2024',
  ],
  [
    'Proceedings of the 62nd Annual Meeting of the Association for Computational Linguistics (Volume 3: System Demonstrations)',
    'ACL 2024 (System Demonstrations)',
  ],
  [
    'Proceedings of the 2019 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies, Volume 1 (Long and Short Papers)',
    'NAACL 2019',
  ],
  [
    'Findings of the Association for Computational Linguistics: EMNLP 2023, Singapore, December 6-10, 2023',
    'Findings of EMNLP 2023',
  ],
  [
    'International Conference on Artificial Intelligence and Statistics, 25-27 April 2023, Valencia, Spain',
    'AISTATS 2024',
  ],
  ['Transactions on Machine Learning Research', 'TMLR 2024'],
  ['Nature', 'Nature 2024'],
])('a known name becomes the short one with the year: %s is %s', (name, expected) => {
  expect(venue(name)).toBe(expected)
})

test.each([
  'Transformer Circuits Thread',
  'Proceedings of Machine Learning Research',
  'Nature 521.7553 (2015): 436-444',
  'ICML Workshop on Mechanistic Interpretability',
  'ICLR 2003',
  `International Conference on Machine Learning ${'x'.repeat(300)}`,
])('what is not known, or would lose something, stays as it is: %s', (name) => {
  expect(venue(name)).toBe(name)
})

test.each([
  ['the only thing known', ['arXiv preprint arXiv:2406.16254'], false, 'arXiv'],
  ['by another name', ['CoRR'], false, 'arXiv'],
  ['another server', ['bioRxiv'], false, 'bioRxiv'],
  ['only an id', [], true, 'arXiv'],
  ['nothing', [], false, ''],
  ['beside a venue', ['CoRR', 'Distill Journal'], true, 'Distill Journal'],
  ['a known name after an unknown', ['Some Series', 'ICML 2023'], true, 'ICML 2023'],
])('arXiv counts when there is nothing else: %s', (_, names, isOnArxiv, expected) => {
  expect(venueOf(names, 2024, isOnArxiv)).toBe(expected)
})

test('without a year the name stands alone', () => {
  expect(venueOf(['International Conference on Learning Representations'], undefined, false)).toBe('ICLR')
})
