import { expect, test } from 'vitest'
import { readJsonDocument } from './documents/json.ts'
import { noFacts } from './facts.ts'
import { formatList } from './layout.ts'
import { lint } from './lint.ts'
import type { Paper, PaperList } from './paper.ts'
import type { Rule } from './rule.ts'

const words = { summary: '', why: '', examples: [] }

/** Reports every paper whose title has `bad` in it, and the first paper as related. */
const noBad: Rule = {
  ...words,
  severity: 'error',
  *check({ papers }) {
    for (const [index, { title }] of papers.entries()) {
      if (title.includes('bad'))
        yield { path: ['papers', index, 'title'], message: title, related: [['papers', 0]] }
    }
  },
}
const rules: Record<string, Rule> = {
  sorted: noBad,
  'unused-ignore': { ...words, severity: 'warning' },
  layout: { ...words, severity: 'warning' },
}

const paper = (title: string, more: Partial<Paper> = {}): Paper => ({
  title,
  url: 'https://example.org',
  date: '2024',
  ...more,
})
const ignore = (rule: string, until?: string) => ({
  ignore: [{ rule, reason: 'why', ...(until && { until }) }],
})

function run(list: Partial<PaperList>, text = formatList({ title: 'x', papers: [], ...list })) {
  const { findings, ignored } = lint(
    readJsonDocument('papers.json', Buffer.from(text)),
    rules,
    noFacts('2026-11-22'),
  )
  return {
    ignored,
    findings: findings.map(
      (found) => `${found.start.line} ${found.severity} ${found.rule}: ${found.message}`,
    ),
  }
}

test.each<[string, Partial<PaperList>, string[], number]>([
  [
    'findings come in the order of the file',
    { papers: [paper('good'), paper('bad 1'), paper('bad 2')] },
    ['10 error sorted: bad 1', '15 error sorted: bad 2'],
    0,
  ],
  [
    'a list can make a rule a warning',
    { rules: { sorted: 'warning' }, papers: [paper('bad')] },
    ['8 warning sorted: bad'],
    0,
  ],
  ['a list can turn a rule off', { rules: { sorted: 'off' }, papers: [paper('bad')] }, [], 0],
  ['an ignore covers the finding at its paper', { papers: [paper('bad', ignore('sorted'))] }, [], 1],
  [
    'an ignore covers a finding that names its paper as related',
    { papers: [paper('first', ignore('sorted')), paper('bad')] },
    [],
    1,
  ],
  ['an ignore holds on its last day', { papers: [paper('bad', ignore('sorted', '2026-11-22'))] }, [], 1],
  [
    'an ignore that has ended covers nothing',
    { papers: [paper('bad', ignore('sorted', '2026-11-21'))] },
    ['5 error sorted: bad'],
    0,
  ],
  [
    'an ignore that covers nothing is reported',
    { papers: [paper('good', ignore('sorted'))] },
    [
      '9 warning unused-ignore: Unexpected `ignore` of `sorted`, expected a finding of that rule here; remove it',
    ],
    0,
  ],
  [
    'an ignore of a rule that is off is not',
    { rules: { sorted: 'off' }, papers: [paper('good', ignore('sorted'))] },
    [],
    0,
  ],
  [
    'unused-ignore can be turned off',
    { rules: { 'unused-ignore': 'off' }, papers: [paper('good', ignore('sorted'))] },
    [],
    0,
  ],
])('%s', (_, list, findings, ignored) => {
  expect(run(list)).toEqual({ findings, ignored })
})

test('layout can be turned off, schema problems cannot, and the rules run beside them', () => {
  expect(run({}, JSON.stringify({ title: 'x', rules: { layout: 'off' }, papers: [] })).findings).toEqual([])
  expect(run({}, JSON.stringify({ title: 'x', titel: 1, papers: [paper('bad')] })).findings).toEqual([
    '1 error schema: Unexpected key `titel`, did you mean `title`?',
    '1 error sorted: bad',
  ])
})

test('where the types cannot be relied on no rule runs', () => {
  expect(run({}, JSON.stringify({ title: 'x', papers: [{ ...paper('bad'), date: 2024 }] })).findings).toEqual(
    ['1 error schema: Unexpected number `2024` for `date`, expected the string `"2024"`'],
  )
})
