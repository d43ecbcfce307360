import { expect, test } from 'vitest'
import { xmlTag, xmlText } from './xml.ts'

test.each([
  ['<b> & "c"', '&#60;b&#62; &#38; &#34;c&#34;'],
  [`]]>'`, ']]&#62;&#39;'],
  ['\0\uFFFE\uD800', '\\u{0}\\u{FFFE}\\u{D800}'],
  ['a\nb', 'a\\u{A}b'],
  ['###[group]', '#&#35;#[group]'],
  ['::error::x', '&#58;:error&#58;:x'],
  ['神经 🧠 1:2 #3', '神经 🧠 1:2 #3'],
])('%j', (text, expected) => {
  expect(xmlText(text)).toBe(expected)
})

test('a tag with attributes', () => {
  expect(xmlTag('a', { name: 'x "y"', time: 0 })).toBe('<a name="x &#34;y&#34;" time="0"')
})
