import { expect, test } from 'vitest'
import { dblpService } from '../fixtures/services/dblp.ts'
import { plainRegistry } from '../fixtures/services/plain-registry.ts'
import type { RealPaper, Service } from '../fixtures/services/service.ts'
import { isUnanswered } from '../source.ts'
import { searchKey } from '../title/search-key.ts'
import dblp from './dblp.ts'

const KEY_VALUE: RealPaper = {
  title: 'Transformer Feed-Forward Layers Are Key-Value Memories',
  authors: ['Mor Geva', 'Roei Schuster', 'Jonathan Berant', 'Omer Levy'],
  arxiv: { id: '2012.14913', versions: ['2020-12-29', '2021-09-05'] },
  acl: '2021.emnlp-main.446',
  dblp: { key: 'conf/emnlp/GevaSBL21', venue: 'EMNLP', year: 2021 },
}
const PAPERS: readonly RealPaper[] = [
  KEY_VALUE,
  {
    title: 'Neurons in Large Language Models: Dead, N-gram, Positional',
    authors: ['Elena Voita', 'Javier Ferrando', 'Christoforos Nalmpantis'],
    arxiv: { id: '2309.04827', versions: ['2023-09-09'] },
    acl: '2024.findings-acl.75',
    dblp: { key: 'conf/acl/VoitaFN24', venue: 'ACL', year: 2024 },
  },
  {
    title: 'Finding Neurons in a Haystack: Case Studies with Sparse Probing',
    authors: ['Wes Gurnee'],
    openreview: { id: 'JYs1R9IMJr', venueid: 'TMLR', venue: 'Accepted by TMLR' },
    dblp: { key: 'journals/tmlr/GurneeNPHTB23', venue: 'Trans. Mach. Learn. Res.', year: 2023 },
  },
  {
    title: 'Finding Alignments Between "Causal" Variables & Neurons',
    authors: ['Atticus Geiger', 'Zhengxuan Wu'],
    arxiv: { id: '2303.02536', versions: ['2023-03-05'], firstTitle: 'Finding Alignments' },
    dblp: {
      key: 'conf/clear2/GeigerWPIG24',
      venue: 'CLeaR',
      year: 2024,
      ee: 'https://proceedings.mlr.press/v236/geiger24a.html',
    },
  },
]

function ask(title: string, service: Service = dblpService(PAPERS)) {
  const key = `title:${searchKey(title)}`
  expect(dblp.answers(key)).toBe(true)
  return dblp.ask([key], plainRegistry({ [dblp.address]: service })).then((answer) => answer.get(key))
}

test('a paper has its preprint and its publication, with a DOI in lower case and without numbers of names', async () => {
  expect(await ask('Transformer feed forward layers are key–value memories')).toEqual([
    {
      key: 'journals/corr/abs-2012-14913',
      title: KEY_VALUE.title,
      authors: KEY_VALUE.authors,
      date: '2020',
      venue: 'CoRR',
      identifiers: ['arxiv:2012.14913'],
    },
    {
      key: 'conf/emnlp/GevaSBL21',
      title: KEY_VALUE.title,
      authors: KEY_VALUE.authors,
      date: '2021',
      venue: 'EMNLP',
      year: 2021,
      identifiers: ['acl:2021.emnlp-main.446'],
    },
  ])
})

test('Findings have the name of the conference, and the identifier that tells', async () => {
  const [, publication] = (await ask('Neurons in Large Language Models: Dead, N-gram, Positional')) ?? []
  expect(publication).toMatchObject({ venue: 'ACL', year: 2024, identifiers: ['acl:2024.findings-acl.75'] })
})

test('a paper of one author has one, and the note of OpenReview is an identifier', async () => {
  expect(await ask('Finding Neurons in a Haystack: Case Studies with Sparse Probing')).toEqual([
    {
      key: 'journals/tmlr/GurneeNPHTB23',
      title: 'Finding Neurons in a Haystack: Case Studies with Sparse Probing',
      authors: ['Wes Gurnee'],
      date: '2023',
      venue: 'Trans. Mach. Learn. Res.',
      year: 2023,
      identifiers: ['openreview:JYs1R9IMJr'],
    },
  ])
})

test('entities are resolved, `and` may be a sign, and where no identifier leads an address does', async () => {
  expect(await ask('Finding Alignments between “causal” variables and neurons')).toMatchObject([
    {
      title: 'Finding Alignments Between "Causal" Variables & Neurons',
      url: 'https://proceedings.mlr.press/v236/geiger24a.html',
    },
  ])
  expect(await ask('Finding Alignments')).toMatchObject([{ key: 'journals/corr/abs-2303-02536' }])
})

