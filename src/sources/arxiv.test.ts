import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { ARXIV_FAULTS, type ArxivFaults, arxivService, parametersOf } from '../fixtures/services/arxiv.ts'
import { arxivOaiService } from '../fixtures/services/arxiv-oai.ts'
import { plainRegistry } from '../fixtures/services/plain-registry.ts'
import type { RealPaper, Service } from '../fixtures/services/service.ts'
import { plainText } from '../reference/plain-text.ts'
import arxiv from './arxiv.ts'

const NEURONS: RealPaper = {
  title: 'Confidence Regulation Neurons in Language Models',
  authors: ['Alessandro Stolfo', 'Ben Wu', 'Wes Gurnee'],
  arxiv: { id: '2406.16254', versions: ['2024-06-24', '2024-11-08'], comment: '25 pages, 14 figures' },
}
const SURVEY: RealPaper = {
  title: 'Neuron-level Interpretation of Deep NLP Models: A Survey',
  authors: ['Hassan Sajjad'],
  arxiv: {
    id: '2108.13138',
    versions: ['2021-08-30'],
    journal: 'TACL 10 (2022)',
    doi: '10.1162/TACL_A_00519 10.18653/v1/2022.acl-long.581',
    categories: ['cs.CL', 'cs.AI'],
    abstract: 'The proliferation of  deep networks &amp; $\\alpha$.',
  },
}
const OLD: RealPaper = {
  title: 'Strings',
  authors: ['A. Author'],
  arxiv: { id: 'hep-th/9901001', versions: ['1999-01-01'] },
}
const ALL = [NEURONS, SURVEY, OLD]

function paperOf(id: string, comment?: string, withdrawn = false, versions = ['2024-01-01']): RealPaper {
  return {
    title: `Neurons of ${id}`,
    authors: ['A. Author'],
    arxiv: { id, versions, withdrawn, ...(comment !== undefined && { comment }) },
  }
}

function ask(keys: readonly string[], service: Service, oai?: Service) {
  const { address, confirmation } = arxiv
  const services = { [address]: service, ...(oai && { [confirmation.address]: oai }) }
  return arxiv.ask(keys, plainRegistry(services, oai && { confirmation: confirmation.address }))
}

async function recordOf(paper: RealPaper, faults: ArxivFaults = {}, confirmation?: Service) {
  const key = `arxiv:${paper.arxiv?.id}`
  return (await ask([key], arxivService([paper], faults), confirmation)).get(key)?.[0]
}

describe('a record', () => {
  test.each([false, true])('has all that the feed says, old form %s', async (old) => {
    expect(await recordOf(SURVEY, { old })).toEqual({
      key: '2108.13138',
      title: 'Neuron-level Interpretation of Deep NLP Models: A Survey',
      authors: ['Hassan Sajjad'],
      date: old ? '2021-08-31' : '2021-08-30',
      updated: old ? '2021-08-31' : '2021-08-30',
      version: 1,
      identifiers: ['doi:10.1162/tacl_a_00519', 'acl:2022.acl-long.581'],
      journal: 'TACL 10 (2022)',
      categories: ['cs.CL', 'cs.AI'],
      abstract: 'The proliferation of deep networks & α.',
    })
  })

  test('has the day of the first version and the number and day of the newest', async () => {
    expect(await recordOf(NEURONS)).toMatchObject({ date: '2024-06-24', version: 2, updated: '2024-11-08' })
  })

  test('has no arXiv DOI among its identifiers', async () => {
    const paper = paperOf('2401.00001')
    const own = {
      ...paper,
      arxiv: { id: '2401.00001', versions: ['2024-01-01'], doi: '10.48550/arXiv.2401.00001 no-doi' },
    }
    expect(await recordOf(own)).not.toHaveProperty('identifiers')
  })

  test('reads back every text that the service writes', async () => {
    const text = hostileText().map((piece) => piece.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, ''))
    const words = text.filter((piece) => plainText(piece.replace(/\p{Cc}/gu, ' ')) !== '')
    const expected = (piece: string) => plainText(piece.replace(/\p{Cc}/gu, ' '))
    await fc.assert(
      fc.asyncProperty(words, words, words, async (title, author, comment) => {
        const paper = {
          title,
          authors: [author],
          arxiv: { id: '2401.00001', versions: ['2024-01-01'], comment },
        }
        expect(await recordOf(paper)).toMatchObject({
          title: expected(title),
          authors: [expected(author)],
          comment: expected(comment),
        })
      }),
      cases(200),
    )
  })
})

