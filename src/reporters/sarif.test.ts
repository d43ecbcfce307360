import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Log, Result, Run } from 'sarif'
import { expect, test } from 'vitest'
import { contextOf, findings } from '../report/example-findings.ts'
import type { Finding, ReportContext } from '../reporter.ts'
import sarif from './sarif.ts'

const schemaFile = new URL(
  '../assets/sarif-2.1.0.schema.json',
  import.meta.resolve('@microsoft/sarif-multitool-ts'),
)
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))

const [warning, error] = findings as [Finding, Finding]

/** The run that is printed, held against the official schema. */
function runOf(found: readonly Finding[], parts: Partial<ReportContext> = {}): Run {
  const log: Log = JSON.parse(sarif(found, contextOf(parts)))
  isValid(log)
  expect(isValid.errors, 'against the schema of SARIF 2.1.0').toBeNull()
  return log.runs[0] as Run
}

function resultOf(finding: Finding): Result {
  return runOf([finding]).results?.[0] as Result
}

test('no findings is a run without results', () => {
  expect(runOf([]).results).toEqual([])
})

test('a result has its rule, place and related places', () => {
  expect(resultOf(error)).toMatchInlineSnapshot(`
    {
      "level": "error",
      "locations": [
        {
          "physicalLocation": {
            "artifactLocation": {
              "uri": "papers.json",
              "uriBaseId": "%SRCROOT%",
            },
            "region": {
              "endColumn": 48,
              "endLine": 11,
              "startColumn": 14,
              "startLine": 11,
            },
          },
        },
      ],
      "message": {
        "text": "Unexpected second paper with the url \`https://arxiv.org/abs/2209.10652\`, expected one
    See also [line 6](1)",
      },
      "partialFingerprints": {
        "primaryLocationLineHash": "7331873341512020:1",
      },
      "relatedLocations": [
        {
          "id": 1,
          "physicalLocation": {
            "artifactLocation": {
              "uri": "papers.json",
              "uriBaseId": "%SRCROOT%",
            },
            "region": {
              "endColumn": 48,
              "endLine": 6,
              "startColumn": 14,
              "startLine": 6,
            },
          },
        },
      ],
      "ruleId": "no-duplicate-url",
      "ruleIndex": 1,
    }
  `)
})

test('every rule is described, with where to read more', () => {
  const { driver } = runOf(findings).tool
  expect(driver.rules?.map(({ id }) => id)).toEqual(['first-date', 'no-duplicate-url', 'title-full-stop'])
  expect(driver.rules?.[2]).toMatchInlineSnapshot(`
    {
      "defaultConfiguration": {
        "level": "warning",
      },
      "fullDescription": {
        "text": "It belongs to a reference.",
      },
      "help": {
        "text": "No title ends with a full stop. It belongs to a reference.",
      },
      "helpUri": "https://github.com/zepingyu0512/awesome-LLM-neuron/blob/main/src/rules/README.md#title-full-stop",
      "id": "title-full-stop",
      "shortDescription": {
        "text": "No title ends with a full stop",
      },
    }
  `)
})

test('results point at their rule', () => {
  const { tool, results = [] } = runOf(findings)
  for (const { ruleIndex = -1, ruleId } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId)
})

test('a finding of a rule that is not known has no index', () => {
  expect(resultOf({ ...warning, rule: 'other' })).not.toHaveProperty('ruleIndex')
})

test.each([
  ['links', '[x](https://evil.example) \\', '\\[x\\](https://evil.example) \\\\'],
  ['arguments', 'a {0} }', 'a {{0}} }}'],
  ['what cannot be seen', 'a\u202Eb', 'a\\\\u{{202E}}b'],
])('%s in a message are text', (_, message, expected) => {
  expect(resultOf({ ...warning, message }).message.text).toBe(expected)
})

test.each([
  ['papers.json', 'papers.json'],
  ['lists/a b#c?.json', 'lists/a%20b%23c%3F.json'],
  ['C:/神.json', 'C%3A/%E7%A5%9E.json'],
  ['\uD800.json', '%EF%BF%BD.json'],
])('the file %s as a URI', (file, expected) => {
  expect(resultOf({ ...warning, file }).locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
    expected,
  )
})

test('what only informs is a note', () => {
  expect(resultOf({ ...warning, severity: 'info' }).level).toBe('note')
})

test('of too many results the errors are kept, and the rest is counted', () => {
  const run = runOf([...Array<Finding>(25_000).fill(warning), error])
  expect(run.results).toHaveLength(25_000)
  expect(run.results?.[0]?.level).toBe('error')
  expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
    '1 finding left out, as code scanning takes 25000, and 10 MB',
  )
})

test('a file that is too large even when compressed has fewer, errors first', () => {
  let state = 1
  const noise = () => {
    let text = ''
    while (text.length < 900) {
      state = (state * 48_271) % 2_147_483_647
      text += state.toString(36)
    }
    return text
  }
  const found = Array.from({ length: 20_000 }, () => ({ ...warning, message: noise() }))
  const text = sarif([...found, error], contextOf())
  const size = gzipSync(text).length
  expect(size).toBeLessThanOrEqual(10_000_000)
  expect(size).toBeGreaterThan(7_000_000)
  const [run] = (JSON.parse(text) as Log).runs
  const count = run?.results?.length ?? 0
  expect(run?.results?.[0]?.level).toBe('error')
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
    `${20_001 - count} findings left out, as code scanning takes 25000, and 10 MB`,
  )
})

test('a long message is cut, and its links to related places are kept', () => {
  const text = resultOf({ ...error, message: `${'['.repeat(4095)}🧠` }).message.text
  expect(text).toBe(`${'\\['.repeat(4095)}\nSee also [line 6](1)`)
})

test('of many related places the first twenty are told', () => {
  const related = Array(50).fill(error.related[0])
  expect(resultOf({ ...error, related }).relatedLocations).toHaveLength(20)
})

test('long descriptions are cut', () => {
  const rule = { summary: 'x'.repeat(2000), why: 'y'.repeat(2000), severity: 'error' as const, examples: [] }
  const [descriptor] = runOf([], { rules: { rule } }).tool.driver.rules ?? []
  expect(descriptor?.shortDescription?.text).toHaveLength(1024)
  expect(descriptor?.fullDescription?.text).toHaveLength(1024)
})
