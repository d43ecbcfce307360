import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts, type PaperRecord } from '../facts.ts'
import type { Paper } from '../paper.ts'
import { factsOf } from '../publication/facts-of.ts'
import rule from './right-venue.ts'

const TITLE = 'Toy Models of Superposition'
const authors = ['Nelson Elhage', 'Christopher Olah']

/** What is suggested for a listed venue when DBLP has these records, and Semantic Scholar says this. */
function suggested(
  venue: string,
  dblp: Partial<PaperRecord>[],
  s2: Partial<PaperRecord> = {},
  entry: Partial<Paper> = {},
) {
  const full = (record: Partial<PaperRecord>) => ({ title: TITLE, authors, ...record })
  const said = {
    'arxiv:2209.10652': { arxiv: [full({ date: '2022-09-21' })], 'semantic-scholar': [full(s2)] },
    'title:toy models of superposition': { dblp: dblp.map(full) },
  }
  const facts = { ...noFacts('2026-11-22'), ...factsOf(said) }
  return [...rule.check(listOf([{ venue, ...entry }]), facts)].map(({ suggestion }) => suggestion[0]?.value)
}

const pvldb = (year: number): Partial<PaperRecord> => ({ venue: 'Proc. VLDB Endow.', year })
const acl = (id: string) => ({ identifiers: [`acl:${id}`] })

test.each<[string, string, Partial<PaperRecord>[], string | undefined]>([
  ['another year', 'ICLR 2022', [{ venue: 'ICLR', year: 2023 }], 'ICLR 2023'],
  [
    'another year, with how it was presented',
    'ICLR 2022 (Oral)',
    [{ venue: 'ICLR', year: 2023 }],
    'ICLR 2023',
  ],
  ['the year of the old name', 'NIPS 2022', [{ venue: 'NeurIPS', year: 2023 }], 'NeurIPS 2023'],
  ['no year', 'ICLR', [{ venue: 'ICLR', year: 2023 }], undefined],
  [
    'Findings as the conference',
    'EMNLP 2022',
    [{ venue: 'EMNLP', year: 2022, ...acl('2022.findings-emnlp.3') }],
    'Findings of EMNLP 2022',
  ],
  [
    'Findings as the conference, without a year',
    'EMNLP',
    [{ venue: 'EMNLP', year: 2022, ...acl('2022.findings-emnlp.3') }],
    'Findings of EMNLP 2022',
  ],
  [
    'the conference as Findings',
    'Findings of EMNLP 2022',
    [{ venue: 'EMNLP', year: 2022, ...acl('2022.emnlp-main.3') }],
    'EMNLP 2022',
  ],
  ['a conference that may be Findings', 'EMNLP 2022', [{ venue: 'EMNLP', year: 2022 }], undefined],
  [
    'Findings that may be the conference',
    'Findings of EMNLP 2022',
    [{ venue: 'EMNLP', year: 2022 }],
    undefined,
  ],
  [
    'the year of Findings, DBLP knowing no Findings',
    'Findings of EMNLP 2021',
    [{ venue: 'EMNLP', year: 2022 }],
    'Findings of EMNLP 2022',
  ],
  [
    'a workshop as the conference',
    'EMNLP 2022',
    [{ venue: 'BlackboxNLP@EMNLP', year: 2022 }],
    'BlackboxNLP@EMNLP 2022',
  ],
  [
    'a workshop by its own name, published at a conference later',
    'BlackboxNLP 2022',
    [
      { venue: 'BlackboxNLP@EMNLP', year: 2022 },
      { venue: 'ICLR', year: 2023 },
    ],
    undefined,
  ],
  [
    'a workshop by its own name, published at a conference only',
    'BlackboxNLP 2022',
    [{ venue: 'ICLR', year: 2023 }],
    'ICLR 2023',
  ],
  ['a workshop of another conference', 'ICLR 2023', [{ venue: 'BlackboxNLP@EMNLP', year: 2022 }], undefined],
  [
    'a workshop, published at a conference later',
    'NeurIPS 2022 Workshop',
    [{ venue: 'ICLR', year: 2023 }],
    undefined,
  ],
  [
    'a track of the conference',
    'NeurIPS Datasets and Benchmarks 2022',
    [{ venue: 'NeurIPS', year: 2022 }],
    undefined,
  ],
  ['another conference', 'ICML 2023', [{ venue: 'ICLR', year: 2023 }], 'ICLR 2023'],
  ['a conference held with another', 'COLING 2024', [{ venue: 'LREC/COLING', year: 2024 }], undefined],
  [
    'a conference before it was held with another',
    'COLING 2022',
    [{ venue: 'LREC/COLING', year: 2024 }],
    undefined,
  ],
  ['a journal, after a conference', 'JMLR 2024', [{ venue: 'ICLR', year: 2023 }], undefined],
  [
    'a journal a year off',
    'TPAMI 2023',
    [{ venue: 'IEEE Trans. Pattern Anal. Mach. Intell.', year: 2024 }],
    undefined,
  ],
  [
    'a journal two years off',
    'TPAMI 2022',
    [{ venue: 'IEEE Trans. Pattern Anal. Mach. Intell.', year: 2024 }],
    'TPAMI 2024',
  ],
  ['a volume of VLDB, whose papers are presented a year later', 'VLDB 2024', [pvldb(2023)], undefined],
  ['a volume of VLDB by its own name', 'PVLDB 2022', [pvldb(2023)], undefined],
  ['a volume of VLDB two years off', 'VLDB 2025', [pvldb(2023)], 'VLDB 2023'],
  ['TMLR a year off', 'TMLR 2024', [{ venue: 'Trans. Mach. Learn. Res.', year: 2023 }], 'TMLR 2023'],
  [
    'one of two publications',
    'ICML 2024',
    [
      { venue: 'ICLR', year: 2023 },
      { venue: 'ICML', year: 2024 },
    ],
    undefined,
  ],
  [
    'what DBLP says in two ways',
    'ICLR 2022',
    [
      { venue: 'ICLR', year: 2023 },
      { venue: 'ICLR', year: 2024 },
    ],
    undefined,
  ],
  ['a preprint', 'arXiv', [{ venue: 'ICLR', year: 2023 }], undefined],
  ['a preprint in DBLP', 'ICLR 2023', [{ venue: 'CoRR' }], undefined],
  ['a name that nobody knows', 'Anthropic 2022', [{ venue: 'ICLR', year: 2023 }], undefined],
  ['what DBLP does not know', 'ICLR 2023', [], undefined],
])('%s: %s', (_, venue, dblp, expected) => {
  expect(suggested(venue, dblp)).toEqual(expected === undefined ? [] : [expected])
})

