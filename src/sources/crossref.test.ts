import { expect, test } from 'vitest'
import { crossrefService, crossrefUpdate } from '../fixtures/services/crossref.ts'
import { plainRegistry } from '../fixtures/services/plain-registry.ts'
import type { RealPaper, Service } from '../fixtures/services/service.ts'
import { isUnanswered } from '../source.ts'
import crossref from './crossref.ts'

const DOI = '10.1162/tacl_a_00519'
const SURVEY: RealPaper = {
  title: 'Neuron-level Interpretation of Deep NLP Models: A Survey',
  authors: ['Hassan Sajjad', 'Nadir Durrani', 'Fahim Dalvi'],
  doi: DOI,
  dblp: {
    key: 'journals/tacl/SajjadDD22',
    venue: 'Transactions of the Association for Computational Linguistics',
    year: 2022,
  },
}

const OTHER = '10.1162/other'
const requestFor = (doi: string) => ({
  method: 'GET',
  url: new URL(`http://service.example/${encodeURIComponent(doi)}`),
  headers: {},
  body: '',
})

const ask = (doi: string, service: Service, mailto?: string) =>
  crossref
    .ask([`doi:${doi}`], plainRegistry({ [crossref.address]: service }, { mailto }))
    .then((answer) => answer.get(`doi:${doi}`))

/** The record of the survey when Crossref says this of it. */
const recordWith = async (work: Record<string, unknown>) =>
  (await ask(DOI, crossrefService([{ ...SURVEY, crossref: work }])))?.[0]

test('a work is a paper with title, authors, venue and year', async () => {
  expect(await recordWith({})).toEqual({
    key: DOI,
    title: SURVEY.title,
    authors: SURVEY.authors,
    date: '2022',
    venue: 'Transactions of the Association for Computational Linguistics',
    year: 2022,
  })
})

test('only the work of that DOI counts, though others have its title', async () => {
  const impostor = { ...SURVEY, authors: ['Some Body'], doi: '10.65525/chapter.2026' }
  expect(await ask(DOI, crossrefService([impostor, SURVEY]))).toMatchObject([
    { key: DOI, authors: SURVEY.authors },
  ])
  expect(await ask(DOI, crossrefService([impostor]))).toEqual([])
})

test('the DOI is one part of the path, and who asks is said where it is known', async () => {
  const service = crossrefService([])
  expect(await ask('10.1000/a/b?c#d', service)).toEqual([])
  expect(await ask('10.1000/x', service, 'curator+list@example.org')).toEqual([])
  expect(service.asked).toEqual([
    '/10.1000%2Fa%2Fb%3Fc%23d',
    '/10.1000%2Fx?mailto=curator%2Blist%40example.org',
  ])
})

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  [
    'the date on paper before that on the web',
    {
      'published-print': { 'date-parts': [[2022, 11]] },
      'published-online': { 'date-parts': [[2021, 12, 30]] },
    },
    { date: '2022-11', year: 2022 },
  ],
  [
    'the date on the web when there is none on paper',
    { 'published-print': { 'date-parts': [[null]] }, 'published-online': { 'date-parts': [[2021, 12, 30]] } },
    { date: '2021-12-30' },
  ],
  [
    'no date when there is none',
    { issued: { 'date-parts': [[null]] } },
    { date: undefined, year: undefined },
  ],
  ['no date that cannot be', { issued: { 'date-parts': [[2022, 13, 1]] } }, { date: undefined }],
  ['the year that a conference has in its name', { 'container-title': ['ICML 2021'] }, { year: 2021 }],
  ['the year of its days', { event: { start: { 'date-parts': [[2021, 12, 6]] } } }, { year: 2021 }],
  ['no year of a book', { type: 'book-chapter' }, { year: undefined, date: '2022' }],
  [
    'the venue that is known before a series',
    { 'container-title': ['Lecture Notes in Computer Science', 'European Conference on Computer Vision'] },
    { venue: 'European Conference on Computer Vision' },
  ],
  ['no year without a venue', { 'container-title': [] }, { venue: undefined, year: undefined }],
  ['the subtitle', { title: ['On Neurons'], subtitle: ['A Survey'] }, { title: 'On Neurons: A Survey' }],
  ['a subtitle once', { subtitle: ['a survey'] }, { title: SURVEY.title }],
  [
    'a title without markup',
    { title: ['The <i>C. elegans</i> &amp; <mml:math><mml:mi>k</mml:mi></mml:math>\n Neurons'] },
    { title: 'The C. elegans & k Neurons' },
  ],
  [
    'groups and single names as authors',
    { author: [{ name: 'The Neuron Group' }, { family: 'Plato' }, { given: 'Ana', family: 'Li' }, 7, {}] },
    { authors: ['The Neuron Group', 'Plato', 'Ana Li'] },
  ],
])('a work has %s', async (_, work, record) => {
  const found = (await recordWith(work)) as unknown as Record<string, unknown>
  for (const [name, value] of Object.entries(record)) expect(found[name]).toEqual(value)
})

