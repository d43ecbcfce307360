import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Answers, Facts, PaperRecord } from '../facts.ts'
import type { Paper, PaperList } from '../paper.ts'
import { searchKey } from '../title/search-key.ts'
import { rules } from './index.ts'

const numRuns = Number(process.env.PAPERLIST_CASES ?? 50)
vi.setConfig({ testTimeout: 20_000 + 20 * numRuns })

const TITLES = [
  'Counting Stars with Small Neural Networks',
  'Finding Moons in Large Pictures',
  '\x1b[2J\u202E',
  '',
  '$\\',
  'x',
]
const NAMES = ['Jane Doe', 'R. Roe', '\u202EeoD enaJ', 'et al.', '', '赵鑫', '.', "O'", '-', 'constructor']
const VENUES = [
  'ICLR 2024',
  'EMNLP',
  'CoRR',
  'Submitted to ICLR 2024',
  'NIPS',
  '__proto__',
  '\x1b]8;;x\x07',
  'X@Y 2024',
  '',
  'Findings',
]
const KEYS = [
  'arxiv:2401.01234',
  'arxiv:2402.00001',
  'acl:2024.acl-long.5',
  'acl:2024.findings-acl.5',
  'doi:10.1000/1',
  'openreview:abcdefghij',
  'dblp:conf/x/1',
  '__proto__',
  ':',
  'acl:',
]
const DATES = ['2024-01-05', '2024', '2024-13-45', 'soon', '', '9999-12-31']

const record: fc.Arbitrary<PaperRecord> = fc.record(
  {
    key: fc.constantFrom('k', '\x1b[2J', ...KEYS),
    title: fc.constantFrom(...TITLES),
    authors: fc.array(fc.constantFrom(...NAMES), { maxLength: 5 }),
    date: fc.constantFrom(...DATES),
    version: fc.nat(3),
    lastSeen: fc.nat(3),
    updated: fc.constantFrom(...DATES),
    venue: fc.constantFrom(...VENUES),
    year: fc.constantFrom(2023, 2024, -1, 99999),
    decision: fc.constantFrom('accepted', 'rejected', 'withdrawn', 'submitted'),
    identifiers: fc.array(fc.constantFrom(...KEYS), { maxLength: 4 }),
    url: fc.constantFrom('https://proceedings.mlr.press/v236/x.html', 'javascript:alert(1)', '', 'http://['),
    comment: fc.constantFrom('Accepted at ICLR 2024', 'withdrawn', '\x1b[2J', 'ICLR 2024; EMNLP 2023'),
    journal: fc.constantFrom('Nature 2024', '\u0000'),
    withdrawn: fc.record(
      {
        reason: fc.constantFrom('withdrawn', '\x1b[2J'),
        confirmed: fc.boolean(),
        supersededBy: fc.constantFrom(...KEYS),
      },
      { requiredKeys: ['reason', 'confirmed'] },
    ),
    notices: fc.array(
      fc.record({
        kind: fc.constantFrom('retraction', 'withdrawal', 'concern', 'correction'),
        doi: fc.constantFrom(...KEYS),
        by: fc.constantFrom('publisher', '\x1b[2J'),
      }),
    ),
  },
  { requiredKeys: ['key', 'title'] },
)
const answer = fc.record({
  since: fc.constantFrom(...DATES),
  day: fc.constantFrom(...DATES, '\x1b[2J'),
  records: fc.array(record, { maxLength: 3 }),
})
const answers = fc.dictionary(
  fc.constantFrom('arxiv', 'crossref', 'datacite', 'dblp', 'doi', 'openreview', 'semantic-scholar'),
  answer,
) as fc.Arbitrary<Answers>
const facts: fc.Arbitrary<Facts> = fc
  .dictionary(fc.constantFrom(...KEYS, ...TITLES.map((title) => `title:${searchKey(title)}`)), answers)
  .map((papers) => ({ today: '2026-11-22', papers, links: {} }))

const paper: fc.Arbitrary<Paper> = fc.record(
  {
    title: fc.constantFrom(...TITLES),
    url: fc.constantFrom('https://arxiv.org/abs/2401.01234', 'https://example.org', ''),
    date: fc.constantFrom(...DATES),
    authors: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 }),
    venue: fc.constantFrom(...VENUES),
    acl: fc.constant('2024.acl-long.5'),
    doi: fc.constant('10.1000/1'),
    openreview: fc.constant('abcdefghij'),
  },
  { requiredKeys: ['title', 'url', 'date'] },
)

test('whatever the facts are, rules end, and what they say can be shown', () => {
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 4 }), facts, (papers, known) => {
      const list: PaperList = { title: 'Stars', dates: 'first', papers }
      for (const [name, rule] of Object.entries(rules)) {
        for (const { message, evidence = [] } of rule.check?.(list, known) ?? []) {
          for (const line of [message, ...evidence]) expect(line, name).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        }
      }
    }),
    { numRuns },
  )
})

test('answers without measure cost little', () => {
  const many = Array.from({ length: 5000 }, (_, at) => `Name Number${at} Of${at * 7}`)
  const others = many.map((name) => `${name}x`)
  const title = 'Counting Stars with Small Neural Networks'
  const records = Array.from(
    { length: 1000 },
    (_, at): PaperRecord => ({
      key: `k${at}`,
      title: `${title} ${'and more '.repeat(at % 200)}`,
      authors: others,
      identifiers: Array.from({ length: 1000 }, (_, other) => `doi:10.1000/${at}-${other}`),
    }),
  )
  const said: Answers = { arxiv: { since: '2026-11-20', day: '2026-11-20', records } }
  const papers = {
    'arxiv:2401.01234': said,
    [`title:${searchKey(title)}`]: { dblp: said.arxiv },
  } as Facts['papers']
  const list: PaperList = {
    title: 'Stars',
    papers: [{ title, url: 'https://arxiv.org/abs/2401.01234', date: '2024-01', authors: many }],
  }
  const start = performance.now()
  for (const rule of Object.values(rules))
    for (const _ of rule.check?.(list, { today: '2026-11-22', papers, links: {} }) ?? []) void _
  expect(performance.now() - start).toBeLessThan(5_000)
})
