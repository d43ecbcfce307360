import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonDocument } from './documents/json.ts'
import { readMarkdownDocument } from './documents/markdown.ts'
import { type Facts, type LinkFact, noFacts, type PaperRecord } from './facts.ts'
import { fix } from './fix.ts'
import { cases, HOURS, hostileText } from './fixtures/hostile-text.ts'
import { formatList } from './layout.ts'
import { lint } from './lint.ts'
import type { Paper, PaperList } from './paper.ts'
import { factsOf } from './publication/facts-of.ts'
import { rules } from './rules/index.ts'
import { searchKey } from './title/search-key.ts'

const TODAY = '2026-11-22'
const PAPERS: readonly Paper[] = [
  {
    title: 'Counting Stars with Small Neural Networks',
    url: 'https://arxiv.org/abs/2401.01234',
    authors: ['Jane Doe', 'Richard Roe'],
    venue: 'arXiv',
    date: '2024-01',
    links: { project: 'https://stars.example.org/old' },
  },
  {
    title: 'Finding Moons in Very Large Pictures of the Sky',
    url: 'https://moons.example.org/paper',
    authors: ['Richard Roe'],
    venue: 'ICLR 2023',
    date: '2023-05',
    doi: '10.1000/moons',
  },
]
const LIST: PaperList = { title: 'Stars', order: 'newest', dates: 'first', papers: [...PAPERS] }
const README = `# Stars

- [Counting Stars with Small Neural Networks](https://arxiv.org/abs/2401.01234). *Jane Doe, Richard Roe.* arXiv. 2024-01 [[project](https://stars.example.org/old)]
- [Finding Moons in Very Large Pictures of the Sky](https://moons.example.org/paper). *Richard Roe.* ICLR 2023. 2023-05
- [Looking at Comets through Rather Old Glasses](https://arxiv.org/abs/2209.04321). *Mary Major.* arXiv. 2022-09
`

/** Hostile text, alone or around what makes a record be believed. */
const around = (text: string) =>
  fc.oneof(
    fc.constant(text),
    hostileText(),
    fc.tuple(hostileText(), hostileText()).map(([before, after]) => `${before}${text}${after}`),
    fc.constantFrom(`${text}: ${'x'.repeat(600)}`, `${text}: ${'Long Words '.repeat(60)}`),
  )
const address = fc.oneof(
  hostileText().map((text) => `https://evil.example/${text}`),
  hostileText().map((text) => `https://proceedings.mlr.press/v236/x24a.html${text}`),
  hostileText(),
  fc.constantFrom(
    'javascript:alert(1)//.example.org',
    'https://user:secret@stars.example.org/new',
    'https://stars.example.org/a)](javascript:alert(1))',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    `https://stars.example.org/${'x'.repeat(2_050)}`,
    'https://stars.example.org/new#<b>',
    'https://аrxiv.org/abs/2401.01234',
    'HTTPS://stars.example.org/new',
    'https://stars.example.org/new page',
    'https://stars.example.org/\u202egpj.exe',
  ),
)
const key = fc.oneof(
  fc.constantFrom('doi:10.18653/v1/2024.acl-long.5', 'acl:2024.acl-long.5', 'openreview:abcdefghij'),
  fc
    .tuple(fc.constantFrom('doi:10.1000/', 'acl:', 'openreview:', 'arxiv:'), hostileText())
    .map(([a, b]) => a + b),
  fc.constantFrom(`doi:10.1000/${'x'.repeat(400)}`, '__proto__', 'arxiv:9999.99999', 'doi:', 'dblp:../..'),
)
const date = fc.oneof(
  fc.constantFrom('2024-01-05', '2021-02-03', '2021-99-99', '9999-12-31', ''),
  hostileText(),
)

