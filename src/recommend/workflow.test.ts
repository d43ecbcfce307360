import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACCEPTED } from '../github/recommendation-form.ts'

const [first = '', second = ''] = readFileSync('.github/workflows/recommend.yml', 'utf8').split(
  '\n  propose:\n',
)

test('runs for the label that the program takes, and the second job only after the first', () => {
  expect(first).toContain(`if: "github.event.label.name == '${ACCEPTED}'"`)
  expect(second).toContain('needs: look-up')
})

test('the job that asks strangers has no token, and the one that has it is given no text of an issue', () => {
  expect(first.replaceAll(/^#.*$/gm, '')).not.toMatch(/token|write|secrets/i)
  expect(second).toMatch(/GITHUB_TOKEN: \$\{\{ github\.token \}\}/)
  expect(first + second).not.toMatch(/^ +run:/m)
  const expressions = [...(first + second).matchAll(/\$\{\{ (.*?) \}\}/g)].map(([, text]) => text)
  expect(new Set(expressions)).toEqual(new Set(['github.event.issue.number', 'runner.temp', 'github.token']))
})
