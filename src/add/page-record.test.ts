import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageRecord } from './page-record.ts'
import { readPageTags } from './page-tags.ts'

const URL = 'https://example.org/p'
const read = (html: string) => pageRecord(URL, readPageTags(html))
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

test.each([
  ['that nests without end', '<div>'.repeat(45_000) + '</x>'.repeat(65_000)],
  ['of a hundred thousand attributes', `<meta ${'a=b '.repeat(120_000)}>`],
  ['of comments that do not end', '<!--'.repeat(120_000)],
  ['of nested JSON', `<script type="application/ld+json">${'['.repeat(90_000)}</script>`],
])('a page %s is read at once, and its tags before that count', (_, rest) => {
  const start = performance.now()
  expect(read(meta('citation_title', 'Toys') + rest)).toMatchObject({ title: 'Toys' })
  expect(performance.now() - start).toBeLessThan(1000)
})

describe('what a page says', () => {
  test('in citation tags', () => {
    const html = [
      '<html><head>',
      meta('citation_title', 'Toy &amp; Models of <i>Superposition</i>'),
      meta('Citation_Author', 'Elhage, Nelson'),
      meta('citation_author', 'Tristan Hume'),
      meta('citation_publication_date', '2022/09/14'),
      meta('citation_conference_title', 'Proceedings of X'),
      meta('citation_doi', 'https://doi.org/10.1162/TACL_a_00519'),
      meta('citation_arxiv_id', '2209.10652v1'),
      meta('og:title', 'Other'),
    ].join('\n')
    expect(read(html)).toEqual({
      key: URL,
      url: URL,
      title: 'Toy & Models of Superposition',
      authors: ['Nelson Elhage', 'Tristan Hume'],
      date: '2022-09-14',
      venue: 'Proceedings of X',
      identifiers: ['arxiv:2209.10652', 'doi:10.1162/tacl_a_00519'],
    })
  })

  test.each<[string, string, object]>([
    [
      'Dublin Core',
      meta('DC.Title', 'Toys') +
        meta('DC.creator', 'Ada Lovelace') +
        meta('DC.date', '2022-09') +
        meta('DC.identifier', 'doi:10.1162/tacl_a_00519'),
      {
        title: 'Toys',
        authors: ['Ada Lovelace'],
        date: '2022-09',
        identifiers: ['doi:10.1162/tacl_a_00519'],
      },
    ],
    [
      'authors in one tag',
      meta('citation_title', 'Toys') + meta('citation_authors', 'Lovelace, Ada; Turing, Alan'),
      { title: 'Toys', authors: ['Ada Lovelace', 'Alan Turing'] },
    ],
    [
      'Open Graph, without the name of the site',
      '<meta property="og:title" content="Toys | The Lab"><meta property="og:site_name" content="The Lab"><meta property="article:published_time" content="2023-05-09T10:00:00+02:00">',
      { title: 'Toys', date: '2023-05-09' },
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"Person","name":"No"},{"@type":"ScholarlyArticle","headline":"Toys","author":[{"name":"Ada Lovelace"},"Alan Turing"],"datePublished":"2021-02-03"}]}</script>',
      { title: 'Toys', authors: ['Ada Lovelace', 'Alan Turing'], date: '2021-02-03' },
    ],
    [
      'a year',
      meta('citation_title', 'Toys') + meta('citation_year', '2019'),
      { title: 'Toys', date: '2019' },
    ],
    [
      'a date that is none, and identifiers that are none',
      meta('citation_title', 'Toys') +
        meta('citation_date', 'soon') +
        meta('citation_doi', 'javascript:1') +
        meta('citation_arxiv_id', '9999.99999'),
      { title: 'Toys' },
    ],
    ['what cannot be seen', meta('citation_title', 'T\u202Eo\u200By&#x202E;s\u0007'), { title: 'Toys' }],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toEqual({ key: URL, url: URL, ...expected })
  })

  test.each([
    ['', 'nothing'],
    ['<title>Toys</title><h1>Toys</h1>', 'no tags'],
    [meta('citation_title', ' \u200B '), 'an empty title'],
    ['<script type="application/ld+json">{"@type":"Article","headline":</script>', 'broken JSON-LD'],
    [`<script type="application/ld+json">${'['.repeat(50_000)}</script>`, 'deep JSON-LD'],
    ['<script>var x = \'<meta name="citation_title" content="Toys">\'</script>', 'a tag in a script'],
    ['<!-- <meta name="citation_title" content="Toys"> -->', 'a tag in a comment'],
  ])('%j is no paper: %s', (html) => {
    expect(read(html)).toBeUndefined()
  })
})

test('whatever the page is, it is read in time, and no text is longer than it may be', () => {
  const pieces = fc.constantFrom(
    '<meta name="citation_title" content="',
    '<meta property=og:title content=',
    '<script type="application/ld+json">',
    '{"@type":"Article","headline":"x","author":',
    '</script>',
    '">',
    '<!--',
    ']]>',
    '&#x202E;',
    '<svg><style>',
    '__proto__',
    'a',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
      expect(read(parts.join(''))?.title ?? 'a').toMatch(/^[^\p{Cc}\u202E]+$/u)
    }),
  )
})

test('half a megabyte of tags takes less than a second', () => {
  const start = performance.now()
  for (const piece of [
    '<meta name=citation_author content=a>',
    '<',
    '<!--',
    '<script type="application/ld+json">[',
    '<a ',
  ])
    read(meta('citation_title', 'Toys') + piece.repeat(512 * 1024).slice(0, 512 * 1024))
  expect(performance.now() - start).toBeLessThan(5000)
})
