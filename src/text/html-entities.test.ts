import { expect, test } from 'vitest'
import { decodeEntities } from './html-entities.ts'

test.each([
  ['named', 'Q&amp;A &lt;unk&gt; &quot;x&quot;', 'Q&A <unk> "x"'],
  ['accented', '&eacute;&Ouml;&ccedil;&scaron;&Aring;&ntilde;', 'éÖçšÅñ'],
  ['Greek', '&alpha;&Omega;', 'αΩ'],
  ['decimal', '&#39;&#233;&#128512;', "'é😀"],
  ['hexadecimal', '&#x27;&#Xe9;', "'é"],
  ['of Windows-1252', '&#146;&#x93;', '’“'],
  ['spaces', 'a&nbsp;b', 'a\u00A0b'],
  ['several times encoded, one layer', '&amp;amp;', '&amp;'],
])('decodes references: %s', (_, text, expected) => {
  expect(decodeEntities(text)).toBe(expected)
})

test.each([
  'Question & Answer',
  'AT&T; Labs',
  '&unknown;',
  '&qacute;',
  '&constructor;',
  '&#0;',
  '&#7;',
  '&#129;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999;',
  '&amp',
])('leaves %s', (text) => {
  expect(decodeEntities(text)).toBe(text)
})
