import fc from 'fast-check'
import { decodeString } from 'micromark-util-decode-string'
import { describe, expect, test } from 'vitest'
import { cases } from '../fixtures/hostile-text.ts'
import { mdastBlocksOf } from '../fixtures/mdast-blocks.ts'
import { type Block, blocksOf, type Item } from './blocks.ts'
import type { Line } from './line.ts'

const CONSTRUCTS: Record<string, string> = {
  headings: '# One *a* #\n\nTwo `b`\nand more\n===\n\nThree\n---\n\n## \n\n# <!-- x -->\n\n###### six ######',
  'items in items': '- a\n  - b\n    1. c\n    2. d\n- e\n\n  f\n\n  - g\n\n* h\n\n1) i\n2) j\n',
  'empty items': '-\n- a\n-   \n- \n\n  b\n-\n\n1.\n2. x',
  'what items have in them':
    '- # h\n- > q\n  > r\n\n  > > s\n- ```\n  code\n  ```\n- <b>x</b> y\n- <div>\n  z\n  </div>\n-     code\n- ---\n- a\n  ===\n\n  | a | b |\n  |---|---|\n  | c | d |\n',
  'an item that begins with a definition': '- [a]: b\n  c\n- <!-- x -->\n  y',
  quotations:
    '> a\n> b\nc\n\n> - d\n>   - e\n>\n> # f\n>\n> > g `h\n> > i` <b\n> > title="x">\n\n> | a |\n> |---|\n> | b |',
  'code and rules': '```js\n# a\n```\n\n    b\n\n~~~\n- c\n\n***\n\n- - -\n',
  emphasis: '*a* _b_ **c** __d__ ***e*** *f **g** h* **i\nj** a*b*c a_b_c ~~k~~ ~l~ ** m ** *n',
  escapes: '\\[a\\] \\* \\_ b\\c \\\\ d\\\ne &amp; &#35; &#x1F600; &NotEqualTilde; &copy &unknown; f\\_g',
  breaks: 'a  \nb\\\nc \nd   \n   e\r\nf\rg  ',
  code: '`a` ``b ` c`` ` d ` `e\n  f` `` ` `` `\\[` `&amp;` `unclosed',
  links:
    '[a](b) [c *d*](<e f> "g") [h](i (j)) [k]() [l](<>) [m](\n n\n "o"\n) [p [q] r](s_t\\_u&amp;v) [w](x(y)z)',
  'links that are none': '[a] [b](c [d]( e f ) [g][h] [](i) [j(k)] ](l) [m](n "o)',
  'links by reference':
    '[a][b] [B] [b][] ![c][b] [d *e*][B]\n[f\n  b][b] > [g][none]\n\n[b]: <x y> "t"\n[B]: other\n',
  images: '![a](b) ![c *d* `e` &amp; \\[ ![f](g)](h "i") [![j](k)](l) ![m  \nn](o) a![](p)',
  autolinks: '<https://a.b/c?d&e> <f@g.h> https://i.j/k_l_m. www.n.o/p) (https://q.r/s) http://t',
  'addresses in brackets':
    '[a https://b.c/d] [e: https://f.g/h_i](j) ([k](l), www.m.n) [see https://o.p/q(r)), or http://_.s',
  html: 'a <b>c</b> <i>d</i> <a href="e&amp;f">g</a> <br> h <img src="i" alt="j"/> <sub>k</sub> <!-- l --> <unk>\n\n<div>\n<a href="m">n &amp; o</a>\n</div>\n\n<table><tr><th>p</th></tr>\n\n<tr><td>q</td><td></td></tr></table>\n\n<details><summary>r</summary>\n\ns\n\n</details>',
  tables:
    '| a | b |\n|:--|--:|\n| c \\| d | `e\\|f` `\\\\` |\n| [g](h) |\n|  | **i** | j |\nk\n\na | b\n- | -\nc | https://d.e/f\n\nx\n| a | b |\n|---|---|\n| c | ~~d~~ |\n',
  'a long table': `| a | b |\n|---|---|\n${'| [c](d) | e |\n'.repeat(100)}\nf`,
  tabs: '-\ta\n\tb\n\t- c\n\n>\td `e\n>\t f`\n\n1.\tg\n\n\tcode\n\n-\t\tcode',
  'line endings of all kinds': '# a\r\n\r\n- b\r\n  c\r\n- d\r\r> e\r> f',
}

