import { expect, test } from 'vitest'
import { contextOf, findings, text } from '../report/example-findings.ts'
import type { Finding } from '../reporter.ts'
import junit from './junit.ts'

const [warning, error] = findings as [Finding, Finding]

test('a failed test case for each finding', () => {
  expect(junit([warning, error], contextOf())).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="paperlist" tests="2" failures="2" errors="0" time="0">
      <testsuite name="papers.json" tests="2" failures="2" errors="0" time="0">
        <testcase classname="title-full-stop" name="5:16 Unexpected full stop at the end of the title, expected \`Toy Models of Superposition\`" file="papers.json" time="0">
          <failure type="warning" message="Unexpected full stop at the end of the title, expected \`Toy Models of Superposition\`">papers.json:5:16
    Unexpected full stop at the end of the title, expected \`Toy Models of Superposition\`
    https://github.com/zepingyu0512/awesome-LLM-neuron/blob/main/src/rules/README.md#title-full-stop</failure>
        </testcase>
        <testcase classname="no-duplicate-url" name="11:14 Unexpected second paper with the url \`https://arxiv.org/abs/2209.10652\`, expected one" file="papers.json" time="0">
          <failure type="error" message="Unexpected second paper with the url \`https://arxiv.org/abs/2209.10652\`, expected one">papers.json:11:14
    Unexpected second paper with the url \`https://arxiv.org/abs/2209.10652\`, expected one
    https://github.com/zepingyu0512/awesome-LLM-neuron/blob/main/src/rules/README.md#no-duplicate-url</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

test('a passed one for a file without findings', () => {
  expect(junit([], contextOf())).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="paperlist" tests="1" failures="0" errors="0" time="0">
      <testsuite name="papers.json" tests="1" failures="0" errors="0" time="0">
        <testcase classname="paperlist" name="no problems" file="papers.json" time="0"/>
      </testsuite>
    </testsuites>
    "
  `)
})

test('a suite for each file', () => {
  const texts = new Map([
    ['a.json', text],
    ['b.json', text],
  ])
  const output = junit(
    [
      { ...error, file: 'b.json' },
      { ...error, file: 'c.json' },
    ],
    contextOf({ texts }),
  )
  expect(output.match(/<testsuite name="\S+" tests="1" failures="\d"/g)).toEqual([
    '<testsuite name="a.json" tests="1" failures="0"',
    '<testsuite name="b.json" tests="1" failures="1"',
    '<testsuite name="c.json" tests="1" failures="1"',
  ])
  expect(output).toContain('<testsuites name="paperlist" tests="3" failures="2"')
})

test('what only informs is skipped', () => {
  const output = junit([{ ...warning, severity: 'info' }, error], contextOf())
  expect(output).toContain('tests="2" failures="1" errors="0" skipped="1"')
  expect(output).toContain('<skipped message="Unexpected full stop')
})
