import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, ExchangeError, type Reply } from '../exchange.ts'
import { Folder } from '../fixtures/example-call.ts'
import { dblpService } from '../fixtures/services/dblp.ts'
import { NEURON_PAPERS } from '../fixtures/services/neuron-papers.ts'
import { S2_FAULTS, semanticScholarService } from '../fixtures/services/semantic-scholar.ts'
import type { RealPaper, Service } from '../fixtures/services/service.ts'
import { worldOf } from '../fixtures/services/world.ts'
import { formatList } from '../layout.ts'
import type { Paper, PaperList } from '../paper.ts'

const EMPTY: PaperList = { title: 'Papers', papers: [] }

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  await folder.put('papers.json', formatList(EMPTY))
})
afterEach(() => folder.remove())

type Replaced = Readonly<Record<string, Service>>

function ask(papers: readonly RealPaper[], replaced: Replaced = {}, pages?: (url: string) => Reply): void {
  folder.io = { exchange: worldOf(papers, { replaced, ...(pages && { pages }) }), wait: async () => {} }
}

const add = (...argv: string[]) => folder.run('add', ...argv)
const papers = async (): Promise<Paper[]> => JSON.parse(await folder.get('papers.json')).papers

const DOWN: Service = () => ({ status: 503, body: '' })

const SPARSE: RealPaper = {
  title: 'Sparse Features of Imaginary Language Models',
  authors: ['Ada Lovelace', 'Kurt Gödel'],
  arxiv: {
    id: '2401.00123',
    versions: ['2024-01-02', '2024-05-01'],
    abstract: 'We study features. Our code is available at https://github.com/ada/features.',
  },
}
const ACCEPTED: RealPaper = {
  ...SPARSE,
  acl: '2024.findings-emnlp.77',
  dblp: {
    key: 'conf/emnlp/LovelaceG24',
    venue: 'EMNLP',
    year: 2024,
    doi: '10.18653/v1/2024.findings-emnlp.77',
  },
}
const REVIEWED: RealPaper = {
  title: 'Wasserstein Neurons of Imaginary Models',
  authors: ['Ada Lovelace', 'Emmy Noether'],
  arxiv: { id: '2405.00456', versions: ['2024-05-24'] },
  openreview: { id: 'abcDEF1234', venueid: 'ICLR.cc/2025/Conference', venue: 'ICLR 2025 Spotlight' },
  dblp: {
    key: 'conf/iclr/LovelaceN25',
    venue: 'ICLR',
    year: 2025,
    ee: 'https://openreview.net/forum?id=abcDEF1234',
  },
}
const JOURNAL: RealPaper = {
  title: 'Neurons and Their Imaginary Interpretations: A Survey',
  authors: ['Emmy Noether', 'Alan Turing'],
  doi: '10.1162/tacl_a_00999',
  dblp: {
    key: 'journals/tacl/NoetherT23',
    venue: 'Trans. Assoc. Comput. Linguistics',
    year: 2023,
    doi: '10.1162/tacl_a_00999',
  },
  crossref: { 'container-title': ['Transactions of the Association for Computational Linguistics'] },
}
/** What registries that mix papers up say of the first. */
const MIXED_UP: RealPaper = {
  ...SPARSE,
  title: 'Quite Another Work Than the One Asked For',
  authors: ['Eve'],
}
const WORLD = [ACCEPTED, REVIEWED, JOURNAL]

