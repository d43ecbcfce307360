import { describe, expect, test } from 'vitest'
import { readArxivFeed } from './arxiv-feed.ts'

const NAMESPACES =
  'xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:o="http://a9.com/-/spec/opensearch/1.1/"'

const feed = (inside: string) =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<feed ${NAMESPACES}>${inside}</feed>`
const entry = (id: string, inside = '<title>T</title>') => `<entry><id>${id}</id>${inside}</entry>`
const papersIn = (...entries: string[]) => [...readArxivFeed(feed(entries.join(''))).papers.values()]

test('a feed of today, written by hand', () => {
  const text = feed(`
  <id>https://arxiv.org/api/abc</id>
  <title>arXiv Query: search_query=&amp;id_list=hep-th/9901001&amp;start=0&amp;max_results=1</title>
  <o:itemsPerPage>1</o:itemsPerPage>
  <o:totalResults>1</o:totalResults>
  <entry>
    <id>http://arxiv.org/abs/hep-th/9901001v3</id>
    <title>Strings &amp; neurons of $\\beta$-decay</title>
    <updated>1999-02-03T01:02:03Z</updated>
    <link href="https://arxiv.org/abs/hep-th/9901001v3" rel="alternate" type="text/html"/>
    <summary>  We look at
  strings.</summary>
    <category term="hep-th" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
    <published>1999-01-01T10:00:00Z</published>
    <arxiv:comment>12 pages</arxiv:comment>
    <arxiv:primary_category term="cs.CL"/>
    <arxiv:journal_ref>Phys. Rev. X 1 (2000)</arxiv:journal_ref>
    <author>
      <name>Ada Lovelace</name>
      <arxiv:affiliation>London</arxiv:affiliation>
    </author>
    <author>
      <name>Dirk W\u00fcbben</name>
    </author>
    <arxiv:doi>10.1000/ONE</arxiv:doi>
    <arxiv:doi>10.1000/two</arxiv:doi>
    <link rel="related" href="https://doi.org/10.1000/ONE" title="doi"/>
  </entry>`)
  const record = {
    key: 'hep-th/9901001',
    title: 'Strings & neurons of β-decay',
    authors: ['Ada Lovelace', 'Dirk Wübben'],
    date: '1999-01-01',
    version: 3,
    updated: '1999-02-03',
    identifiers: ['doi:10.1000/one', 'doi:10.1000/two'],
    comment: '12 pages',
    journal: 'Phys. Rev. X 1 (2000)',
    categories: ['cs.CL', 'hep-th'],
    abstract: 'We look at strings.',
  }
  expect(readArxivFeed(text)).toEqual({
    total: 1,
    error: undefined,
    papers: new Map([['hep-th/9901001', record]]),
    versions: new Map([['hep-th/9901001v3', record]]),
  })
})

describe('an entry', () => {
  test('of a newer version counts, wherever it stands', () => {
    const [v1, v2, v10] = [1, 2, 10].map((version) =>
      entry(`http://arxiv.org/abs/2401.00001v${version}`),
    ) as [string, string, string]
    expect(papersIn(v1, v10, v2).map(({ version }) => version)).toEqual([10])
  })

  test.each([
    'http://arxiv.org/abs/2401.00001v1',
    'https://arxiv.org/abs/2401.00001',
    ' http://arxiv.org/abs/2401.00001v12\n',
    'http://export.arxiv.org/abs/2401.00001v1',
  ])('is the paper that its id names: %j', (id) => {
    expect(papersIn(entry(id)).map(({ key }) => key)).toEqual(['2401.00001'])
  })

  test.each([
    'http://arxiv.org/abs/2401.1',
    'http://arxiv.org/abs/',
    'http://arxiv.example/abs/2401.00001v1',
    'http://evil.org/?http://arxiv.org/abs/2401.00001v1',
    '2401.00001',
    '',
  ])('is no paper when its id is %j', (id) => {
    expect(papersIn(entry(id))).toEqual([])
  })

  test('is no paper without an id or a title, or in another vocabulary', () => {
    const id = '<id>http://arxiv.org/abs/2401.00001v1</id>'
    expect(papersIn('<entry><title>T</title></entry>', `<entry>${id}</entry>`)).toEqual([])
    expect(papersIn(`<entry>${id}<title> </title></entry>`)).toEqual([])
    expect(papersIn(`<entry xmlns="urn:x">${id}<title>T</title></entry>`)).toEqual([])
    expect(papersIn(`<entry>${id}<arxiv:title>T</arxiv:title></entry>`)).toEqual([])
  })

  test('takes nothing from its authors for itself', () => {
    const author = '<author><name>A</name><arxiv:comment>inner</arxiv:comment></author>'
    expect(papersIn(entry('http://arxiv.org/abs/2401.00001v1', `${author}<title>T</title>`))[0]).toEqual({
      key: '2401.00001',
      version: 1,
      title: 'T',
      authors: ['A'],
    })
  })
})

test.each([
  ['<o:totalResults>0</o:totalResults>', 0],
  ['<o:totalResults> 12 </o:totalResults>', 12],
  ['<o:totalResults>-1</o:totalResults>', undefined],
  ['<o:totalResults/>', undefined],
  ['<totalResults>1</totalResults>', undefined],
  ['', undefined],
])('the number of papers in %s: %s', (inside, total) => {
  expect(readArxivFeed(feed(inside)).total).toBe(total)
})

test('a complaint is told in its words', () => {
  const error = entry(
    'https://arxiv.org/api/errors#incorrect_id_format_for_abc',
    '<title>Error</title><summary>incorrect id format for abc</summary>',
  )
  expect(readArxivFeed(feed(error))).toMatchObject({
    error: 'incorrect id format for abc',
    papers: new Map(),
  })
})
