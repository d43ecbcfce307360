import { expect, test } from 'vitest'
import { openreviewGroup } from './openreview-group.ts'

test.each([
  ['ICLR.cc/2025/Conference', 'ICLR 2025', 'main', 'accepted'],
  [
    'NeurIPS.cc/2022/Track/Datasets_and_Benchmarks',
    'NeurIPS 2022 Datasets and Benchmarks',
    'track',
    'accepted',
  ],
  ['NeurIPS.cc/2023/Workshop/SoLaR', 'SoLaR @ NeurIPS 2023', 'workshop', 'accepted'],
  ['robot-learning.org/CoRL/2023/Conference', 'CoRL 2023', 'main', 'accepted'],
  ['EMNLP/2023/Conference', 'EMNLP 2023', 'main', 'accepted'],
  ['ACM.org/TheWebConf/2024/Conference', 'TheWebConf 2024', 'main', 'accepted'],
  ['TMLR', 'TMLR', 'journal', 'accepted'],
  ['TMLR/Under_Review', 'TMLR', 'journal', 'submitted'],
  ['TMLR/Rejected', 'TMLR', 'journal', 'rejected'],
  ['ICLR.cc/2024/Conference/Submission', 'ICLR 2024', 'main', 'submitted'],
  ['ICLR.cc/2024/Conference/Rejected_Submission', 'ICLR 2024', 'main', 'rejected'],
  ['ICLR.cc/2024/Conference/Desk_Rejected_Submission', 'ICLR 2024', 'main', 'rejected'],
  ['ICLR.cc/2024/Conference/Withdrawn_Submission', 'ICLR 2024', 'main', 'withdrawn'],
])('%s is %s', (id, venue, kind, state) => {
  expect(openreviewGroup(id)).toMatchObject({ publication: { venue, kind }, state })
})

test('a venue that is not known is one', () => {
  expect(openreviewGroup('example.org/XYZ/2024/Conference')).toEqual({
    publication: undefined,
    state: 'accepted',
  })
})

test.each([
  'dblp.org/journals/CORR/2024',
  'dblp.org/conf/ICML/2023',
  'aclweb.org/ACL/ARR/2024/June',
  'ICLR.cc/2025',
  'ICLR.cc/2025/Conference/Submission1/Reviewers',
  'TMLR/a/b',
  `${'a/'.repeat(50_000)}2024/Conference`,
  '',
])('%.60s is no group of a venue', (id) => {
  expect(openreviewGroup(id)).toBeUndefined()
})
