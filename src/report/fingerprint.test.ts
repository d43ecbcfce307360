import { expect, test } from 'vitest'
import { contextOf, findingAt, findings, text } from './example-findings.ts'
import { fingerprints } from './fingerprint.ts'

const { texts } = contextOf()
const before = fingerprints(findings, texts)
const [first] = findings as [(typeof findings)[0]]

test('each finding has its own', () => {
  expect(new Set(before).size).toBe(findings.length)
  for (const name of before) expect(name).toMatch(/^[\da-f]{16}:1$/)
})

test('they stay when lines move', () => {
  const moved = `\n\n${text}`
  const shifted = findings.map((finding) => ({
    ...finding,
    start: { line: finding.start.line + 2, column: finding.start.column, offset: finding.start.offset + 2 },
    end: { line: finding.end.line + 2, column: finding.end.column, offset: finding.end.offset + 2 },
  }))
  expect(fingerprints(shifted, new Map([['papers.json', moved]]))).toEqual(before)
})

test('they stay when papers change places', () => {
  expect(fingerprints([...findings].reverse(), texts)).toEqual([...before].reverse())
})

test('those that are alike are numbered', () => {
  expect(fingerprints([first, first], texts)).toEqual([before[0], before[0]?.replace(/1$/, '2')])
})

test.each([
  ['rule', { rule: 'other' }],
  ['message', { message: 'other' }],
  ['file', { file: 'README.md' }],
])('another %s makes another', (_, change) => {
  expect(fingerprints([{ ...first, ...change }], new Map([...texts, ['README.md', text]]))).not.toContain(
    before[0],
  )
})

test('what comes later in a long place does not count, nor does white space', () => {
  const entry = (note: string, space: string) => `{${space}"title": "${'x'.repeat(200)}", "note": "${note}" }`
  const nameOf = (within: string) =>
    fingerprints([findingAt(within, { within })], new Map([['papers.json', within]]))[0]
  expect(nameOf(entry('a', ' '))).toBe(nameOf(entry('b', ' ')))
  expect(nameOf('{ "title": "a" }')).toBe(nameOf('{\n  "title": "a"\n}'))
  expect(nameOf('{ "title": "a" }')).not.toBe(nameOf('{ "title": "b" }'))
})

test('a file whose text is not at hand has some too', () => {
  expect(fingerprints([first], new Map())).toHaveLength(1)
})
