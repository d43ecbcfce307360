import { describe, expect, test } from 'vitest'
import { type Block, blocksOf } from './blocks.ts'

/** A block in short: its type and what it shows. */
function shown(block: Block): string {
  switch (block.type) {
    case 'item':
      return `item ${block.marker} ${block.lines.map(({ text }) => text).join(' / ')} {${block.items.map((item) => shown({ type: 'item', ...item })).join('; ')}}`
    case 'row':
      return `${block.isHead ? 'head' : 'row'} ${block.cells.map(({ text }) => text).join(' | ')}`
    case 'heading':
      return `h${block.depth} ${block.line.text}`
    case 'paragraph':
    case 'details':
      return `${block.type} ${block.line.text}`
    case 'comment':
      return `comment ${block.text.trim()}`
    default:
      return block.type
  }
}

test.each<[string, string, string[]]>([
  ['headings and paragraphs', '# A *b*\n\ntext\n', ['h1 A b', 'paragraph text']],
  ['nested items', '- a\n  - b\n\n  c\n- d', ['item - a / c {item - b {}}', 'item - d {}']],
  ['numbers', '1. a\n2) b', ['item 1. a {}', 'item 2) b {}']],
  ['a table', '| a | b |\n|---|---|\n| c \\| d | e |', ['head a | b', 'row c | d | e']],
  ['code', '```\n- a\n\n- b\n```\n\n- c', ['code', 'item - c {}']],
  ['a comment with blank lines', '<!-- a\n\n- b -->\n\nc', ['comment a\n\n- b', 'paragraph c']],
  [
    'details',
    '<details>\n<summary>More</summary>\n\n- a\n\n</details>',
    ['details More', 'item - a {}', 'details-end'],
  ],
  ['headings of HTML', '<h2 align="center">A <b>b</b></h2>', ['h2 A b']],
  [
    'a table of HTML',
    '<table><tr><th>a</th></tr>\n\n<tr><td>b</td><td>c</td></tr></table>',
    ['head a', 'row b | c'],
  ],
  ['references and escapes', 'a &amp; \\*b\\*', ['paragraph a & *b*']],
  ['a rule', 'a\n\n---\n\nb', ['paragraph a', 'rule', 'paragraph b']],
])('%s', (_, text, blocks) => {
  expect([...blocksOf(text)].map(shown)).toEqual(blocks)
})

describe('links', () => {
  const linksIn = (text: string) =>
    [...blocksOf(text)].flatMap((block) =>
      'line' in block ? block.line.marks.filter(({ kind }) => kind === 'link') : [],
    )

  test.each([
    ['plain', 'x [a](https://doe.org/b) y', 'https://doe.org/b'],
    ['with brackets', '[a](https://doe.org/(b))', 'https://doe.org/(b)'],
    ['with a title', '[a](https://doe.org "b (c)")', 'https://doe.org'],
    ['in angle brackets', '[a](<https://doe.org/b c>)', 'https://doe.org/b c'],
    ['a picture', '[![a](https://doe.org/i.png)](https://doe.org)', 'https://doe.org'],
    ['an address', '<https://doe.org>', 'https://doe.org'],
    ['a bare address', 'see https://doe.org/a.', 'https://doe.org/a'],
    ['by reference', '[a][b]\n\n[b]: https://doe.org\n', 'https://doe.org'],
    ['HTML', "<a class=x href='https://doe.org'>a</a>", 'https://doe.org'],
    ['HTML without quotes', '<p><a href=https://doe.org>a</a></p>', 'https://doe.org'],
    ['HTML in a paragraph', 'x <a href="https://doe.org">a</a>', 'https://doe.org'],
  ])('where the address stands: %s', (_, text, url) => {
    const [link] = linksIn(text)
    expect(link?.url).toBe(url)
    expect(text.slice(link?.target?.start, link?.target?.end)).toBe(url)
  })
})
