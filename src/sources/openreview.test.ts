import { expect, test } from 'vitest'
import { type OpenreviewFaults, openreviewService } from '../fixtures/services/openreview.ts'
import { plainRegistry } from '../fixtures/services/plain-registry.ts'
import type { RealPaper, Service } from '../fixtures/services/service.ts'
import { isUnanswered } from '../source.ts'
import openreview from './openreview.ts'

const ID = 'cnKhHxN3xj'
const { address, confirmation } = openreview

const paper = (note: Partial<NonNullable<RealPaper['openreview']>>): RealPaper => ({
  title: 'Wasserstein Distances, Neuronal Entanglement, and $\\beta$-Sparsity',
  authors: ['Shashata Sawmya', 'Nir Shavit'],
  openreview: { id: ID, venueid: 'ICLR.cc/2025/Conference', venue: 'ICLR 2025 Spotlight', ...note },
})

async function ask(service: Service, older: Service = openreviewService([], 1)) {
  const registry = plainRegistry(
    { [address]: service, [confirmation.address]: older },
    { confirmation: confirmation.address },
  )
  return (await openreview.ask([`openreview:${ID}`], registry)).get(`openreview:${ID}`)
}

const recordOf = async (note: Partial<NonNullable<RealPaper['openreview']>>) =>
  (await ask(openreviewService([paper(note)])))?.[0]

test('an accepted paper has its venue, year and day', async () => {
  expect(await recordOf({ published: '2025-01-22' })).toEqual({
    key: ID,
    title: 'Wasserstein Distances, Neuronal Entanglement, and β-Sparsity',
    authors: ['Shashata Sawmya', 'Nir Shavit'],
    date: '2025-01-22',
    venue: 'ICLR 2025 Spotlight',
    year: 2025,
    decision: 'accepted',
  })
})

test.each<[string, string, string | undefined, number | undefined, string | undefined]>([
  ['NeurIPS.cc/2023/Conference', 'NeurIPS 2023 oral', 'NeurIPS 2023 oral', 2023, 'accepted'],
  ['NeurIPS.cc/2022/Conference', 'NeurIPS 2022 Accept', 'NeurIPS 2022', 2022, 'accepted'],
  ['colmweb.org/COLM/2024/Conference', 'COLM', 'COLM', 2024, 'accepted'],
  ['EMNLP/2023/Conference', 'EMNLP 2023 Findings', 'EMNLP 2023 Findings', 2023, 'accepted'],
  [
    'NeurIPS.cc/2022/Track/Datasets_and_Benchmarks',
    'NeurIPS 2022 Datasets and Benchmarks',
    'NeurIPS 2022 Datasets and Benchmarks',
    2022,
    'accepted',
  ],
  ['TMLR', 'Accepted by TMLR', 'TMLR', undefined, 'accepted'],
  ['TMLR/Under_Review', 'Under review for TMLR', 'TMLR', undefined, 'submitted'],
  ['ICLR.cc/2023/Conference', 'Submitted to ICLR 2023', 'ICLR 2023', undefined, 'submitted'],
  [
    'ICLR.cc/2025/Conference/Submission',
    'ICLR 2025 Conference Submission',
    'ICLR 2025',
    undefined,
    'submitted',
  ],
  [
    'ICLR.cc/2025/Conference/Rejected_Submission',
    'Submitted to ICLR 2025',
    'ICLR 2025',
    undefined,
    'rejected',
  ],
  [
    'ICLR.cc/2025/Conference/Withdrawn_Submission',
    'ICLR 2025 Conference Withdrawn Submission',
    'ICLR 2025',
    undefined,
    'withdrawn',
  ],
  [
    'ICLR.cc/2025/Conference/Desk_Rejected_Submission',
    'ICLR 2025 Conference Desk Rejected Submission',
    'ICLR 2025',
    undefined,
    'rejected',
  ],
  [
    'ICLR.cc/2025/Conference',
    'ICLR 2025 Conference Withdrawn Submission',
    'ICLR 2025',
    undefined,
    'withdrawn',
  ],
  ['ICLR.cc/2025/Conference', 'ICLR 2025 Rejected', 'ICLR 2025', undefined, 'rejected'],
  ['ICLR.cc/2025/Conference', '', 'ICLR 2025', undefined, undefined],
  ['aclweb.org/ACL/ARR/2024/June', 'ACL ARR 2024 June Submission', undefined, undefined, 'submitted'],
  ['dblp.org/journals/CORR/2024', 'CoRR 2024', 'CoRR', undefined, undefined],
  ['dblp.org/journals/CORR/2015', 'ICLR 2015', 'CoRR', undefined, undefined],
  ['dblp.org/conf/CLEAR2/2024', 'CLeaR 2024', 'CLeaR 2024', undefined, undefined],
])('%s with %j', async (venueid, venue, name, year, decision) => {
  const record = await recordOf({ venueid, venue })
  expect({ venue: record?.venue, year: record?.year, decision: record?.decision }).toEqual({
    venue: name,
    year,
    decision,
  })
})

