import { expect, test } from 'vitest'
import { noFacts, type PaperRecord } from '../facts.ts'
import type { Paper } from '../paper.ts'
import { factsOf, type Said } from './facts-of.ts'
import { publicationOf } from './published.ts'

const TITLE = 'Counting Stars with Small Neural Networks'
const ID = 'arxiv:2401.01234'
const SEARCH = 'title:counting stars with small neural networks'
const authors = ['Jane Doe', 'Richard Roe']
const paper = { title: TITLE, url: 'https://arxiv.org/abs/2401.01234', date: '2024-01' }

/** What is believed when each source says that: the venue, `preprint`, `conflict` or undefined. */
function venue(
  {
    arxiv = {},
    s2,
    dblp = [],
    openreview,
    crossref,
  }: {
    arxiv?: Partial<PaperRecord>
    s2?: Partial<PaperRecord>
    dblp?: Partial<PaperRecord>[]
    openreview?: Partial<PaperRecord>
    crossref?: Partial<PaperRecord>
  },
  entry: Partial<Paper> = {},
) {
  const full = (record: Partial<PaperRecord>) => ({ title: TITLE, authors, ...record })
  const said: Record<string, Said> = {
    [ID]: { arxiv: [full(arxiv)], ...(s2 && { 'semantic-scholar': [full(s2)] }) },
    [SEARCH]: { dblp: dblp.map(full) },
    ...(openreview && { 'openreview:abcdefghij': { openreview: [full(openreview)] } }),
    ...(crossref && { 'doi:10.1000/1': { crossref: [full(crossref)] } }),
  }
  const ids = { ...(openreview && { openreview: 'abcdefghij' }), ...(crossref && { doi: '10.1000/1' }) }
  const list = { title: 'Stars', papers: [{ ...paper, ...ids, ...entry }] }
  const result = publicationOf(list, 0, { ...noFacts('2026-11-25'), ...factsOf(said) })
  if (result === undefined || result === 'preprint') return result
  return 'conflict' in result ? 'conflict' : `${result.venue}${result.isKindKnown ? '' : ' or Findings'}`
}

const EMNLP = 'Conference on Empirical Methods in Natural Language Processing'
const ICLR = 'International Conference on Learning Representations'
const acl = (id: string) => [`acl:${id}`]

