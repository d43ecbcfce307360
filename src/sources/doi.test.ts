import { expect, test } from 'vitest'
import { doiService } from '../fixtures/services/doi.ts'
import { plainRegistry } from '../fixtures/services/plain-registry.ts'
import type { RealPaper, Service } from '../fixtures/services/service.ts'
import { isUnanswered } from '../source.ts'
import doi from './doi.ts'

const PAPERS: readonly RealPaper[] = [
  {
    title: 'Neuron-level Interpretation of Deep NLP Models: A Survey',
    authors: ['Hassan Sajjad'],
    doi: '10.1162/tacl_a_00519',
  },
  { title: 'Language-Specific Neurons', authors: ['Tianyi Tang'], acl: '2024.acl-long.309' },
  { title: 'Neurons?', authors: ['Ana Li'], doi: '10.1002/(SICI)1097(1998)17:8<857::AID>3.0.CO;2-E/30' },
]

const ask = (key: string, service: Service = doiService(PAPERS)) =>
  doi.ask([key], plainRegistry({ [doi.address]: service })).then((answer) => answer.get(key))

test.each([
  ['doi:10.1162/tacl_a_00519', [{ key: '10.1162/tacl_a_00519' }]],
  ['doi:10.1162/tacl_a_99999', []],
  ['acl:2024.acl-long.309', [{ key: '10.18653/v1/2024.acl-long.309' }]],
  ['acl:2024.acl-long.99999', undefined],
])('%s: %j', async (key, records) => {
  expect(doi.answers(key)).toBe(true)
  expect(await ask(key)).toEqual(records)
})

test('signs that addresses cannot have are encoded, slashes are not', async () => {
  const service = doiService(PAPERS)
  const id = '10.1002/(sici)1097(1998)17:8<857::aid>3.0.co;2-e/30'
  expect(await ask(`doi:${id}`, service)).toEqual([{ key: id }])
  expect(await ask('doi:10.1000/a?b#c%2f', service)).toEqual([])
  expect(service.asked).toEqual([
    '/10.1002/(sici)1097(1998)17%3A8%3C857%3A%3Aaid%3E3.0.co%3B2-e/30',
    '/10.1000/a%3Fb%23c%252f',
    '/10.1000/a%3Fb%23c%252f',
  ])
})

test('that there is no such DOI is believed only when it is said twice', async () => {
  expect(await ask('doi:10.1162/tacl_a_00519', doiService(PAPERS, { missing: 1 }))).toHaveLength(1)
  expect(await ask('doi:10.1162/tacl_a_00519', doiService(PAPERS, { missing: 2 }))).toEqual([])
})

test('a DOI without values is one', async () => {
  const service: Service = () => ({ body: '{"responseCode":200,"handle":"10.1000/X","values":[]}' })
  expect(await ask('doi:10.1000/x', service)).toEqual([{ key: '10.1000/x' }])
})

test.each<[string, Service]>([
  ['it stays busy', doiService(PAPERS, { busy: 9 })],
  ['it answers with a page', doiService(PAPERS, { html: 1 })],
  [
    'a page comes when it is asked again',
    (request) => (first(request) ? doiService([])(request) : { body: '<html>' }),
  ],
  ['it has an error', () => ({ body: '{"responseCode":2,"handle":"10.1162/tacl_a_00519"}' })],
  ['it tells of another DOI', () => ({ body: '{"responseCode":1,"handle":"10.1000/other"}' })],
  ['it says 100 with 200', () => ({ body: '{"responseCode":100,"handle":"10.1162/tacl_a_00519"}' })],
  ['it redirects', () => ({ status: 302, body: '{}' })],
  ['it is forbidden', () => ({ status: 403, body: '{"responseCode":100,"handle":"10.1162/tacl_a_00519"}' })],
])('nothing is known when %s', async (_, service) => {
  await expect(ask('doi:10.1162/tacl_a_00519', service)).rejects.toSatisfy(isUnanswered)
})

let requests = 0
const first = (_: unknown) => requests++ === 0

test.each([
  'doi:10.1162',
  'doi:10.1000/../../whoami',
  'doi:10.1000/..',
  'doi:10.1000/a/./b',
  'doi:10.1000/\ud800',
  'doi:https://doi.org/10.1162/tacl_a_00519',
  'acl:P18-1023',
  'acl:2022.tacl-1.74',
  'acl:10.1162/tacl_a_00519',
  'arxiv:2406.16254',
  '10.1162/tacl_a_00519',
  'title:neurons',
  '',
])('%j is not asked for', (key) => {
  expect(doi.answers(key)).toBe(false)
})
