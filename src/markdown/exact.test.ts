import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { type Block, blocksOf } from './blocks.ts'
import type { Line } from './line.ts'

/** The first line of a text. */
function lineIn(text: string): Line {
  for (const block of blocksOf(text)) {
    if ('line' in block) return block.line
    if ('lines' in block) return block.lines[0] as Line
  }
  throw new Error('no line')
}

/** What is written where the characters `shown` of a line stand. */
function written(text: string, shown: string): string {
  const line = lineIn(text)
  const from = line.text.indexOf(shown)
  const { start, end } = line.sourceOf(from, from + shown.length)
  return text.slice(start, end)
}

describe('what a mdast does not tell', () => {
  test.each([
    ['words before an escape end before its backslash', 'a\\[b\\]', 'a', 'a'],
    ['an escape is written with its backslash', 'a\\[b', '[', '\\['],
    ['a reference is one thing', 'a &amp; b', '&', '&amp;'],
    ['one of two characters too', 'a &NotEqualTilde; b', '≂̸', '&NotEqualTilde;'],
    ['words at the end of a line end before the white space', 'a \nb', 'a', 'a'],
    ['lines of a quotation', '> a\n> b', '\nb', '\n> b'],
    ['white space in code', '> `a\n>  b`', ' b', ' b'],
  ])('%s', (_, text, shown, source) => expect(written(text, shown)).toBe(source))

  test('where a bare address in brackets stands', () => {
    const text = '[see https://a.b/c, d]'
    const [mark] = lineIn(text).marks
    expect(mark).toEqual({
      kind: 'link',
      from: 5,
      to: 18,
      start: 5,
      end: 18,
      url: 'https://a.b/c',
      target: { start: 5, end: 18 },
    })
  })

  test('where the address of a link by reference stands', () => {
    const text = '[a][B c]\n\n[b\tC]: <d&amp;e> "f"\n[b c]: g'
    const [mark] = lineIn(text).marks
    expect(mark?.url).toBe('d&e')
    expect(text.slice(mark?.target?.start, mark?.target?.end)).toBe('d&amp;e')
  })

  test('a byte order mark is counted', () => {
    const line = lineIn('\ufeff# a')
    expect([line.text, line.start]).toEqual(['a', 3])
  })

  test('pieces of what only looks like a long table do not repeat its head', () => {
    const text = `a | b\n|---\n${'c | d\n'.repeat(100)}`
    const blocks = [...blocksOf(text)]
    expect(blocks.every(({ start }, index) => index === 0 || start >= (blocks[index - 1] as Block).end)).toBe(
      true,
    )
  })
})

test('never throws, and every line says where it is', () => {
  const texts = fc.array(hostileText(), { maxLength: 6 }).map((texts) => texts.join('\n'))
  fc.assert(
    fc.property(texts, (text) => {
      for (const block of blocksOf(text)) {
        expect(block.start).toBeGreaterThanOrEqual(0)
        expect(block.end).toBeLessThanOrEqual(text.length)
      }
    }),
    cases(150),
  )
})

describe('what is long takes time in proportion', () => {
  test.each([
    ['paragraphs', 'word [a](https://b.c) *d*\n\n'.repeat(4_000)],
    ['rows', `| a | b |\n|---|---|\n${'| [a](b) | c |\n'.repeat(4_000)}`],
    ['nested items', `- a\n${'  - [b](https://c.d)\n    - \\[e\\]\n'.repeat(2_000)}`],
    ['a paragraph of lines', 'word [a](https://b.c) d\n'.repeat(4_000)],
    ['a paragraph of one line', 'word [a](https://b.c) d '.repeat(15_000)],
    ['open brackets', '['.repeat(10_000)],
    ['open and closed brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['what may close and opens nothing', 'a* '.repeat(10_000)],
    ['what opens and does not close', 'a <!-- b\n'.repeat(1_500)],
    ['addresses in an open bracket', `[${'https://a.b \\* '.repeat(10_000)}`],
    ['definitions', '[a]: b\n'.repeat(5_000) + '\n[a] c\n'.repeat(1_000)],
  ])('%s', (_, text) => {
    const start = performance.now()
    expect([...blocksOf(text)].length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(6_000)
  })
})