test.each<[string, Record<string, unknown>, unknown]>([
  ['nothing', {}, undefined],
  [
    'a correction, which is no retraction',
    { 'updated-by': [crossrefUpdate('erratum', '10.1162/ERR', '2023-02-03')] },
    [{ kind: 'correction', doi: '10.1162/err', date: '2023-02-03', by: 'publisher' }],
  ],
  [
    'a concern, told by two once',
    {
      'updated-by': [
        crossrefUpdate('expression_of_concern', '10.1162/c', '2023-02-03', 'retraction-watch'),
        crossrefUpdate('expression_of_concern', '10.1162/c', '2023-02-03'),
      ],
    },
    [{ kind: 'concern', doi: '10.1162/c', date: '2023-02-03', by: 'publisher' }],
  ],
  [
    'a retraction and what came before it, the oldest first',
    {
      title: ['RETRACTED: Neurons'],
      'updated-by': [
        crossrefUpdate('retraction', '10.1162/r', '2024-05-06', 'retraction-watch'),
        crossrefUpdate('addendum', '10.1162/a', '2023-01-01'),
      ],
    },
    [
      { kind: 'correction', doi: '10.1162/a', date: '2023-01-01', by: 'publisher' },
      { kind: 'retraction', doi: '10.1162/r', date: '2024-05-06', by: 'retraction-watch' },
    ],
  ],
  [
    'a removal',
    { 'updated-by': [crossrefUpdate('removal', '10.1162/r', '2024-05-06')] },
    [{ kind: 'withdrawal' }],
  ],
  [
    'a retraction in the title alone',
    { title: ['RETRACTED ARTICLE: Neurons'] },
    [{ kind: 'retraction', doi: DOI, by: 'publisher' }],
  ],
  ['a withdrawal in the title alone', { title: ['WITHDRAWN: Neurons'] }, [{ kind: 'withdrawal', doi: DOI }]],
  [
    'a retraction under its own DOI',
    {
      'updated-by': [crossrefUpdate('retraction', DOI, '2024-05-06')],
      'update-to': [crossrefUpdate('retraction', DOI, '2024-05-06')],
    },
    [{ kind: 'retraction', doi: DOI }],
  ],
  [
    'no new versions',
    { 'updated-by': [crossrefUpdate('new_version', '10.1162/n', '2024-05-06')] },
    undefined,
  ],
  [
    'nothing that it is itself',
    { 'update-to': [crossrefUpdate('retraction', '10.1162/o', '2024-05-06')] },
    undefined,
  ],
  [
    'nothing, as the notice of a retraction that is deposited both ways',
    {
      'update-to': [crossrefUpdate('retraction', '10.1016/paper', '2024-05-06', 'retraction-watch')],
      'updated-by': [crossrefUpdate('retraction', '10.1016/PAPER', '2024-05-06')],
    },
    undefined,
  ],
  [
    'what Retraction Watch says, as the paper of such a retraction',
    {
      'update-to': [crossrefUpdate('retraction', '10.1016/notice', '2024-05-06')],
      'updated-by': [
        crossrefUpdate('retraction', '10.1016/notice', '2024-05-01'),
        crossrefUpdate('retraction', '10.1016/notice', '2024-05-06', 'retraction-watch'),
      ],
    },
    [{ kind: 'retraction', doi: '10.1016/notice', date: '2024-05-06', by: 'retraction-watch' }],
  ],
  [
    'no notices that are none',
    { 'updated-by': ['x', null, { type: 'retraction', DOI: 'x' }, { DOI: '10.1162/r' }] },
    undefined,
  ],
])('of its notices a work has %s', async (_, work, notices) => {
  const found = (await recordWith(work))?.notices
  if (notices === undefined) expect(found).toBeUndefined()
  else expect(found).toMatchObject(notices as object[])
  expect(found?.length ?? 0).toBe((notices as unknown[] | undefined)?.length ?? 0)
})

test('what says that a paper is retracted is no part of its title', async () => {
  expect(await recordWith({ title: ['RETRACTED: Neurons and More'] })).toMatchObject({
    title: 'Neurons and More',
  })
})

test.each<[string, Service]>([
  ['it stays busy', crossrefService([SURVEY], { busy: 9 })],
  ['it answers HTML', crossrefService([SURVEY], { html: 1 })],
  ['its answer is cut off', crossrefService([SURVEY], { cut: true })],
  ['a page says 404', () => ({ status: 404, body: '<html>not found</html>' })],
  ['it tells of another work', () => crossrefService([{ ...SURVEY, doi: OTHER }])(requestFor(OTHER))],
  [
    'it tells of several works',
    () => ({ body: `{"status":"ok","message-type":"work-list","message":{"DOI":"${DOI}"}}` }),
  ],
  [
    'it complains',
    () => ({ status: 400, body: '{"status":"failed","message-type":"validation-failure","message":[]}' }),
  ],
])('nothing is known when %s', async (_, service) => {
  await expect(ask(DOI, service)).rejects.toSatisfy(isUnanswered)
})

test.each([
  'doi:10.48550/arxiv.2406.16254',
  'doi:10.1162',
  'doi:10.1000/\ud800',
  'acl:2022.tacl-1.74',
  'title:x',
  '',
])('%j is not asked for', (key) => {
  expect(crossref.answers(key)).toBe(false)
})
