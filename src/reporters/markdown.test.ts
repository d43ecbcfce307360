import { expect, test } from 'vitest'
import { contextOf, findings } from '../report/example-findings.ts'
import type { Finding } from '../reporter.ts'
import markdown from './markdown.ts'

const [warning, error] = findings as [Finding, Finding]

test('a heading with the counts and a table for each severity', () => {
  expect(markdown(findings, contextOf({ fixed: 1 }))).toMatchInlineSnapshot(`
    "## 1 error and 2 warnings in papers\\.json\\; 1 can be repaired with \\-\\-fix\\; 1 can be changed with \\-\\-accept RULE

    1 repaired

    ### Errors

    | Place | Rule | Message |
    | --- | --- | --- |
    | papers\\.json<span>:</span>11\\:14 | [no\\-duplicate\\-url](https://github.com/zepingyu0512/awesome-LLM-neuron/blob/main/src/rules/README.md#no-duplicate-url) | Unexpected second paper with the url \\\`https\\:\\/\\/arxiv\\.org\\/abs\\/2209\\.10652\\\`\\, expected one |

    ### Warnings

    | Place | Rule | Message |
    | --- | --- | --- |
    | papers\\.json<span>:</span>5\\:16 | [title\\-full\\-stop](https://github.com/zepingyu0512/awesome-LLM-neuron/blob/main/src/rules/README.md#title-full-stop) | Unexpected full stop at the end of the title\\, expected \\\`Toy Models of Superposition\\\` |
    | papers\\.json<span>:</span>12\\:15 | [first\\-date](https://github.com/zepingyu0512/awesome-LLM-neuron/blob/main/src/rules/README.md#first-date) | Unexpected date \\\`2023\\-05\\-02\\\`\\, expected \\\`2022\\-09\\-21\\\`<br>arXiv\\: version 1 of 2209\\.10652 is of 2022\\-09\\-21 |
    "
  `)
})

test.each([
  ['nothing found', [], {}, '## No problems in papers\\.json\n'],
  ['nothing found that is not ignored', [], { ignored: 2 }, '## No problems in papers\\.json\n\n2 ignored\n'],
])('%s', (_, found, parts, expected) => {
  expect(markdown(found, contextOf(parts))).toBe(expected)
})

test('only the tables that are needed', () => {
  const notes = markdown([{ ...warning, severity: 'info' }], contextOf())
  expect(notes.match(/^### .*/gm)).toEqual(['### Notes'])
  expect(markdown([error], contextOf())).not.toContain('### Warnings')
  expect(markdown([warning], contextOf())).not.toContain('### Errors')
})

test.each([
  ['warnings are left out', [...Array(100).fill(error), ...Array(20_000).fill(warning)]],
  ['errors are left out', Array(20_000).fill(error)],
])('a summary that gets too large: %s', (_, found) => {
  const output = markdown(found, contextOf())
  const rows = output.match(/^\| papers/gm) ?? []
  expect(Buffer.byteLength(output)).toBeLessThan(910 * 1024)
  expect(Buffer.byteLength(output)).toBeGreaterThan(890 * 1024)
  expect(output).toMatch(new RegExp(`\\n\\n${found.length - rows.length} findings left out: .*\\n$`))
})
