import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { code } from './code.ts'

test.each([
  ['arXiv', '`arXiv`'],
  ['', '` `'],
  ['a `b` c', '``a `b` c``'],
  ['`', '`` ` ``'],
  ['``x', '``` ``x ```'],
  ['line\nline', '`line\\u{A}line`'],
  ['x'.repeat(301), `\`${'x'.repeat(300)}…\``],
])('%j is %s', (value, expected) => {
  expect(code(value)).toBe(expected)
})

test.each(['x', 'a ` b', '```', '`x', '@name #1 <b> $x$ **', '\\', '<!-- '])(
  '%j is read as itself',
  (value) => {
    const paragraph = fromMarkdown(`date: ${code(value)} becomes ${code('`')}`).children[0]
    expect(paragraph).toMatchObject({
      children: [
        { value: 'date: ' },
        { type: 'inlineCode', value: value },
        { value: ' becomes ' },
        { value: '`' },
      ],
    })
  },
)
