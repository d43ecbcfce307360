import { expect, test } from 'vitest'
import { commentsIn } from './comments.ts'

const found = (text: string, blocks: { start: number; end: number }[] = []) =>
  [...commentsIn(text, blocks)].map((comment) => text.slice(comment.start, comment.end))

test.each<[string, string, string[]]>([
  ['alone', '<!-- a -->', ['<!-- a -->']],
  ['several, one of several lines', '<!-- a --> x <!--\nb\n-->', ['<!-- a -->', '<!--\nb\n-->']],
  ['in an item', '- x <!-- a -->\r\n- y', ['<!-- a -->']],
  ['in a row', '| x <!-- a --> | y |', ['<!-- a -->']],
  ['not closed', 'x <!-- a', []],
  ['in code', '`<!-- a -->` <!-- b -->', ['<!-- b -->']],
  ['in code with two backticks', '``<!-- a` -->`` <!-- b -->', ['<!-- b -->']],
  ['after one backtick', '` <!-- a -->', ['<!-- a -->']],
  ['after an escaped backtick', '\\`<!-- a -->`', ['<!-- a -->']],
  ['a backtick in another paragraph', '` x\n\n<!-- a --> `', ['<!-- a -->']],
  ['escaped', '\\<!-- a -->', []],
  ['in fenced code', '```html\n<!-- a -->\n```\n<!-- b -->', ['<!-- b -->']],
  ['in fenced code with CRLF', '~~~\r\n<!-- a -->\r\n~~~\r\n<!-- b -->', ['<!-- b -->']],
  ['in fenced code of an item', '- ```\n  <!-- a -->\n  ```\n- <!-- b -->', ['<!-- b -->']],
  ['in fenced code that an item ends', '- ```\n  <!-- a -->\n- <!-- b -->', ['<!-- b -->']],
  ['in fenced code that nothing ends', '```\n<!-- a -->', []],
  ['in a quote', '> ```\n> <!-- a -->\n> ```\n> <!-- b -->', ['<!-- b -->']],
  ['three backticks on a line', '```<!-- a -->``` <!-- b -->', ['<!-- b -->']],
])('%s', (_, text, comments) => {
  expect(found(text)).toEqual(comments)
})

test('not in indented code', () => {
  const text = 'x\n\n    <!-- a -->\n\n<!-- b -->'
  expect(found(text, [{ start: 3, end: 17 }])).toEqual(['<!-- b -->'])
})
