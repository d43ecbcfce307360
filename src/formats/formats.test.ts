import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cases } from '../fixtures/hostile-text.ts'
import type { ReadResult } from '../format.ts'
import { isPaperList } from '../schema.ts'
import { formats } from './index.ts'

const loaded = await Promise.all(
  Object.entries(formats).map(async ([name, load]) => [name, (await load()).default] as const),
)

/** Whether the papers are as the schema has them, but for what is not known. */
function fitsSchema({ papers }: ReadResult): boolean {
  const known = papers.map((paper) => ({ ...paper, url: paper.url || 'x', date: paper.date || 'x' }))
  return isPaperList({ title: 'x', papers: known })
}

test('no two formats have files of the same name', () => {
  const extensions = loaded.flatMap(([, { extensions }]) => extensions)
  expect(extensions.every((extension) => /^\.[a-z]+$/.test(extension))).toBe(true)
  expect(new Set(extensions).size).toBe(extensions.length)
})

/** Pieces of files of each format, to be put together as chance has it. */
const PIECES = [
  ...'@misc{|@article(|@string{a=|@comment{|{|}|(|)|"|,|=|#|%|\\|\\emph{|$|^{|~|a|title={T}|title=|author={A and B, C}|year=2024'.split(
    '|',
  ),
  ...['TY  - JOUR\n', 'TI  - T\n', 'AU  - A, B\n', 'UR  - https://a.org ', 'ER  - \n', 'DO  - 10.1/x', ' - '],
  ...[
    '[',
    ']',
    '{"title":"T"',
    '"title":',
    '"author":[',
    '"issued":{"date-parts":[[2024]]}',
    '\\u0000',
    '12',
    'null',
  ],
  ...[
    '\n',
    '\r',
    ' ',
    '\uFEFF',
    '\u0000',
    '\u202E',
    '𝒩',
    '<i>',
    '</i>',
    '&amp;',
    '__proto__',
    'constructor',
    'x'.repeat(600),
  ],
]

describe.each(loaded)('%s', (_, format) => {
  test('reads any text without a fault, into papers as the schema has them', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 40 })
    fc.assert(
      fc.property(text, (pieces) => {
        const source = pieces.join('')
        const result = format.read?.(source) as ReadResult
        expect(fitsSchema(result)).toBe(true)
        const lines = source.split(/\r\n?|\n/).length
        for (const { line, text, reason, paper } of result.unread) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines)
          expect(text).not.toBe('')
          expect(reason).toMatch(/^Unexpected .+, expected /su)
          expect(paper ?? 0).toBeLessThan(Math.max(1, result.papers.length))
        }
      }),
      cases(100),
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test.each([...PIECES.map((piece) => [piece]), ['@misc{a,title={'], ['{"title":"x"},'], ['[\n{ ']])(
    'reads %j, however often',
    (piece) => {
      expect(() => format.read?.(piece.repeat(Math.ceil(100_000 / piece.length)))).not.toThrow()
    },
  )
})