test('the year of a journal is that of the publication, and of the submission it is none', async () => {
  const tmlr = { venueid: 'TMLR', venue: 'Accepted by TMLR', created: '2023-05-29' }
  expect(await recordOf({ ...tmlr, published: '2023-11-01' })).toMatchObject({
    year: 2023,
    date: '2023-11-01',
  })
  const record = await recordOf(tmlr)
  expect(record).toMatchObject({ date: '2023-05-29' })
  expect(record?.year).toBeUndefined()
})

test('a paper of the older API is found there', async () => {
  const papers = [paper({ api: 1, venueid: 'ICLR.cc/2021/Conference', venue: 'ICLR 2021 Poster' })]
  const service = openreviewService(papers)
  expect(await ask(service, openreviewService(papers, 1))).toMatchObject([
    {
      title: 'Wasserstein Distances, Neuronal Entanglement, and β-Sparsity',
      year: 2021,
      decision: 'accepted',
    },
  ])
  expect(service.asked).toEqual([`/notes?id=${ID}`])
})

test('reviews of a paper are not the paper', async () => {
  expect(await ask(openreviewService([paper({})], 2, { reviews: true }))).toMatchObject([
    { key: ID, year: 2025 },
  ])
})

test.each<[string, OpenreviewFaults]>([
  ['has no notes', {}],
  ['is not found', { notFound: true }],
])('there is no such paper when it %s in both', async (_, faults) => {
  expect(await ask(openreviewService([], 2, faults), openreviewService([], 1, faults))).toEqual([])
})

test('of one place alone nothing follows when it has no such paper', async () => {
  const registry = plainRegistry({ [address]: openreviewService([]) })
  expect(await openreview.ask([`openreview:${ID}`], registry)).toEqual(new Map())
})

test.each<[string, Service, Service?]>([
  ['it stays busy', openreviewService([paper({})], 2, { busy: 9 })],
  ['it is forbidden', openreviewService([paper({})], 2, { forbidden: 1 })],
  ['the older API is forbidden', openreviewService([]), openreviewService([], 1, { forbidden: 1 })],
  ['it answers HTML', openreviewService([paper({})], 2, { html: 1 })],
  ['404 is of a page', () => ({ status: 404, body: '{"message":"Cannot GET /notes"}' })],
  ['there are no notes in it', () => ({ body: '{"count":0}' })],
  ['it has another note', () => ({ body: '{"notes":[{"id":"other","content":{"title":"X"}}]}' })],
  ['it has a review', () => ({ body: `{"notes":[{"id":"${ID}","forum":"other","content":{"title":"X"}}]}` })],
  ['it has no title', () => ({ body: `{"notes":[{"id":"${ID}","content":{}}]}` })],
])('nothing is known when %s', async (_, service, older) => {
  await expect(ask(service, older)).rejects.toSatisfy(isUnanswered)
})

const noteWith = (content: unknown, more = {}): Service => {
  return () => ({ body: JSON.stringify({ notes: [{ id: ID, content, ...more }] }) })
}

test.each<[string, Service, Record<string, unknown>]>([
  [
    'authors who are objects',
    noteWith({ title: { value: 'X' }, authors: { value: [{ fullname: 'Ana Li' }] } }),
    { authors: ['Ana Li'] },
  ],
  [
    'an import that leads to arXiv',
    noteWith({ title: 'X', html: 'https://doi.org/10.48550/arXiv.2303.02536' }),
    { identifiers: ['arxiv:2303.02536'] },
  ],
  ['times that are none', noteWith({ title: 'X' }, { pdate: 'x', odate: 1e99, cdate: -5 }), {}],
  ['values that are none', noteWith({ title: 'X', authors: 7, venue: [], venueid: {} }), {}],
])('a note with %s', async (_, service, record) => {
  expect(await ask(service)).toEqual([{ key: ID, title: 'X', ...record }])
})

test.each(['openreview:', 'openreview:a/b?c', 'openreview:x', 'arxiv:2406.16254', 'title:x', ''])(
  '%j is not asked for',
  (key) => {
    expect(openreview.answers(key)).toBe(false)
  },
)
