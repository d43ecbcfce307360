import { expect, test } from 'vitest'
import { githubMarkdown } from './github-markdown.ts'

test.each([
  ['a *b* _c_ [d](e) `f`', 'a \\*b\\* \\_c\\_ \\[d\\]\\(e\\) \\`f\\`'],
  ['a | b \\| c', 'a \\| b \\\\\\| c'],
  ['<script> &amp;', '\\<script\\> \\&amp\\;'],
  ['https://example.com', 'https\\:\\/\\/example\\.com'],
  ['$x$', '<span>$</span>x<span>$</span>'],
  ['@user a@b.c @ x', '<span>@</span>user a<span>@</span>b\\.c \\@ x'],
  ['#12 a/b#3 #x', '<span>#</span>12 a\\/b<span>#</span>3 \\#x'],
  ['GH-12 a-1', 'GH<span>-</span>12 a\\-1'],
  ['GH-12 GH-x', 'GH<span>-</span>12 GH\\-x'],
  [':tada: a: b', '<span>:</span>tada\\: a\\: b'],
  ['\u202E\n', '\\\\u\\{202E\\}\\\\u\\{A\\}'],
])('%j', (text, expected) => {
  expect(githubMarkdown(text)).toBe(expected)
})