test.each<[string, Parameters<typeof venue>[0], string | undefined]>([
  ['S2 names a venue, and no year', { s2: { venue: ICLR } }, undefined],
  ['S2 has evidence of the year', { s2: { venue: ICLR, year: 2024 } }, 'ICLR 2024'],
  ['the authors say so', { arxiv: { comment: 'Accepted at ICLR 2024 (spotlight)' } }, undefined],
  [
    'S2 names it and the authors say the year',
    { s2: { venue: ICLR }, arxiv: { comment: '12 pages, ICLR 2024' } },
    'ICLR 2024',
  ],
  [
    'S2 and the authors name different ones',
    { s2: { venue: ICLR }, arxiv: { comment: 'ICML 2024' } },
    undefined,
  ],
  [
    'the authors sent it there',
    { s2: { venue: ICLR }, arxiv: { comment: 'Submitted to ICLR 2024' } },
    undefined,
  ],
  ['DBLP has the record', { dblp: [{ venue: 'ICLR', year: 2024 }] }, 'ICLR 2024'],
  [
    'DBLP has a preprint and the record',
    { dblp: [{ venue: 'CoRR' }, { venue: 'ICLR', year: 2024 }] },
    'ICLR 2024',
  ],
  ['DBLP cannot tell Findings', { dblp: [{ venue: 'EMNLP', year: 2024 }] }, 'EMNLP 2024 or Findings'],
  ['DBLP of a year without Findings', { dblp: [{ venue: 'EMNLP', year: 2018 }] }, 'EMNLP 2018'],
  ['S2 cannot tell Findings', { s2: { venue: EMNLP, year: 2024 } }, 'EMNLP 2024 or Findings'],
  [
    'the DOI tells Findings',
    { s2: { venue: EMNLP, year: 2024, identifiers: acl('2024.findings-emnlp.5') } },
    'Findings of EMNLP 2024',
  ],
  [
    'DBLP with the DOI of Findings',
    { dblp: [{ venue: 'EMNLP', year: 2024, identifiers: acl('2024.findings-emnlp.5') }] },
    'Findings of EMNLP 2024',
  ],
  [
    'DBLP with the DOI of the conference',
    { dblp: [{ venue: 'EMNLP', year: 2024, identifiers: acl('2024.emnlp-main.5') }] },
    'EMNLP 2024',
  ],
  [
    'Crossref names Findings',
    {
      crossref: {
        venue: 'Findings of the Association for Computational Linguistics: EMNLP 2024',
        year: 2024,
      },
    },
    'Findings of EMNLP 2024',
  ],
  ['S2 says only Findings', { s2: { venue: 'Findings', year: 2024 } }, undefined],
  [
    'a workshop, without how the paper was presented there',
    { openreview: { venue: 'NeurIPS 2023 Workshop SoLaR Poster', decision: 'accepted' } },
    'NeurIPS 2023 Workshop SoLaR',
  ],
  [
    'OpenReview accepted it',
    { openreview: { venue: 'ICLR 2025 Spotlight', decision: 'accepted' } },
    'ICLR 2025',
  ],
  [
    'TMLR accepted it',
    { openreview: { venue: 'Accepted by TMLR', decision: 'accepted', year: 2023 } },
    'TMLR 2023',
  ],
  [
    'OpenReview rejected it',
    { openreview: { venue: 'Submitted to ICLR 2025', decision: 'rejected' } },
    undefined,
  ],
  ['OpenReview mirrors arXiv', { openreview: { venue: 'CoRR 2024' } }, undefined],
  ['OpenReview shows an import', { openreview: { venue: 'ICLR 2015' } }, undefined],
  ['NeurIPS under its old name', { dblp: [{ venue: 'NIPS', year: 2017 }] }, 'NIPS 2017'],
  ['NeurIPS under its new name', { dblp: [{ venue: 'NeurIPS', year: 2018 }] }, 'NeurIPS 2018'],
  ['a venue that the table does not know', { dblp: [{ venue: 'Stars and Stripes', year: 2024 }] }, undefined],
  ['S2 knows a preprint', { s2: { venue: 'arXiv' } }, 'preprint'],
  ['S2 knows no venue', { s2: { venue: '' } }, 'preprint'],
  ['DBLP knows a preprint, S2 a venue', { s2: { venue: ICLR }, dblp: [{ venue: 'CoRR' }] }, undefined],
  ['nobody was asked', {}, undefined],
  ['a workshop', { dblp: [{ venue: 'BlackboxNLP@EMNLP', year: 2022 }] }, 'BlackboxNLP@EMNLP 2022'],
  [
    'a workshop, then a conference',
    {
      dblp: [
        { venue: 'BlackboxNLP@EMNLP', year: 2022 },
        { venue: 'ICLR', year: 2023 },
      ],
    },
    'ICLR 2023',
  ],
  [
    'a conference, then a journal',
    {
      dblp: [
        { venue: 'J. Mach. Learn. Res.', year: 2024 },
        { venue: 'ICLR', year: 2022 },
      ],
    },
    'ICLR 2022',
  ],
  [
    'two years in DBLP',
    {
      dblp: [
        { venue: 'ICLR', year: 2023 },
        { venue: 'ICLR', year: 2024 },
      ],
    },
    'conflict',
  ],
  [
    'DBLP against OpenReview',
    {
      dblp: [{ venue: 'Trans. Mach. Learn. Res.', year: 2024 }],
      openreview: { venue: 'TMLR', decision: 'accepted', year: 2023 },
    },
    'conflict',
  ],
  [
    'two ids',
    { s2: { identifiers: acl('2021.acl-long.5') }, arxiv: { identifiers: acl('2022.acl-long.5') } },
    'conflict',
  ],
  [
    'an id and the year of S2',
    { s2: { venue: EMNLP, year: 2023, identifiers: acl('2024.emnlp-main.5') } },
    'EMNLP 2024',
  ],
])('%s: %s', (_, said, expected) => {
  expect(venue(said)).toBe(expected)
})

test('an identifier of the entry says its venue by itself', () => {
  expect(venue({}, { acl: '2024.findings-acl.75' })).toBe('Findings of ACL 2024')
})

test('nothing is believed where the identifier is that of another paper', () => {
  const arxiv = { title: 'Finding Moons in Large Pictures of the Sky', authors: ['Mary Major'] }
  expect(venue({ arxiv, dblp: [{ venue: 'ICLR', year: 2024 }] })).toBeUndefined()
})

test('each line of evidence names the source, its record, what it says and the day', () => {
  const list = { title: 'Stars', papers: [paper] }
  const said = {
    [ID]: { arxiv: [{ title: TITLE, authors }] },
    [SEARCH]: {
      dblp: [
        {
          key: 'conf/emnlp/DoeR24',
          title: TITLE,
          authors,
          venue: 'EMNLP',
          year: 2024,
          identifiers: acl('2024.emnlp-main.5'),
        },
      ],
    },
  }
  const result = publicationOf(list, 0, { ...noFacts('2026-11-25'), ...factsOf(said, '2026-11-24') })
  expect(result).toMatchObject({
    link: 'https://aclanthology.org/2024.emnlp-main.5/',
    identifiers: ['acl:2024.emnlp-main.5'],
    evidence: [
      'ACL Anthology id 2024.emnlp-main.5 says EMNLP 2024 (given by DBLP, asked 2026-11-24)',
      'DBLP conf/emnlp/DoeR24: EMNLP 2024 (asked 2026-11-24)',
    ],
  })
})