test.each([
  ['nothing is found', 'Attention Is All You Need', []],
  ['what is found has other titles', 'Neurons in', []],
])('when %s there is no such paper', async (_, title, records) => {
  expect(await ask(title)).toEqual(records)
})

test('when more is found than sent, and none of that title is there, nothing is known', async () => {
  const many = Array.from({ length: 11 }, (_, index) => ({
    ...KEY_VALUE,
    title: `Key-Value Memories ${index}`,
  }))
  expect(await ask('Key-Value Memories', dblpService(many))).toBeUndefined()
})

test('plain words are asked for, and few publications', async () => {
  const service = dblpService(PAPERS)
  await ask('Search & Rescue: C++ $x$ | "y*"', service)
  expect(service.asked).toEqual(['/?q=search%20rescue%20c%20x%20y&format=json&h=10&c=0'])
})

test('a busy service is asked again', async () => {
  const service = dblpService(PAPERS, { busy: 2 })
  expect(await ask(KEY_VALUE.title, service)).toHaveLength(2)
  expect(service.asked).toHaveLength(3)
})

test.each<[string, Service]>([
  ['it stays busy', dblpService(PAPERS, { busy: 9 })],
  ['it answers HTML', dblpService(PAPERS, { html: 1 })],
  ['it answers XML', dblpService(PAPERS, { xml: 1 })],
  ['its answer is cut off', dblpService(PAPERS, { cut: true })],
  ['it leaves hits out', dblpService(Array(12).fill(KEY_VALUE), { fewer: true })],
  ['it has counted, but sends none', () => ({ body: '{"result":{"hits":{"@total":"2"}}}' })],
  ['it does not count', () => ({ body: '{"result":{"hits":{}}}' })],
  [
    'it has another status within',
    () => ({ body: '{"result":{"status":{"@code":"500"},"hits":{"@total":"0"}}}' }),
  ],
  ['it answers 404', () => ({ status: 404, body: '{"result":{"hits":{"@total":"0"}}}' })],
  ['it answers null', () => ({ body: 'null' })],
])('nothing is known when %s', async (_, service) => {
  await expect(ask(KEY_VALUE.title, service)).rejects.toSatisfy(isUnanswered)
})

const hit = (info: Record<string, unknown>) => ({
  body: JSON.stringify({
    result: { hits: { '@total': '1', hit: { info: { key: 'conf/x/Y24', title: 'X.', ...info } } } },
  }),
})

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ['no venue: no year of it', { year: '2024' }, { date: '2024' }],
  [
    'several venues: the first',
    { year: '2024', venue: ['ICML', 'PMLR'] },
    { date: '2024', venue: 'ICML', year: 2024 },
  ],
  [
    'the key of a preprint',
    { key: 'journals/corr/abs-2406-16254' },
    { key: 'journals/corr/abs-2406-16254', identifiers: ['arxiv:2406.16254'] },
  ],
  ['a year that is none', { year: 'in press', venue: 'X' }, { venue: 'X' }],
  [
    'several links',
    { ee: ['https://www.wikidata.org/entity/Q1', 'https://doi.org/10.1162/TACL_A_00519'] },
    { identifiers: ['doi:10.1162/tacl_a_00519'] },
  ],
  ['links that are none', { ee: ['javascript:alert(1)', 'https://a.example/ b', 7] }, {}],
  [
    'a thesis with one author',
    { authors: { author: { text: 'Ana\u0007 Li 0001' } } },
    { authors: ['Ana Li'] },
  ],
  ['authors that are none', { authors: 'Ana Li' }, {}],
])('of a hit with %s', async (_, info, record) => {
  expect(await ask('X', () => hit(info))).toEqual([{ key: 'conf/x/Y24', title: 'X', ...record }])
})

test.each([
  ['a key that is none', { key: '../../etc' }],
  ['no title', { title: 5 }],
])('a hit with %s is left out', async (_, info) => {
  expect(await ask('X', () => hit(info))).toEqual([])
})

test.each(['title:', 'title:\ud800', 'arxiv:2406.16254', 'doi:10.1/x', ''])(
  '%j is nothing to search for',
  (key) => {
    expect(dblp.answers(key)).toBe(false)
  },
)
