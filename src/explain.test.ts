import { expect, test } from 'vitest'
import { explainRule, precisionOf, remedyOf } from './explain.ts'
import { REAL_LISTS } from './precision.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

const explain = (name: string) => explainRule(name, rules[name] as Rule, rules)

test.each([
  ['title-full-stop', 'fix'],
  ['unused-ignore', 'suggestion'],
  ['no-empty-section', undefined],
])('what can be done about %s: %s', (name, remedy) => {
  expect(remedyOf(name, rules)).toBe(remedy)
})

test('a list is shown with what it says of itself and its papers a line each', () => {
  expect(explain('known-tag')).toContain(
    '"tags": ["multilingual","survey"],\n"papers": [\n  {"tags":["multi-lingual"]}\n]',
  )
  expect(explain('known-tag')).toContain('Severity: error. Mended by `--accept known-tag`.')
})

test('a file is shown as it is, carriage returns made visible', () => {
  expect(explain('layout')).toContain('{␍\n  "title": "Papers about neurons",␍\n')
})

test.each([
  [{ findings: 45, labelled: 30, right: 29 }, '45; 30 of them were judged, and 29 are right (96 %).'],
  [{ findings: 4, labelled: 4, right: 1 }, '4; all were judged, and 1 is right (25 %).'],
])('how often %j is right', (precision, expected) => {
  expect(precisionOf(precision)).toBe(`In ${REAL_LISTS} real lists it finds ${expected}`)
})

test('of what nobody judged nothing is said', () => {
  expect([undefined, { findings: 3, labelled: 0, right: 0 }].map(precisionOf)).toEqual(['', ''])
})
