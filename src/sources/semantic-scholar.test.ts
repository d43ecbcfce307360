import { describe, expect, test } from 'vitest'
import { plainRegistry } from '../fixtures/services/plain-registry.ts'
import { S2_FAULTS, type S2Faults, semanticScholarService } from '../fixtures/services/semantic-scholar.ts'
import type { RealPaper, Service } from '../fixtures/services/service.ts'
import semanticScholar from './semantic-scholar.ts'

const THESIS: RealPaper = {
  title: 'What does the Knowledge Neuron Thesis Have to do with Knowledge?',
  authors: ['Jingcheng Niu', 'Andrew Liu', 'Zining Zhu', 'Gerald Penn'],
  arxiv: { id: '2405.02421', versions: ['2023-11-03'] },
  openreview: { id: '2HJRwwbV3G', venueid: 'ICLR.cc/2024/Conference', venue: 'ICLR 2024 spotlight' },
  dblp: { key: 'conf/iclr/NiuL0P24', venue: 'ICLR', year: 2024 },
}
const HAYSTACK: RealPaper = {
  title: 'Finding Neurons in a Haystack: Case Studies with Sparse Probing',
  authors: ['Wes Gurnee'],
  arxiv: { id: '2305.01610', versions: ['2022-05-02'] },
  dblp: { key: 'journals/tmlr/GurneeNPHTB23', venue: 'Trans. Mach. Learn. Res.', year: 2023 },
}
const PREPRINT: RealPaper = {
  title: 'Understanding and Mitigating Gender Bias in LLMs',
  authors: ['Zeping Yu'],
  arxiv: { id: '2501.14457', versions: ['2025-01-24'] },
}
const ANTHOLOGY: RealPaper = { title: 'Knowledge Neurons', authors: ['Damai Dai'], acl: '2022.acl-long.581' }
const JOURNAL: RealPaper = {
  title: 'Neurons',
  authors: ['A. B.'],
  doi: '10.1038/s41586-019-0001-1',
  s2: { venue: 'Nature' },
}
const ALL = [THESIS, HAYSTACK, PREPRINT, ANTHOLOGY, JOURNAL]

function ask(keys: readonly string[], service: Service, key?: string) {
  return semanticScholar.ask(keys, plainRegistry({ [semanticScholar.address]: service }, { key }))
}

async function recordOf(paper: RealPaper, faults: S2Faults = {}) {
  const key = paper.arxiv ? `arxiv:${paper.arxiv.id}` : paper.acl ? `acl:${paper.acl}` : `doi:${paper.doi}`
  return (await ask([key], semanticScholarService([paper], faults))).get(key)?.[0]
}

function withS2(s2: Readonly<Record<string, unknown>>, paper = PREPRINT): RealPaper {
  return { ...paper, s2 }
}