test.each<[string, Partial<PaperRecord>]>([
  ['names the conference', { venue: 'International Conference on Learning Representations' }],
  ['has evidence of the year', { venue: 'International Conference on Learning Representations', year: 2023 }],
])('that Semantic Scholar %s is no proof', (_, s2) => {
  expect(suggested('ICLR 2022', [], s2)).toEqual([])
  expect(suggested('ICML 2023', [], s2)).toEqual([])
})

test('another conference is not wrong where Semantic Scholar names it', () => {
  expect(
    suggested('ICML 2023', [{ venue: 'ICLR', year: 2023 }], {
      venue: 'International Conference on Machine Learning',
    }),
  ).toEqual([])
})

test('records of others under the same title prove nothing', () => {
  expect(suggested('ICLR 2022', [{ venue: 'ICLR', year: 2023, authors: ['Mary Major'] }])).toEqual([])
})

test('the year is written as the list writes it', () => {
  const others = Array.from({ length: 9 }, (_, at) => ({
    venue: `ICML'2${at % 4}`,
    url: `https://example.org/${at}`,
  }))
  const said = {
    'arxiv:2209.10652': { arxiv: [{ title: TITLE, authors }] },
    'title:toy models of superposition': { dblp: [{ title: TITLE, authors, venue: 'ICLR', year: 2023 }] },
  }
  const list = listOf([{ venue: "ICLR'22" }, ...others])
  const [problem] = [...rule.check(list, { ...noFacts('2026-11-22'), ...factsOf(said) })]
  expect(problem?.suggestion[0]?.value).toBe("ICLR'23")
})
