import { expect, test } from 'vitest'
import { withoutTags } from './html-tags.ts'

test.each([
  ['<i>E. coli</i>', 'E. coli'],
  ['<I class="x">E. coli</I>', 'E. coli'],
  ['<b>a <i>b</i></b>', 'a b'],
  ['M<sup>3</sup>IT', 'M³IT'],
  ['H<sub>2</sub>O', 'H₂O'],
  ['one<br>two<br />three', 'one two three'],
])('%s is %s', (text, expected) => {
  expect(withoutTags(text)).toBe(expected)
})

test.each([
  'The <unk> Token',
  'From <s> to </s>',
  'a < b and b > c',
  'List<i> in Java',
  'x<sup>y</sup>',
  '<i>one',
  '<i>one</b>',
  '<!-- comment -->',
])('leaves %s', (text) => {
  expect(withoutTags(text)).toBe(text)
})
