import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readJsonDocument } from '../documents/json.ts'
import { fix } from '../fix.ts'
import { ORIGINAL, ORIGINAL_FACTS, WRONG } from '../fixtures/original-list.ts'
import { formatList } from '../layout.ts'
import { lint } from '../lint.ts'
import type { Paper, PaperList } from '../paper.ts'
import type { Finding } from '../reporter.ts'
import { rules } from './index.ts'

const ON_FACTS = [
  'accepted-at-venue',
  'conflicting-facts',
  'current-title',
  'date-of-first-version',
  'identifier-exists',
  'newer-version',
  'no-concern',
  'no-retracted-paper',
  'no-withdrawn-paper',
  'published-venue',
  'right-authors',
  'right-identifier',
  'right-venue',
]

const read = (text: string) => readJsonDocument('papers.json', Buffer.from(text))
const documentOf = (list: PaperList) => read(formatList(list))

/** What the rules on facts find: the title of the paper, the rule, and the words of the message that matter. */
function found(list: PaperList, others: readonly string[] = []): [string, string, string][] {
  return lint(documentOf(list), rules, ORIGINAL_FACTS)
    .findings.filter(({ rule }) => [...ON_FACTS, ...others].includes(rule))
    .map(({ path, rule, message }) => [list.papers[Number(path[1])]?.title ?? '', rule, message])
}

const { order, dates, ...undeclared } = ORIGINAL
const DECLARED_OR_NOT: [string, PaperList][] = [
  ['which declares its order and dates', ORIGINAL],
  ['which declares neither', undeclared],
]

test.each(DECLARED_OR_NOT)('the original list, %s, has its nine wrong entries', (_, list) => {
  const findings = found(list)
  expect([...new Set(findings.map(([title]) => title))]).toEqual(WRONG)
  expect(
    findings.map(([title, rule, message]) => [title.slice(0, 16), rule, message]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Locate-then-Merg",
        "published-venue",
        "Unexpected venue \`arxiv\`, expected \`Findings of EMNLP 2025\`, where the paper was published",
      ],
      [
        "Back Attention: ",
        "published-venue",
        "Unexpected venue \`arxiv\`, expected \`EMNLP 2025\`, where the paper was published",
      ],
      [
        "Neuron-Level Kno",
        "date-of-first-version",
        "Unexpected date \`2024-06\`, expected \`2023-12\`, when the first version appeared",
      ],
      [
        "What does the Kn",
        "date-of-first-version",
        "Unexpected date \`2023-11\`, expected \`2024-05\`, when the first version appeared",
      ],
      [
        "Neurons in Large",
        "right-venue",
        "Unexpected venue \`ACL 2024\`, expected \`Findings of ACL 2024\`, where the paper was published",
      ],
      [
        "Finding Neurons ",
        "right-venue",
        "Unexpected venue \`TMLR 2024\`, expected \`TMLR 2023\`, where the paper was published",
      ],
      [
        "Finding Alignmen",
        "published-venue",
        "Unexpected venue \`arxiv\`, expected \`CLeaR 2024\`, where the paper was published",
      ],
      [
        "Finding Alignmen",
        "date-of-first-version",
        "Unexpected date \`2023-05\`, expected \`2023-03\`, when the first version appeared",
      ],
      [
        "Neuron-level Int",
        "published-venue",
        "Unexpected venue \`survey\`, expected \`TACL 2022\`, where the paper was published",
      ],
      [
        "Neuron-level Int",
        "date-of-first-version",
        "Unexpected date \`2022-08\`, expected \`2021-08\`, when the first version appeared",
      ],
      [
        "Knowledge Neuron",
        "right-venue",
        "Unexpected venue \`ACL 2021\`, expected \`ACL 2022\`, where the paper was published",
      ],
    ]
  `)
})

test('and the break of its order', () => {
  const [breach, ...others] = found(ORIGINAL, ['sorted']).filter(([, rule]) => rule === 'sorted')
  expect(breach?.[2]).toContain('of `2023-11`')
  expect(others).toEqual([])
})

test('every finding says what speaks for it, by whom and on which day', () => {
  const { findings } = lint(documentOf(ORIGINAL), rules, ORIGINAL_FACTS)
  for (const { rule, evidence = [] } of findings.filter(({ rule }) => ON_FACTS.includes(rule))) {
    expect(evidence.join('\n'), rule).toContain('asked 2026-11-25')
  }
})

test.each(DECLARED_OR_NOT)(
  'with the suggestions accepted the list, %s, is that of this repository',
  (_, list) => {
    const editsOf = ({ rule, fix: own, suggestion }: Finding) =>
      ON_FACTS.includes(rule) ? (suggestion ?? own) : own
    const result = fix(documentOf({ ...list, order: 'newest' }), rules, ORIGINAL_FACTS, read, editsOf)
    const ours = read(readFileSync('papers.json', 'utf8')).list as PaperList
    expect(factsOf(result.document.list as PaperList)).toEqual(factsOf(ours))
    expect(found(result.document.list as PaperList)).toEqual([])
  },
)

test('the list of this repository has no findings with these facts', () => {
  const document = read(readFileSync('papers.json', 'utf8'))
  const { findings } = lint(document, rules, ORIGINAL_FACTS)
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})

/** Month, title and venue of each paper in the order of the list; within a month by title, as days are not listed. */
function factsOf({ papers }: PaperList): string[] {
  const facts = papers.map(({ date, title, venue }: Paper) => [date.slice(0, 7), title, venue].join(' | '))
  const months = papers.map(({ date }) => date.slice(0, 7))
  return facts
    .map((fact, index) => [months.indexOf(months[index] as string), fact] as const)
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
    .map(([, fact]) => fact)
}