describe('every kind of name', () => {
  const ARXIV = {
    title: ACCEPTED.title,
    url: 'https://arxiv.org/abs/2401.00123',
    authors: ['Ada Lovelace', 'Kurt Gödel'],
    venue: 'Findings of EMNLP 2024',
    date: '2024-01-02',
    links: { code: 'https://github.com/ada/features' },
    acl: '2024.findings-emnlp.77',
  }
  const ICLR = {
    title: REVIEWED.title,
    url: 'https://arxiv.org/abs/2405.00456',
    authors: ['Ada Lovelace', 'Emmy Noether'],
    venue: 'ICLR 2025',
    date: '2024-05-24',
    openreview: 'abcDEF1234',
  }
  const TACL = {
    title: JOURNAL.title,
    url: 'https://doi.org/10.1162/tacl_a_00999',
    authors: ['Emmy Noether', 'Alan Turing'],
    venue: 'TACL 2023',
    date: '2023',
  }

  test.each<[string, Paper]>([
    ['2401.00123', ARXIV],
    ['https://arxiv.org/pdf/2401.00123v2.pdf', ARXIV],
    ['https://aclanthology.org/2024.findings-emnlp.77/', ARXIV],
    ['10.18653/v1/2024.findings-emnlp.77', ARXIV],
    ['https://www.semanticscholar.org/paper/Sparse-Lovelace/0000000000000000000000000000000000000001', ARXIV],
    ['CorpusId:250000000', ARXIV],
    ['https://openreview.net/forum?id=abcDEF1234', ICLR],
    ['https://doi.org/10.1162/tacl_a_00999', TACL],
    ['CorpusId:250000002', TACL],
  ])('%s', async (name, expected) => {
    ask(WORLD)
    const { code, out, err } = await add(name)
    expect({ code, err: err.includes('not added') }).toEqual({ code: 0, err: false })
    expect(JSON.parse(out)).toEqual(expected)
    expect(Object.keys(JSON.parse(out))).toEqual(Object.keys(expected))
    expect(await papers()).toEqual([expected])
  })

  test('names of one paper are one paper', async () => {
    ask(WORLD)
    const { code, err } = await add('2401.00123', '2024.findings-emnlp.77', 'CorpusId:250000000')
    expect(code).toBe(1)
    expect(err.match(/it is the paper that `2401.00123` names, too/g)).toHaveLength(2)
    expect(await papers()).toHaveLength(1)
    expect((await add('10.18653/v1/2024.findings-emnlp.77')).err).toContain('papers.json:4 has it')
  })

  test.each([
    ['2401.00999', 'arXiv knows no such id'],
    ['10.1162/tacl_a_00123', 'Crossref and Semantic Scholar know no such DOI'],
    ['2024.acl-long.999', 'the ACL Anthology, Crossref and Semantic Scholar know no such id'],
    [`s2:${'f'.repeat(40)}`, 'Semantic Scholar knows no such paper'],
  ])('%s is unknown', async (name, reason) => {
    ask(WORLD, {}, notThere)
    const { code, err } = await add(name)
    expect(code).toBe(1)
    expect(err).toContain(`\`${name}\` not added: ${reason}\n`)
  })
})

test('the papers of the list in this repository: venues, dates and order, two requests of arXiv for two hundred', async () => {
  const real = NEURON_PAPERS.flatMap(({ arxiv, title }) => (arxiv ? [{ id: arxiv.id, title }] : []))
  ask(NEURON_PAPERS)
  await folder.put('papers.json', formatList({ ...EMPTY, order: 'newest' }))
  expect((await add(...real.map(({ id }) => id))).code).toBe(0)
  const venues = Object.fromEntries((await papers()).map(({ title, venue }) => [title.slice(0, 24), venue]))
  expect(venues).toMatchObject({
    'Locate-then-Merge: Neuro': 'Findings of EMNLP 2025',
    'Knowledge Neurons in Pre': 'ACL 2022',
    'Neurons in Large Languag': 'Findings of ACL 2024',
    'Finding Neurons in a Hay': 'TMLR 2023',
    'Finding Alignments Betwe': 'CLeaR 2024',
    'Neuron-level Interpretat': 'TACL 2022',
    'Toy Models of Superposit': 'arXiv',
  })
  const dates = (await papers()).map(({ date }) => date)
  expect(dates).toEqual([...dates].sort().reverse())
})

test('many are asked for together', async () => {
  const many = Array.from(
    { length: 200 },
    (_, index): RealPaper => ({
      title: `Imaginary Paper With the Number ${index} and Some Words`,
      authors: [`Ada Lovelace${index}`],
      arxiv: { id: `2402.${String(index + 1).padStart(5, '0')}`, versions: ['2024-02-01'] },
    }),
  )
  const world = worldOf(many)
  const counts = new Map<string, number>()
  const exchange: Exchange = (request) => {
    const { host } = new URL(request.url)
    counts.set(host, (counts.get(host) ?? 0) + 1)
    return world(request)
  }
  folder.io = {
    exchange,
    wait: async () => {},
    readInput: async () => many.map(({ arxiv }) => arxiv?.id).join('\n'),
  }
  expect((await add('-')).code).toBe(0)
  expect(counts.get('export.arxiv.org')).toBe(2)
  expect(counts.get('api.semanticscholar.org')).toBe(1)
  expect(counts.get('api.datacite.org')).toBeUndefined()
  expect(await papers()).toHaveLength(200)
})

