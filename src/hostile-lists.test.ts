import { readFileSync } from 'node:fs'
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonDocument } from './documents/json.ts'
import { noFacts } from './facts.ts'
import { fix } from './fix.ts'
import { cases, HOURS, hostileText } from './fixtures/hostile-text.ts'
import { formatList } from './layout.ts'
import type { Order, Paper, PaperList } from './paper.ts'
import { rules } from './rules/index.ts'

const GOOD = readFileSync('papers.json', 'utf8')
const LIST = JSON.parse(GOOD) as PaperList

const read = (text: string) => readJsonDocument('papers.json', Buffer.from(text))
const repair = (text: string) => fix(read(text), rules, noFacts('2026-11-22'), read, (finding) => finding.fix)

/** What people write into a field, right, wrong or in bad faith; never empty, at most so long, and well-formed: half a surrogate pair is a mistake of the file. */
function field(longest: number): Arbitrary<string> {
  const mistakes = fc.constantFrom(
    ...[
      'https://arxiv.org/abs/2405.02421',
      'http://arxiv.org/pdf/2405.02421v3.pdf?',
      'https://www.aclweb.org/anthology/P18-1001.pdf',
    ],
    ...[
      '10.18653/v1/2024.acl-long.309',
      'doi:10.1/x',
      '2024.6',
      'June 2024',
      '2024-13',
      'NIPS 2024',
      'EMNLP 2024 Findings',
      'survey',
    ],
    ...[
      'Lovelace, Ada',
      'A and B',
      '$x$ {BERT} \\alpha',
      '&amp;&lt;',
      '<i>x</i>',
      'Title.',
      'A  B',
      'CAPITALS THROUGHOUT A TITLE',
      'аrxiv',
    ],
  )
  return fc
    .oneof(hostileText(), mistakes)
    .map((text) => text.slice(0, longest).replace(/\p{Cs}/gu, '') || 'x')
}

const name = field(90)
const hostile: Arbitrary<Paper> = fc.record(
  {
    title: field(480),
    url: field(480),
    date: field(40),
    authors: fc.array(field(190), { minLength: 1, maxLength: 3 }),
    venue: field(190),
    section: fc.oneof(
      name,
      name.map((section) => [section]),
    ),
    tags: fc.uniqueArray(name, { maxLength: 3 }),
    links: fc.dictionary(fc.constantFrom('code', 'pdf', 'arxiv', 'Paper', 'project'), field(480)),
    arxiv: field(290),
    doi: field(290),
    note: field(480),
  },
  { requiredKeys: ['title', 'url', 'date'] },
)
const papers = fc.array(fc.oneof(hostile, fc.constantFrom(...LIST.papers)), { maxLength: 5 })
const order = fc.constantFrom<Order>('newest', 'oldest', 'title', 'listed')

test(
  'whatever a list has in it, repairing it ends, loses no paper, and has nothing to do a second time',
  () => {
    fc.assert(
      fc.property(papers, order, (papers, order) => {
        const once = repair(formatList({ ...LIST, order, papers }))
        expect(once.document.list?.papers).toHaveLength(papers.length)
        expect(once.findings.filter((finding) => finding.fix?.length)).toEqual([])
        expect(repair(once.document.text).document.text).toBe(once.document.text)
      }),
      cases(40),
    )
  },
  HOURS,
)

test(
  'a file with a hole or a stray character is read without a crash',
  () => {
    const stray = fc.constantFrom(
      '',
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '\\u',
      '\n',
      '1',
      'null',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.nat(GOOD.length - 1), fc.nat(30), stray, (at, length, put) => {
        const { document, findings } = repair(GOOD.slice(0, at) + put + GOOD.slice(at + length))
        expect(document.list !== undefined || findings.length > 0).toBe(true)
      }),
      cases(100),
    )
  },
  HOURS,
)