describe('a record', () => {
  test('of a published paper has the year of the venue and not that of the preprint', async () => {
    expect(await recordOf(THESIS)).toEqual({
      key: '0000000000000000000000000000000000000001',
      title: THESIS.title,
      authors: THESIS.authors,
      date: '2023-11-03',
      venue: 'International Conference on Learning Representations',
      year: 2024,
      identifiers: ['arxiv:2405.02421', 'dblp:conf/iclr/NiuL0P24'],
      citations: 10,
    })
  })

  test('of a paper in TMLR has its venue though `publicationVenue` is null, and its year', async () => {
    expect(await recordOf(HAYSTACK)).toMatchObject({ venue: 'Trans. Mach. Learn. Res.', year: 2023 })
    const byVolume = await recordOf({
      ...HAYSTACK,
      s2: { externalIds: { DBLP: 'journals/corr/abs-2305-01610' } },
    })
    expect(byVolume).toMatchObject({ year: 2023, identifiers: ['arxiv:2305.01610'] })
  })

  test('has no year when nothing proves one', async () => {
    const record = await recordOf(withS2({ venue: 'ICLR', publicationVenue: null, year: 2024 }))
    expect(record).toMatchObject({ venue: 'ICLR' })
    expect(record).not.toHaveProperty('year')
  })

  test.each<[string, Readonly<Record<string, unknown>>, string | undefined]>([
    ['arXiv.org', {}, 'arXiv'],
    ['an empty name', { venue: '', publicationVenue: null }, 'arXiv'],
    ['null', { venue: null, publicationVenue: null }, 'arXiv'],
    [
      'an empty name though it was published',
      { venue: '', publicationVenue: null, externalIds: { DBLP: 'conf/acl/Yu25' } },
      undefined,
    ],
    ['Findings', { venue: 'Findings', publicationVenue: { name: 'Findings' } }, 'Findings'],
    ['a full name and a short one', { venue: 'X', publicationVenue: { name: 'Y' } }, 'Y'],
    ['a venue of another type', { venue: 7, publicationVenue: 'Z' }, 'arXiv'],
  ])('with %s as its venue', async (_, s2, venue) => {
    expect((await recordOf(withS2(s2)))?.venue).toBe(venue)
  })

  test('of a preprint has no year, whatever else it says', async () => {
    expect(await recordOf(withS2({ externalIds: { DBLP: 'conf/acl/Yu25' } }))).not.toHaveProperty('year')
  })

  test.each<[Readonly<Record<string, unknown>>, string[]]>([
    [{ DOI: '10.18653/V1/2025.FINDINGS-EMNLP.217' }, ['arxiv:2501.14457', 'acl:2025.findings-emnlp.217']],
    [{ DOI: '10.1162/TACL_A_00519' }, ['arxiv:2501.14457', 'doi:10.1162/tacl_a_00519']],
    [
      { ACL: '2025.findings-emnlp.217', DOI: '10.18653/v1/2025.findings-emnlp.217' },
      ['arxiv:2501.14457', 'acl:2025.findings-emnlp.217'],
    ],
    [{ DOI: '10.48550/ARXIV.2501.14457' }, ['arxiv:2501.14457']],
    [{ ArXiv: '2406.16254' }, ['arxiv:2406.16254']],
    [{ ArXiv: null, DOI: 'nonsense', DBLP: 'no key', ACL: 'none' }, []],
    [{ DBLP: 'conf/iclr/NiuL0P24' }, ['arxiv:2501.14457', 'dblp:conf/iclr/NiuL0P24']],
  ])('with the identifiers %j', async (externalIds, expected) => {
    expect((await recordOf(withS2({ externalIds })))?.identifiers ?? []).toEqual(expected)
  })

  test('may have initials for given names', async () => {
    expect(await recordOf(THESIS, { abbreviated: true })).toMatchObject({
      authors: ['Jingcheng Niu', 'A. Liu', 'Zining Zhu', 'G. Penn'],
    })
  })

  test.each([
    ['A Survey.', 'A Survey'],
    ['Neurons of L.L.M.', 'Neurons of L.L.M.'],
    ['And so on...', 'And so on...'],
    ['Plan B.', 'Plan B.'],
    ['Tag&amp;Tab   of \\emph{x} \u0000\ud800', 'Tag&Tab of x'],
  ])('with the title %j', async (title, expected) => {
    expect((await recordOf(withS2({ title })))?.title).toBe(expected)
  })

  test.each([-1, 1.5, '12', null])('has no citations when their number is %j', async (citationCount) => {
    expect(await recordOf(withS2({ citationCount }))).not.toHaveProperty('citations')
  })

  test.each(['2025', '2025-01-24', '2025-13-01', null])(
    'has the date %j if it is one',
    async (publicationDate) => {
      const { date } = (await recordOf(withS2({ publicationDate }))) ?? {}
      expect(date).toBe(
        publicationDate === null || publicationDate === '2025-13-01' ? undefined : publicationDate,
      )
    },
  )
})

describe('the question', () => {
  test('names arXiv ids, DOIs and ids of the Anthology, and never asks for `year`', async () => {
    const service = semanticScholarService(ALL)
    const keys = [
      'arxiv:2405.02421',
      'doi:10.1038/s41586-019-0001-1',
      'acl:2022.acl-long.581',
      'openreview:x',
      'title:x y',
    ]
    const found = await ask(keys, service)
    expect([...found.keys()]).toEqual(keys.slice(0, 3))
    expect([...found.values()].flat().map(({ title }) => title)).toEqual([
      THESIS.title,
      'Neurons',
      'Knowledge Neurons',
    ])
    expect(service.asked).toHaveLength(1)
    expect(JSON.parse(service.asked[0]?.body ?? '')).toEqual({
      ids: ['ARXIV:2405.02421', 'DOI:10.1038/s41586-019-0001-1', 'ACL:2022.acl-long.581'],
    })
    expect(service.asked[0]?.url.searchParams.get('fields')?.split(',')).not.toContain('year')
  })

  test('gets every paper of a list of 2,000 with 4 requests', async () => {
    const papers = Array.from({ length: 2000 }, (_, index) => {
      const id = `2401.${String(index + 1).padStart(5, '0')}`
      return { title: `Neurons of ${id}`, authors: ['A. B.'], arxiv: { id, versions: ['2024-01-01'] } }
    })
    const service = semanticScholarService(papers)
    let found = 0
    for (let start = 0; start < papers.length; start += semanticScholar.batch) {
      const keys = papers.slice(start, start + semanticScholar.batch).map(({ arxiv }) => `arxiv:${arxiv.id}`)
      for (const [key, [record]] of await ask(keys, service))
        if (record?.title === `Neurons of ${key.slice(6)}`) found++
    }
    expect(service.asked).toHaveLength(4)
    expect(found).toBe(2000)
  })

  test('is asked for its own ids, too', async () => {
    const service = semanticScholarService(ALL)
    const found = await ask([`s2:${'1'.padStart(40, '0')}`, 's2:CorpusId:250000001'], service)
    expect([...found.values()].map(([record]) => record?.title)).toEqual(
      ALL.slice(0, 2).map(({ title }) => title),
    )
  })

  test.each([
    's2:12',
    's2:CorpusId:x',
    'arxiv:abc',
    'arxiv:2406.16254v1',
    'doi:10.48550/arxiv.2406.16254',
    'doi:10.1162/TACL',
    'doi:x',
    'acl:x',
    'url:x',
    '',
    ':',
  ])('%j is never asked for', async (key) => {
    const service = semanticScholarService(ALL)
    expect(semanticScholar.answers(key)).toBe(false)
    expect(await ask([key], service)).toEqual(new Map())
    expect(service.asked).toEqual([])
  })

  test('has the key of the user, and goes on without one that is refused', async () => {
    const good = semanticScholarService(ALL, { key: 'secret' })
    expect(await ask(['arxiv:2405.02421'], good, 'secret')).toHaveProperty('size', 1)
    expect(good.asked.map(({ headers }) => headers['x-api-key'])).toEqual(['secret'])
    const bad = semanticScholarService(ALL, { key: 'secret' })
    expect(await ask(['arxiv:2405.02421'], bad, 'stale')).toHaveProperty('size', 1)
    expect(bad.asked.map(({ headers }) => headers['x-api-key'])).toEqual(['stale', undefined])
  })
})

