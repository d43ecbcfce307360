import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addToSummary, fitSummary } from './summary.ts'

const MIB = 1024 * 1024
const LINE = `| ${'神'.repeat(33)} |\n`

test.each([
  ['with room for it', 'a\nb\n', 0, 'a\nb\n'],
  ['to the last byte', 'a\nb\n', MIB - 4, 'a\nb\n'],
  ['without any', 'a\nb\n', MIB, ''],
  ['with too little', 'a\nb\n', MIB - 3, ''],
  ['of one line that is too long', 'x'.repeat(200), MIB - 100, ''],
])('a text %s', (_, text, present, expected) => {
  expect(fitSummary(text, present)).toBe(expected)
})

test('of a long text there are whole lines, and a sentence that there is more', () => {
  const text = fitSummary(LINE.repeat(20_000), 500)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MIB - 500)
  expect(Buffer.byteLength(text)).toBeGreaterThan(MIB - 800)
  const [lines, end] = text.split('\n\n')
  expect(new Set(lines?.split('\n'))).toEqual(new Set([LINE.trim()]))
  expect(end).toBe('The rest is left out: a summary has no room for more.\n')
})

test('however many are added, the summary stays within 1 MiB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperlist-'))
  const path = join(folder, 'summary')
  const add = (...parts: string[]) => addToSummary(parts, { env: { GITHUB_STEP_SUMMARY: path } })
  try {
    add('', 'first\n', '', 'second\n')
    expect(readFileSync(path, 'utf8')).toBe('first\n\nsecond\n')
    for (let time = 0; time < 5; time++) add(LINE.repeat(4000), LINE.repeat(3000))
    expect(statSync(path).size).toBeLessThanOrEqual(MIB)
    expect(statSync(path).size).toBeGreaterThan(MIB - 300)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