describe('when a registry does not answer', () => {
  test('DataCite stands in for arXiv', async () => {
    ask([SPARSE], { arxiv: DOWN })
    expect((await add('2401.00123')).code).toBe(0)
    expect(await papers()).toMatchObject([{ title: SPARSE.title, date: '2024-01-02', venue: 'arXiv' }])
  })

  test('DBLP says the venue instead of Semantic Scholar', async () => {
    ask([ACCEPTED], {
      'semantic-scholar': semanticScholarService([], { before: Array(20).fill(S2_FAULTS.busy) }),
    })
    expect((await add('2401.00123')).code).toBe(0)
    expect(await papers()).toMatchObject([{ venue: 'Findings of EMNLP 2024' }])
  })

  test.each<[string, Replaced, string, RealPaper]>([
    [
      'nobody knows the paper',
      { arxiv: DOWN, datacite: DOWN },
      'arXiv did not answer: it answered 503',
      SPARSE,
    ],
    ['nobody knows its venue', { 'semantic-scholar': DOWN, dblp: DOWN }, 'so its venue is not known', SPARSE],
    [
      'nobody proves its venue',
      { dblp: DOWN },
      'so its venue is not known',
      { ...SPARSE, s2: { venue: 'ICLR', publicationVenue: null } },
    ],
  ])('%s: nothing is written', async (_, replaced, reason, paper) => {
    ask([paper], replaced)
    const { code, out, err } = await add('2401.00123')
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain(reason)
    expect(await folder.get('papers.json')).toBe(formatList(EMPTY))
  })

  test('the user interrupts', async () => {
    ask([SPARSE])
    folder.io.onInterrupt = (stop) => stop()
    expect((await add('2401.00123')).code).toBe(3)
    expect(await papers()).toEqual([])
  })

  test('what the user says need not be known', async () => {
    ask([SPARSE], { 'semantic-scholar': DOWN, dblp: DOWN })
    expect((await add('2401.00123', '--venue', 'arXiv')).code).toBe(0)
    expect(await papers()).toMatchObject([{ title: SPARSE.title, venue: 'arXiv' }])
  })

  test('a record of another paper is not believed', async () => {
    const s2 = semanticScholarService([{ ...MIXED_UP, doi: '10.1162/tacl_a_00999', acl: '2024.acl-long.1' }])
    ask([SPARSE], { 'semantic-scholar': s2, dblp: dblpService([]) })
    expect((await add('2401.00123')).code).toBe(0)
    expect(await papers()).toMatchObject([{ title: SPARSE.title, venue: 'arXiv' }])
    expect((await papers())[0]).not.toHaveProperty('acl')
  })
})

test('an id on arXiv that has another paper is left out, though a registry joins the two', async () => {
  ask([ACCEPTED, REVIEWED, { ...JOURNAL, s2: { externalIds: { ArXiv: '2405.00456' } } }])
  expect((await add('10.1162/tacl_a_00999')).code).toBe(0)
  expect(await papers()).toMatchObject([
    { title: JOURNAL.title, url: 'https://doi.org/10.1162/tacl_a_00999' },
  ])
  expect((await papers())[0]).not.toHaveProperty('arxiv')
})