describe('papers that it does not know', () => {
  test('are null among others', async () => {
    const found = await ask(['arxiv:2401.00001', 'arxiv:2405.02421'], semanticScholarService(ALL))
    expect(found.get('arxiv:2401.00001')).toEqual([])
    expect(found.get('arxiv:2405.02421')).toHaveLength(1)
  })

  test('are all of them after a 400 that says so', async () => {
    const found = await ask(['arxiv:2401.00001', 'acl:2024.acl-long.1'], semanticScholarService(ALL))
    expect([...found]).toEqual([
      ['arxiv:2401.00001', []],
      ['acl:2024.acl-long.1', []],
    ])
  })

  test('a DOI that spoils the batch stays unknown, and the others are asked for again', async () => {
    const service = semanticScholarService(ALL, { malformed: ['DOI:10.1000/(sici)1<a>'] })
    const found = await ask(['doi:10.1000/(sici)1<a>', 'arxiv:2405.02421', 'arxiv:2401.00001'], service)
    expect([...found].map(([key, records]) => [key, records.length])).toEqual([
      ['arxiv:2405.02421', 1],
      ['arxiv:2401.00001', 0],
    ])
    expect(service.asked).toHaveLength(2)
  })

  test('several DOIs stay unknown after a 400, one does not', async () => {
    expect(await ask(['doi:10.1000/1', 'doi:10.1000/2'], semanticScholarService(ALL))).toEqual(new Map())
    expect((await ask(['doi:10.1000/1'], semanticScholarService(ALL))).get('doi:10.1000/1')).toEqual([])
  })
})

describe('what is no good answer', () => {
  const says =
    (value: unknown, status = 200): Service =>
    () => ({ status, body: JSON.stringify(value) })

  test.each<[string, Service, string]>([
    ['HTML', () => S2_FAULTS.html, 'it answered 200 with something else than JSON'],
    ['HTML of a gateway, three times', () => S2_FAULTS.gateway, 'it was busy three times'],
    [
      'a complaint about fields',
      says({ error: 'Unrecognized or unsupported fields: [x]' }, 400),
      'it answered 400',
    ],
    ['no right to ask', says({ message: 'Forbidden' }, 403), 'it answered 403'],
    ['too few papers', says([]), 'it did not answer with 1 papers'],
    ['too many papers', says([null, null]), 'it did not answer with 1 papers'],
    ['an object', says({ data: [] }), 'it did not answer with 1 papers'],
    ['half of it', () => ({ body: '[{"paperId":' }), 'it answered 200 with something else than JSON'],
  ])('%s', async (_, service, message) => {
    await expect(ask(['arxiv:2405.02421'], service)).rejects.toThrow(message)
    await expect(ask(['arxiv:2405.02421'], service)).rejects.toMatchObject({ name: 'Unanswered' })
  })

  test.each([
    {},
    [],
    'x',
    7,
    { paperId: 'x' },
    { title: 'x' },
    { paperId: '', title: '' },
    { paperId: 1, title: 2 },
  ])('a paper %j stays unknown', async (element) => {
    expect(await ask(['arxiv:2405.02421'], says([element]))).toEqual(new Map())
  })

  test('busy hours pass', async () => {
    expect(await recordOf(THESIS, { before: [S2_FAULTS.busy, S2_FAULTS.gateway] })).toMatchObject({
      year: 2024,
    })
  })
})