function recordOf({ title, authors = [] }: Paper): Arbitrary<PaperRecord> {
  return fc.record(
    {
      key: fc.oneof(fc.constantFrom('2401.01234', 'conf/x/1'), hostileText()),
      title: around(title),
      authors: fc.oneof(
        fc.constant([...authors]),
        fc.tuple(around('Jané Doe'), around('Richard Röe')).map((names) => [...names]),
        fc.array(hostileText(), { maxLength: 3 }).map((names) => [...authors, ...names]),
      ),
      date,
      version: fc.nat(4),
      lastSeen: fc.nat(4),
      updated: date,
      venue: fc.oneof(
        fc.constantFrom('ACL 2024', 'ICLR 2024 Workshop on X', 'CoRR', 'EMNLP'),
        around('ICLR 2024'),
      ),
      year: fc.constantFrom(2024, 2023, -1, 99_999),
      decision: fc.constantFrom('accepted', 'rejected', 'withdrawn', 'submitted'),
      identifiers: fc.array(key, { maxLength: 4 }),
      url: address,
      comment: around('Accepted at ACL 2024'),
      journal: around('Nature 2024'),
      withdrawn: fc.record({ reason: hostileText(), confirmed: fc.boolean(), supersededBy: key }),
      notices: fc.array(
        fc.record({
          kind: fc.constantFrom('retraction', 'concern'),
          doi: hostileText(),
          date,
          by: hostileText(),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['key', 'title'] },
  )
}

const SOURCES = ['arxiv', 'crossref', 'datacite', 'dblp', 'doi', 'openreview', 'semantic-scholar']
const answers = (paper: Paper) =>
  fc.dictionary(fc.constantFrom(...SOURCES), fc.array(recordOf(paper), { maxLength: 2 }), { maxKeys: 4 })
const link: Arbitrary<LinkFact> = fc.record(
  {
    state: fc.constantFrom('alive', 'moved', 'moved', 'moved', 'gone', 'suspect', 'refused'),
    checked: fc.constantFrom('2026-11-20T10:00Z', '2026-99-99T99:99Z'),
    reason: hostileText(),
    to: address,
    failures: fc.constant(['2026-11-01T10:00Z']),
  },
  { requiredKeys: ['state', 'checked'] },
)
const [stars, moons] = PAPERS as [Paper, Paper]
const facts: Arbitrary<Facts> = fc
  .record({
    'arxiv:2401.01234': answers(stars),
    'doi:10.1000/moons': answers(moons),
    [`title:${searchKey(stars.title)}`]: answers(stars),
    [`title:${searchKey(moons.title)}`]: answers(moons),
    'acl:2024.acl-long.5': answers(stars),
    old: link,
    paper: link,
  })
  .map(({ old, paper, ...said }) => ({
    today: TODAY,
    ...factsOf(said as Parameters<typeof factsOf>[0]),
    links: {
      'https://stars.example.org/old': old as LinkFact,
      'https://moons.example.org/paper': paper as LinkFact,
    },
  }))

const KINDS = [
  ['papers.json', formatList(LIST), readJsonDocument],
  ['README.md', README, readMarkdownDocument],
] as const

/** What registries contradict each other in, and the list then says of itself; and rules of which no warning is to be had by accepting, either. */
const OF_TWO_PAPERS = ['no-duplicate-title', 'one-title-per-identifier', 'no-duplicate-paper']
const OF_TEXT = ['checkable-link', 'no-future-date', 'no-invisible-character', 'valid-url', 'white-space']

test.each(KINDS)(
  'whatever registries say, %s with all suggestions accepted has the same papers and no new error',
  (file, text, reader) => {
    const read = (text: string) => reader(file, Buffer.from(text))
    const errorsIn = (text: string) =>
      lint(read(text), rules, noFacts(TODAY))
        .findings.filter(({ severity, rule }) => severity === 'error' || OF_TEXT.includes(rule))
        .filter(({ rule }) => !OF_TWO_PAPERS.includes(rule))
        .map(({ rule, message }) => `${rule}: ${message}`)
    const before = errorsIn(text)
    fc.assert(
      fc.property(facts, (known) => {
        const { document } = fix(read(text), rules, known, read, ({ suggestion }) => suggestion)
        expect(document.list?.papers).toHaveLength(read(text).list?.papers.length ?? 0)
        expect(errorsIn(document.text).filter((message) => !before.includes(message))).toEqual([])
      }),
      cases(150),
    )
  },
  HOURS,
)