describe('a page with identifiers in its tags', () => {
  const page = (tags: Readonly<Record<string, string>>) => () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    text: Object.entries(tags)
      .map(([name, content]) => `<meta name="${name}" content="${content}">`)
      .join(''),
    truncated: false,
  })
  const TAGS = {
    citation_title: ACCEPTED.title,
    citation_author: 'Lovelace, Ada',
    citation_publication_date: '2024/11',
  }

  test('is the paper that it names, if title and author agree', async () => {
    ask(WORLD, {}, page({ ...TAGS, citation_doi: '10.18653/v1/2024.findings-emnlp.77' }))
    expect((await add('https://publisher.example/p')).code).toBe(0)
    expect(await papers()).toMatchObject([{ url: 'https://arxiv.org/abs/2401.00123', date: '2024-01-02' }])
  })

  test.each([
    ['another paper', '10.1162/tacl_a_00999', 'doi:10.1162/tacl_a_00999'],
    ['no paper', '10.1162/tacl_a_11111', 'doi:10.1162/tacl_a_11111'],
    ['no paper of the ACL', '10.18653/v1/2024.acl-long.999', 'acl:2024.acl-long.999'],
  ])('is itself, if it names %s', async (_, doi, key) => {
    ask([JOURNAL], {}, page({ ...TAGS, citation_doi: doi }))
    const { code, err } = await add('https://publisher.example/p')
    expect(code).toBe(0)
    expect(err).toContain(`proof that the page is about \`${key}\`, which it names`)
    const [paper] = await papers()
    expect(paper).toEqual({
      title: ACCEPTED.title,
      url: 'https://publisher.example/p',
      authors: ['Ada Lovelace'],
      date: '2024-11',
    })
  })

  test('is itself, if the venue is that of another paper', async () => {
    const other = { ...TAGS, citation_title: 'An Imaginary Page of Its Own Kind', citation_author: 'Eve' }
    ask(WORLD, {}, page({ ...other, citation_doi: '10.18653/v1/2024.findings-emnlp.77' }))
    expect((await add('https://publisher.example/p')).code).toBe(0)
    const [paper] = await papers()
    expect(paper).toMatchObject({ title: other.citation_title, url: 'https://publisher.example/p' })
    expect(Object.keys(paper ?? {})).toEqual(['title', 'url', 'authors', 'date'])
  })

  test('waits for the registry that knows what it names', async () => {
    ask(
      [JOURNAL],
      { crossref: DOWN, 'semantic-scholar': DOWN },
      page({ ...TAGS, citation_doi: '10.1162/tacl_a_00999' }),
    )
    expect((await add('https://publisher.example/p')).code).toBe(3)
    expect(await papers()).toEqual([])
  })

  test('a paper of the ACL Anthology that no registry has yet', async () => {
    ask([], {}, page(TAGS))
    expect((await add('2024.findings-emnlp.77')).code).toBe(0)
    expect(await papers()).toMatchObject([
      {
        url: 'https://aclanthology.org/2024.findings-emnlp.77/',
        venue: 'Findings of EMNLP 2024',
        date: '2024-11',
      },
    ])
  })
})

test('a paper that the list has under another identifier is refused by its title', async () => {
  const listed = { title: SPARSE.title, url: 'https://aclanthology.org/2024.acl-long.5/', date: '2024' }
  await folder.put('papers.json', formatList({ ...EMPTY, papers: [listed] }))
  ask([SPARSE])
  const { code, err } = await add('2401.00123')
  expect(code).toBe(1)
  expect(err).toContain(`papers.json:4 has it: \`${SPARSE.title}\`; if they are two papers, add it by hand`)
  expect(await papers()).toEqual([listed])
})

describe('the date', () => {
  test.each<[Partial<PaperList>, string]>([
    [{}, '2024-01-02'],
    [{ dates: 'first' }, '2024-01-02'],
    [{ dates: 'venue' }, '2024'],
    [{ dates: 'listed' }, '2026-11-22'],
    [{ papers: [{ title: 'An Older One', url: 'https://a.org/', date: '2020-05' }] }, '2024-01'],
    [{ papers: [{ title: 'An Older One', url: 'https://a.org/', date: '2020' }] }, '2024'],
  ])('in a list with %j', async (change, date) => {
    ask(WORLD)
    await folder.put('papers.json', formatList({ ...EMPTY, ...change }))
    expect((await add('2401.00123')).code).toBe(0)
    expect((await papers()).find(({ title }) => title === ACCEPTED.title)?.date).toBe(date)
  })
})

test('what was learnt goes into the lock, and lint finds nothing more to say', async () => {
  ask(WORLD)
  await add('2401.00123')
  const lock = JSON.parse(await folder.get('papers.lock.json'))
  expect(lock.papers['arxiv:2401.00123'].arxiv.records[0]).toMatchObject({ title: ACCEPTED.title })
  expect((await folder.run('lint')).out).toMatch(/^No problems/)
})

test('a withdrawn paper is not added', async () => {
  const withdrawn: RealPaper = {
    ...SPARSE,
    arxiv: {
      id: '2401.00123',
      versions: ['2024-01-02', '2024-05-01'],
      comment: 'This paper has been withdrawn by the authors due to an error in Theorem 1',
      withdrawn: true,
    },
  }
  ask([withdrawn])
  const { code, err } = await add('2401.00123')
  expect(code).toBe(1)
  expect(err).toMatch(/not added: .*withdrawn/)
  expect(await papers()).toEqual([])
})

function notThere(url: string): Reply {
  if (!url.startsWith('https://')) throw new ExchangeError('refused', 'not that')
  return { status: 404, headers: {}, text: '', truncated: false }
}
