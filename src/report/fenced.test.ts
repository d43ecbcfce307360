import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { visible } from '../text/quote.ts'
import { fenced } from './fenced.ts'

test.each([
  ['{}', 'json', '```json\n{}\n```'],
  ['a\r\nb\u0007', '', '```\na\nb\\u{7}\n```'],
  ['````\n@ada', '', '`````\n````\n@ada\n`````'],
])('%j', (text, language, expected) => {
  expect(fenced(text, language)).toBe(expected)
})

test('a text is one block of code, and all of it is in there', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const { children } = fromMarkdown(`Before\n\n${fenced(text)}\n\nAfter`)
      expect(children.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph'])
      const [, code] = children
      expect(code).toMatchObject({
        value: text
          .split(/\r\n|\r|\n/)
          .map(visible)
          .join('\n'),
      })
    }),
    cases(100),
  )
})