describe('the blocks are those of the mdast', () => {
  for (const [name, text] of Object.entries(CONSTRUCTS)) test(name, () => expectSame(text))

  const prefix = fc.constantFrom(
    ...[
      '',
      '',
      '',
      '- ',
      '  - ',
      '    - ',
      '* ',
      '1. ',
      '2) ',
      '  ',
      '    ',
      '\t',
      '> ',
      '> - ',
      '>',
      '# ',
      '## ',
    ],
    ...['| ', '|---|---|', '---', '===', '```', '~~~', '<div>', '</div>', '<!-- ', '- > ', '- - ', '   '],
  )
  const piece = fc.constantFrom(
    ...[
      'a',
      'b ',
      ' ',
      '  ',
      'word',
      '*',
      '**',
      '_',
      '`',
      '``',
      '[',
      ']',
      '](',
      '](u)',
      '[x](y)',
      '![',
      '![i](j)',
    ],
    ...[
      '(',
      ')',
      '<',
      '>',
      '<b>',
      '</b>',
      '<br>',
      '<a href="u">',
      '<https://a.b>',
      'https://a.b/c',
      'www.a.b',
    ],
    ...[
      '\\',
      '\\[',
      '\\|',
      '&amp;',
      '&#35;',
      '&',
      '~~',
      '~',
      '|',
      ' | ',
      '"',
      '-->',
      '\t',
      ':',
      '.',
      '!',
      '😀',
      'é',
    ],
  )
  const line = fc
    .tuple(prefix, fc.array(piece, { maxLength: 8 }))
    .map(([start, rest]) => start + rest.join(''))
  const ending = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '  \n', '\\\n', '\r')
  const markdown = fc.array(fc.tuple(line, ending), { maxLength: 10 }).map((lines) => lines.flat().join(''))

  const item = fc.constantFrom(
    ...[
      '  - a',
      '  - b',
      '  - c',
      '    - d',
      '    - e',
      '      - f',
      '  1. g',
      '  2. h',
      '     3. i',
      '   - j',
    ],
    ...[
      ' - k',
      '\t- l',
      '  text',
      'lazy',
      '',
      '',
      '    text',
      '  - - m',
      '  - > n',

      '  *   p',
    ],
    ...['  - ```\n    y\n    ```', '    2) r', '  - [s](t)', '  + u', '  ---', '    > v'],
  )
  const list = fc.array(item, { minLength: 80, maxLength: 200 }).map((lines) => `- x\n${lines.join('\n')}`)

  test('in long lists', () => {
    fc.assert(
      fc.property(list, (text) => expectSame(text)),
      { ...cases(15), endOnFailure: true }, // to make so long texts smaller takes minutes
    )
  })

  test('in text of all kinds', () => {
    fc.assert(
      fc.property(markdown, (text) => expectSame(text)),
      cases(400),
    )
  })
})

function expectSame(text: string): void {
  const ours = [...blocksOf(text)]
  const theirs = mdastBlocksOf(text)
  expect(ours.map(shapeOf)).toEqual(theirs.map(shapeOf))
  const lines = theirs.flatMap(linesOf)
  for (const [index, line] of ours.flatMap(linesOf).entries())
    expectSameLine(text, line, lines[index] as Line)
}

/** Everything of a block but its lines, of which only the number. */
function shapeOf(block: Block | Item): object {
  return {
    ...block,
    line: undefined,
    ...('cells' in block && { cells: block.cells.length }),
    ...('lines' in block && { lines: block.lines.length, items: block.items.map(shapeOf) }),
  }
}

function linesOf(block: Block | Item): Line[] {
  if ('lines' in block) return [...block.lines, ...block.items.flatMap(linesOf)]
  return 'cells' in block ? [...block.cells] : 'line' in block ? [block.line] : []
}

function expectSameLine(text: string, line: Line, theirs: Line): void {
  expect(line.text).toBe(theirs.text)
  const withoutPlaces = ({ marks }: Line) => marks.map(({ start, end, target, ...mark }) => mark)
  expect(withoutPlaces(line)).toEqual(withoutPlaces(theirs))
  const isPlaced =
    !text.includes('\t') && theirs.marks.every(({ kind, start, end }) => kind !== 'link' || end > start)
  if (isPlaced) expect(placesOf(line)).toEqual(placesOf(theirs))
  for (const { url, target } of line.marks) {
    const written = text.slice(target?.start, target?.end)
    if (target) expect([written, decodeString(written)]).toContain(url?.replace(ADDED, ''))
  }
}

/** What GitHub puts before addresses that are written without a scheme. */
const ADDED = /^(?:mailto:|http:\/\/(?=www\.))/

/** Where the line, its marks and each of its characters are; for white space a mdast does not tell. */
function placesOf(line: Line): object {
  const { text, marks, start, end } = line
  return {
    line: { start, end },
    marks: marks.map(({ start, end }) => ({ start, end })),
    characters: Array.from(text.matchAll(/\S/g), ({ 0: character, index }) => [
      character,
      line.sourceOf(index, index + 1),
    ]),
  }
}
