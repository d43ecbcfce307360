import { expect, test } from 'vitest'
import { contextOf, findings } from './example-findings.ts'
import { countFindings, errorsFirst, headline, plural, settled } from './findings.ts'

const [warning, error, suggested] = findings as [
  (typeof findings)[0],
  (typeof findings)[0],
  (typeof findings)[0],
]
const note = { ...warning, severity: 'info' as const }

test('findings are counted', () => {
  expect(countFindings([...findings, note])).toEqual({
    errors: 1,
    warnings: 2,
    notes: 1,
    fixable: 2,
    suggested: 1,
  })
  expect(countFindings([{ ...error, fix: [], suggestion: [] }])).toMatchObject({ fixable: 0, suggested: 0 })
})

test('errors come first and notes last, else the order stays', () => {
  expect(errorsFirst([note, ...findings])).toEqual([error, warning, suggested, note])
})

test.each([
  [[], 'No problems in papers.json'],
  [[error], '1 error in papers.json'],
  [[error, error], '2 errors in papers.json'],
  [[error, { ...error, file: 'README.md' }], '2 errors in 2 files'],
  [[note, error], '1 error and 1 note in papers.json; 1 can be repaired with --fix'],
  [
    [note, suggested, note, error],
    '1 error, 1 warning and 2 notes in papers.json; 2 can be repaired with --fix; 1 can be changed with --accept RULE',
  ],
  [[{ ...error, file: 'a\x1b[2Jb' }], '1 error in a\\u{1B}[2Jb'],
  [
    findings,
    '1 error and 2 warnings in papers.json; 1 can be repaired with --fix; 1 can be changed with --accept RULE',
  ],
])('the headline, case %#', (found, expected) => {
  expect(headline(found, contextOf())).toBe(expected)
})

test('the headline of a run without files', () => {
  expect(headline([], contextOf({ texts: new Map() }))).toBe('No problems')
})

test.each([
  [0, 0, ''],
  [1, 0, '1 repaired'],
  [0, 2, '2 ignored'],
  [1, 2, '1 repaired, 2 ignored'],
])('%i fixed and %i ignored: %s', (fixed, ignored, expected) => {
  expect(settled(contextOf({ fixed, ignored }))).toBe(expected)
})

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('%i: %s', (count, expected) => {
  expect(plural(count, 'file')).toBe(expected)
})
