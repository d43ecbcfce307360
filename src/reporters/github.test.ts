import { expect, test } from 'vitest'
import { contextOf, findings } from '../report/example-findings.ts'
import type { Finding } from '../reporter.ts'
import github from './github.ts'

const [warning, error] = findings as [Finding, Finding]

test('an annotation for each finding, errors first, then a line that counts them', () => {
  expect(github(findings, contextOf({ ignored: 2 }))).toMatchInlineSnapshot(`
    "::error file=papers.json,line=11,endLine=11,col=14,endColumn=48,title=no-duplicate-url::Unexpected second paper with the url \`https://arxiv.org/abs/2209.10652\`, expected one
    ::warning file=papers.json,line=5,endLine=5,col=16,endColumn=46,title=title-full-stop::Unexpected full stop at the end of the title, expected \`Toy Models of Superposition\`
    ::warning file=papers.json,line=12,endLine=12,col=15,endColumn=27,title=first-date::Unexpected date \`2023-05-02\`, expected \`2022-09-21\`%0AarXiv: version 1 of 2209.10652 is of 2022-09-21
    1 error and 2 warnings in papers.json; 1 can be repaired with --fix; 1 can be changed with --accept RULE; 2 ignored
    "
  `)
})

test('what only informs is a notice', () => {
  const [, line, summary] = github([{ ...warning, severity: 'info' }, error], contextOf()).split('\n')
  expect(line).toMatch(/^::notice file=papers\.json,line=5,/)
  expect(summary).toBe('1 error and 1 note in papers.json; 1 can be repaired with --fix')
})

test('at most ten of a kind, and the rest counted', () => {
  const output = github([...Array(12).fill(warning), ...Array(11).fill(error)], contextOf())
  expect(output.match(/^::error /gm)).toHaveLength(10)
  expect(output.match(/^::warning /gm)).toHaveLength(10)
  expect(output.trimEnd().split('\n').slice(-2)).toEqual([
    '3 findings without an annotation: GitHub takes 10 of a kind',
    '11 errors and 12 warnings in papers.json; 12 can be repaired with --fix',
  ])
})

test('a place of several lines has no columns', () => {
  const [line] = github([{ ...error, end: { line: 13, column: 2, offset: 300 } }], contextOf()).split('\n')
  expect(line).toMatch(/^::error file=papers\.json,line=11,endLine=13,title=no-duplicate-url::/)
})

test('a long message is cut', () => {
  const [line] = github([{ ...error, message: 'x'.repeat(5000) }], contextOf()).split('\n')
  expect(line).toMatch(/::x{4096}$/)
  const [other] = github([{ ...error, message: `${'x'.repeat(4095)}🧠` }], contextOf()).split('\n')
  expect(other).toMatch(/::x{4095}$/)
})

test('nothing of the list is a command', () => {
  const hostile = {
    ...error,
    file: 'a:b,c%.json',
    message: 'a\n::debug::b',
    evidence: ['::debug::c', '100%'],
  }
  const [line, summary] = github([hostile], contextOf()).split('\n')
  expect(line).toMatch(/^::error file=a%3Ab%2Cc%25\.json,.*::a\\u\{A\}::debug::b%0A::debug::c%0A100%25$/)
  expect(summary).toBe('1 error in a:b,c%.json')
})

test('nothing found', () => {
  expect(github([], contextOf({ ignored: 1 }))).toBe('No problems in papers.json; 1 ignored\n')
})
