import { expect, test } from 'vitest'
import { explainRule, remedyOf } from './explain.ts'
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
