import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { contextOf, findings } from '../report/example-findings.ts'
import type { Finding } from '../reporter.ts'
import json from './json.ts'

const schema = JSON.parse(readFileSync('src/findings.schema.json', 'utf8'))
const isValid = new Ajv({ allowUnionTypes: true }).compile(schema)
const [warning] = findings as [Finding]

function parsed(found: readonly Finding[]) {
  return JSON.parse(json(found, contextOf({ fixed: 1, ignored: 2 })))
}

test('everything that is known of a finding', () => {
  expect(parsed(findings)).toMatchInlineSnapshot(`
    {
      "counts": {
        "errors": 1,
        "fixable": 1,
        "fixed": 1,
        "ignored": 2,
        "notes": 0,
        "suggested": 1,
        "warnings": 2,
      },
      "findings": [
        {
          "column": 16,
          "endColumn": 46,
          "endLine": 5,
          "evidence": [],
          "file": "papers.json",
          "fixable": true,
          "line": 5,
          "message": "Unexpected full stop at the end of the title, expected \`Toy Models of Superposition\`",
          "path": [
            "papers",
            0,
            "title",
          ],
          "related": [],
          "rule": "title-full-stop",
          "severity": "warning",
          "suggestion": null,
        },
        {
          "column": 14,
          "endColumn": 48,
          "endLine": 11,
          "evidence": [],
          "file": "papers.json",
          "fixable": false,
          "line": 11,
          "message": "Unexpected second paper with the url \`https://arxiv.org/abs/2209.10652\`, expected one",
          "path": [
            "papers",
            1,
            "url",
          ],
          "related": [
            {
              "column": 14,
              "endColumn": 48,
              "endLine": 6,
              "file": "papers.json",
              "line": 6,
              "path": [
                "papers",
                0,
                "url",
              ],
            },
          ],
          "rule": "no-duplicate-url",
          "severity": "error",
          "suggestion": null,
        },
        {
          "column": 15,
          "endColumn": 27,
          "endLine": 12,
          "evidence": [
            "arXiv: version 1 of 2209.10652 is of 2022-09-21",
          ],
          "file": "papers.json",
          "fixable": false,
          "line": 12,
          "message": "Unexpected date \`2023-05-02\`, expected \`2022-09-21\`",
          "path": [
            "papers",
            1,
            "date",
          ],
          "related": [],
          "rule": "first-date",
          "severity": "warning",
          "suggestion": [
            {
              "path": [
                "papers",
                1,
                "date",
              ],
              "value": "2022-09-21",
            },
          ],
        },
      ],
      "version": 1,
    }
  `)
})

const path = ['papers', 0, 'title']

test.each<[string, Finding[]]>([
  ['no findings', []],
  ['the example', [...findings]],
  ['a note', [{ ...warning, severity: 'info' }]],
  ['a suggestion that removes', [{ ...warning, suggestion: [{ path, remove: true }] }]],
  ['a suggestion that reorders', [{ ...warning, suggestion: [{ path: ['papers'], order: [1, 0] }] }]],
  ['a suggestion that puts null', [{ ...warning, suggestion: [{ path, value: null }] }]],
])('findings.schema.json holds for %s', (_, found) => {
  const report = parsed(found)
  isValid(report)
  expect(isValid.errors).toBeNull()
})

test.each([
  ['another version', { version: 2 }],
  ['a missing key', { counts: undefined }],
  ['an unknown key', { extra: 1 }],
  ['a finding that lacks all', { findings: [{}] }],
])('findings.schema.json refuses %s', (_, change) => {
  expect(isValid(JSON.parse(JSON.stringify({ ...parsed(findings), ...change })))).toBe(false)
})

test('two spaces of indentation and a final newline', () => {
  expect(json([], contextOf())).toMatch(/^\{\n {2}"version": 1,\n[\s\S]*\}\n$/)
})
