import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, blocksOf } from './blocks.ts'
import type { Line } from './line.ts'
import { partsOf } from './parts.ts'

const PIECES = [
  '# Heading\n',
  '## Two\n\n',
  '- item\n',
  '- item\n  - below\n',
  '  going on\n',
  '1. first\n',
  '2. second\n\n',
  '\n',
  'Text *of* a paragraph\n',
  'that goes on\\\n',
  '| A | B |\n|---|---|\n',
  '| a | b |\n',
  '```\n',
  '~~~ js\n',
  '<details>\n',
  '<summary>S</summary>\n\n',
  '</details>\n\n',
  '<!-- a\n\nb -->\n',
  '> quote\n',
  '---\n',
  '    code\n',
  '[x](https://doe.org)\n',
  '[x]: https://doe.org\n\n',
  '[x]\n',
  '\t- tabs\n',
  '* * *\n',
  'https://doe.org\n',
]
const documents = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(''))

test('parts follow each other without a gap, up to white space before the first', () => {
  fc.assert(
    fc.property(fc.oneof(documents, fc.string({ unit: 'grapheme' })), (text) => {
      const parts = [...partsOf(text)]
      for (const [index, { start }] of parts.entries())
        if (index > 0) expect(start).toBe(parts[index - 1]?.end)
      expect(text.slice(0, parts[0]?.start ?? text.length).trim()).toBe('')
      if (parts.length > 0) expect(parts.at(-1)?.end).toBe(text.length)
    }),
  )
})

test('a long table comes in parts that share its head', () => {
  const rows = Array.from({ length: 200 }, (_, n) => `| [Paper ${n}](https://doe.org/${n}) | ICLR |`)
  const text = ['| Title | Venue |', '|---|---|', ...rows].join('\n')
  expect([...partsOf(text)].length).toBeGreaterThan(3)
  const blocks = [...blocksOf(text)].filter(
    (block): block is Extract<Block, { type: 'row' }> => block.type === 'row',
  )
  expect(blocks.filter(({ isHead }) => isHead)).toHaveLength(1)
  expect(blocks.slice(1).map(({ start, end }) => text.slice(start, end))).toEqual(rows)
})

test.each([
  ['a heading that is underlined', `Title\n---\n${'words\n'.repeat(200)}`],
  [
    'lists deeper than anybody reads',
    Array.from({ length: 1000 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'),
  ],
  ['markers without end', '- '.repeat(20_000)],
  ['quotes without end', '>'.repeat(20_000)],
  ['brackets without end', '['.repeat(20_000)],
])('%s: read', (_, text) => {
  expect(() => [...blocksOf(text)]).not.toThrow()
})

test('lines say where their words stand', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const lines = [...blocksOf(text)].flatMap((block): Line[] =>
        'line' in block ? [block.line] : 'lines' in block ? block.lines : [],
      )
      for (const line of lines)
        for (const { index, 0: word } of line.text.matchAll(/\w+/g)) {
          const { start, end } = line.sourceOf(index, index + word.length)
          expect(text.slice(start, end)).toBe(word)
        }
    }),
  )
})