describe('the question', () => {
  test('is one POST for a hundred ids, with all that arXiv wants', async () => {
    const service = arxivService(ALL)
    await ask(['arxiv:2406.16254', 'arxiv:2108.13138', 'arxiv:hep-th/9901001'], service)
    expect(service.asked).toHaveLength(1)
    expect(service.asked[0]).toMatchObject({
      method: 'POST',
      body: 'id_list=2406.16254,2108.13138,hep-th/9901001&start=0&max_results=3',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(service.asked[0]?.headers.accept).toMatch(/^application\/atom\+xml,/)
  })

  test('gets every paper of a list of 2,000 with 20 requests', async () => {
    const papers = Array.from({ length: 2000 }, (_, index) =>
      paperOf(`2401.${String(index + 1).padStart(5, '0')}`),
    )
    const service = arxivService(papers)
    const found = new Map()
    for (let start = 0; start < papers.length; start += arxiv.batch) {
      const keys = papers.slice(start, start + arxiv.batch).map(({ arxiv }) => `arxiv:${arxiv?.id}`)
      for (const [key, records] of await ask(keys, service)) found.set(key, records[0]?.title)
    }
    expect(service.asked).toHaveLength(20)
    expect(found.size).toBe(2000)
    expect(found.get('arxiv:2401.01234')).toBe('Neurons of 2401.01234')
  })

  test('an earlier version is asked for by its number, and has the title that it had', async () => {
    const renamed = paperOf('2312.12141')
    const paper = {
      ...renamed,
      arxiv: { id: '2312.12141', versions: ['2023-12-19', '2024-09-24'], firstTitle: 'The Residual Stream' },
    }
    const keys = ['arxiv:2312.12141', 'arxiv:2312.12141v1', 'arxiv:2312.12141v3']
    const found = await ask(keys, arxivService([paper]))
    expect(
      keys.map((key) => found.get(key)?.map(({ key, title, version }) => [key, title, version])),
    ).toEqual([[['2312.12141', renamed.title, 2]], [['2312.12141v1', 'The Residual Stream', 1]], []])
  })

  test.each([
    'arxiv:abc',
    'arxiv:2406.16254v0',
    'arxiv:2406.99',
    'arxiv:2413.16254',
    'arxiv: 2406.16254',
    'arxiv:2406.16254.pdf',
    'arxiv:math.CA/0611800',
    'arxiv:2406.16254,abc',
    'arxiv:',
    'doi:10.48550/arxiv.2406.16254',
    'title:2406.16254',
  ])('%j is never asked for', async (key) => {
    const service = arxivService(ALL)
    expect(arxiv.answers(key)).toBe(false)
    expect(await ask([key], service)).toEqual(new Map())
    expect(service.asked).toEqual([])
  })

  test('leaves out an id that arXiv calls malformed, and asks for the rest', async () => {
    const service = arxivService(ALL, { malformed: ['2108.13138'] })
    const found = await ask(['arxiv:2406.16254', 'arxiv:2108.13138'], service)
    expect([...found.keys()]).toEqual(['arxiv:2406.16254'])
    expect(service.asked).toHaveLength(2)
  })

  test('gives up when arXiv calls one after the other malformed', async () => {
    const ids = ALL.concat(paperOf('2401.00001'), paperOf('2401.00002')).map(({ arxiv }) => arxiv?.id ?? '')
    const service = arxivService(ALL, { malformed: ids })
    await expect(
      ask(
        ids.map((id) => `arxiv:${id}`),
        service,
      ),
    ).rejects.toThrow('it answered 400 with a complaint')
    expect(service.asked).toHaveLength(4)
  })
})

describe('a paper that arXiv is silent about', () => {
  const idsOf = (service: ReturnType<typeof arxivService>) =>
    service.asked.map((request) => parametersOf(request).get('id_list'))

  test('does not exist after two good answers, the second to all that are missing together', async () => {
    const service = arxivService(ALL)
    const found = await ask(['arxiv:2406.16254', 'arxiv:2401.00001', 'arxiv:2401.00002'], service)
    expect(found.get('arxiv:2406.16254')).toHaveLength(1)
    expect(found.get('arxiv:2401.00001')).toEqual([])
    expect(found.get('arxiv:2401.00002')).toEqual([])
    expect(idsOf(service)).toEqual(['2406.16254,2401.00001,2401.00002', '2401.00001,2401.00002'])
  })

  test('exists when the second answer has it', async () => {
    const service = arxivService(ALL, { silentOnce: ['2108.13138'] })
    const found = await ask(['arxiv:2406.16254', 'arxiv:2108.13138'], service)
    expect([...found.values()].map((records) => records.length)).toEqual([1, 1])
  })

  test('exists when the whole first feed was empty', async () => {
    const service = arxivService(ALL, { before: [ARXIV_FAULTS.empty] })
    expect((await ask(['arxiv:2406.16254'], service)).get('arxiv:2406.16254')).toHaveLength(1)
  })

  test('stays unknown when more was found than came', async () => {
    const found = await ask(['arxiv:2406.16254', 'arxiv:2401.00001'], arxivService(ALL, { more: 1 }))
    expect([...found.keys()]).toEqual(['arxiv:2406.16254'])
  })

  test.each([0, 1])('stays unknown when that is so in one of two answers, %s', async (incomplete) => {
    const good = arxivService(ALL)
    const bad = arxivService(ALL, { more: 1 })
    let count = 0
    const service: Service = (request) => (count++ === incomplete ? bad : good)(request)
    const found = await ask(['arxiv:2406.16254', 'arxiv:2401.00001'], service)
    expect([...found.keys()]).toEqual(['arxiv:2406.16254'])
  })

  test('stays unknown when the second answer is none, and the others are kept', async () => {
    const service = arxivService(ALL)
    let count = 0
    const second: Service = (request) => (count++ === 0 ? service(request) : ARXIV_FAULTS.robot)
    const found = await ask(['arxiv:2406.16254', 'arxiv:2401.00001'], second)
    expect([...found.keys()]).toEqual(['arxiv:2406.16254'])
  })

  test('stays unknown when arXiv answers another question', async () => {
    const other = arxivService(ALL)
    const confused: Service = (request) =>
      other({ ...request, body: 'id_list=2406.16254&start=0&max_results=1' })
    expect(await ask(['arxiv:2108.13138'], confused)).toEqual(new Map())
  })

  test('is one of too many to be believed', async () => {
    const keys = Array.from({ length: 10 }, (_, index) => `arxiv:2401.0000${index}`).slice(1)
    const nothing = new Map(keys.map((key) => [key, []]))
    expect(await ask(keys, arxivService(ALL))).toEqual(nothing)
    await expect(ask([...keys, 'arxiv:2401.00010'], arxivService(ALL))).rejects.toThrow(
      'it knew none of 10 papers, twice',
    )
  })
})

describe('what is no good answer', () => {
  const truncated = (): Service => {
    const service = arxivService(ALL)
    return (request) => {
      const { body, ...reply } = service(request)
      return { ...reply, body: body.slice(0, -20) }
    }
  }
  const says =
    (body: string, status = 200): Service =>
    () => ({ status, body })
  const ATOM = 'http://www.w3.org/2005/Atom'

  test.each<[string, Service, string]>([
    ['a page for robots', () => ARXIV_FAULTS.robot, 'it answered 403'],
    ['a page of HTML', () => ARXIV_FAULTS.html, 'its answer is not well-formed XML'],
    ['half a feed', truncated(), 'its answer is not well-formed XML'],
    ['nothing', says(''), 'its answer is not well-formed XML'],
    ['text', says('Rate exceeded.'), 'its answer is not well-formed XML'],
    ['another root', says(`<rss xmlns="${ATOM}"/>`), 'its answer is no Atom feed'],
    ['another vocabulary', says('<feed xmlns="http://purl.org/atom/ns#"/>'), 'its answer is no Atom feed'],
    ['no vocabulary', says('<feed><entry/></feed>'), 'its answer is no Atom feed'],
    [
      'an entity bomb',
      says(`<!DOCTYPE feed [<!ENTITY a "b">]><feed xmlns="${ATOM}">&a;</feed>`),
      'its answer is not well-formed XML',
    ],
    ['depth', says('<a>'.repeat(100_000)), 'its answer is not well-formed XML'],
    ['a complaint about nothing', says(`<feed xmlns="${ATOM}"/>`, 400), 'it answered 400 with a complaint'],
    ['a feed that cannot be found', says('', 404), 'it answered 404'],
  ])('%s', async (_, service, message) => {
    await expect(ask(['arxiv:2406.16254'], service)).rejects.toThrow(message)
    await expect(ask(['arxiv:2406.16254'], service)).rejects.toMatchObject({ name: 'Unanswered' })
  })

  test('a feed without the number of papers says nothing about those that are missing', async () => {
    expect(await ask(['arxiv:2406.16254'], says(`<feed xmlns="${ATOM}"/>`))).toEqual(new Map())
  })

  test.each(['busy', 'notAcceptable', 'unavailable'] as const)('%s passes', async (fault) => {
    expect(await recordOf(NEURONS, { before: [ARXIV_FAULTS[fault]] })).toMatchObject({ title: NEURONS.title })
  })
})

describe('a withdrawal', () => {
  const KEY = 'arxiv:2401.00001'
  const withdrawnOf = async (paper: RealPaper, confirmation?: Service) =>
    (await ask([KEY], arxivService([paper]), confirmation)).get(KEY)?.[0]?.withdrawn

  test('is confirmed by OAI-PMH', async () => {
    const paper = paperOf('2401.00001', 'This paper has been withdrawn', true, ['2024-01-01', '2024-02-01'])
    const oai = arxivOaiService([paper])
    expect(await withdrawnOf(paper, oai)).toEqual({
      reason: 'This paper has been withdrawn',
      confirmed: true,
    })
    expect(oai.asked.map(({ url }) => url.search)).toEqual([
      '?verb=GetRecord&identifier=oai:arXiv.org:2401.00001&metadataPrefix=arXivRaw',
    ])
  })

  test('is confirmed though the comment only hints at it', async () => {
    const paper = paperOf('2401.00001', 'Unintended upload removed by arXiv admin', true)
    expect(await withdrawnOf(paper, arxivOaiService([paper]))).toMatchObject({ confirmed: true })
  })

  test.each(['v2 was withdrawn by mistake', 'This paper has been withdrawn'])(
    'is none when the newest version has a source, whatever the comment says: %s',
    async (comment) => {
      const paper = paperOf('2401.00001', comment, false, ['2024-01-01', '2024-02-01', '2024-03-01'])
      expect(await withdrawnOf(paper, arxivOaiService([paper]))).toBeUndefined()
    },
  )

  const OUTAGES: [string, Service | undefined][] = [
    ['it is not asked', undefined],
    ['it is down', () => ({ status: 503, body: 'first byte timeout' })],
    ['it forbids', () => ({ status: 403, body: '' })],
    ['it does not know the paper', arxivOaiService([])],
    ['it answers with HTML', () => ARXIV_FAULTS.html],
    ['it has an older version only', arxivOaiService([paperOf('2401.00001', '', true)])],
    [
      'it tells of another paper',
      () =>
        arxivOaiService([paperOf('2401.00002', '', true)])({
          method: 'GET',
          url: new URL(
            'http://x/?verb=GetRecord&metadataPrefix=arXivRaw&identifier=oai:arXiv.org:2401.00002',
          ),
          headers: {},
          body: '',
        }),
    ],
  ]
  test.each(OUTAGES)('is not confirmed when %s', async (_, confirmation) => {
    const said = paperOf('2401.00001', 'Withdrawn; superseded by arXiv:2402.00002', true, [
      '2024-01-01',
      '2024-02-01',
    ])
    const reason = 'Withdrawn; superseded by arXiv:2402.00002'
    expect(await withdrawnOf(said, confirmation)).toEqual({
      reason,
      confirmed: false,
      supersededBy: 'arxiv:2402.00002',
    })
    const hinted = paperOf('2401.00001', 'Withdrawn from ICML 2020', false, ['2024-01-01', '2024-02-01'])
    expect(await withdrawnOf(hinted, confirmation)).toBeUndefined()
  })

  test('is not looked for where no comment hints at one, and no further once OAI-PMH is down', async () => {
    const papers = ['2401.00001', '2401.00002', '2401.00003'].map((id) => paperOf(id, 'Withdrawn', true))
    const keys = papers.map(({ arxiv }) => `arxiv:${arxiv?.id}`)
    const down = arxivOaiService(papers, Array(3).fill({ status: 503, body: '' }))
    const found = await ask(keys, arxivService(papers), down)
    expect(down.asked).toHaveLength(3)
    expect([...found.values()].map((records) => records[0]?.withdrawn?.confirmed)).toEqual([
      false,
      false,
      false,
    ])
    const quiet = arxivOaiService(ALL)
    await ask(['arxiv:2406.16254'], arxivService(ALL), quiet)
    expect(quiet.asked).toEqual([])
  })
})

describe('a mistake of ours is not taken for silence of arXiv', () => {
  const broken: Service = () => {
    throw new TypeError('a mistake of ours')
  }

  test('when it is asked again', async () => {
    let requests = 0
    const service = arxivService([NEURONS])
    const once: Service = (request) => (++requests === 1 ? service(request) : broken(request))
    await expect(ask(['arxiv:2406.16254', 'arxiv:2401.00001'], once)).rejects.toThrow('a mistake of ours')
  })

  test('when a withdrawal is to be confirmed', async () => {
    const withdrawn = paperOf('2401.00001', 'This paper has been withdrawn')
    await expect(recordOf(withdrawn, {}, broken)).rejects.toThrow('a mistake of ours')
  })
})
