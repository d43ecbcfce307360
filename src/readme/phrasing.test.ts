import { describe, expect, test } from 'vitest'
import { href, link, oneLine, type Part, phrasing } from './phrasing.ts'
import { printPlain } from './print.ts'

function printed(...parts: Part[]): string | undefined {
  return printPlain([{ type: 'paragraph', children: phrasing(parts) }])
}

describe('text shows as it is', () => {
  test.each([
    ['mathematics', '$x$', '<span>$</span>x<span>$</span>'],
    ['emoji', ':tada: :+1:', '<span>:</span>tada: <span>:</span>+1:'],
    ['colons', 'a: b::c', 'a: b::c'],
    ['a web address', 'HTTPS://x.org', 'HTTPS<span>:</span>//x.org'],
    ['an issue', '#12', '#12'],
    ['a lone @', '5 @ 10', '5 @ 10'],
    ['a tag', '<unk>', '\\<unk>'],
    ['a character reference', '&copy; & AT&T', '\\&copy; & AT\\&T'],
    ['markup', '*a* `b` ~c~ \\ \\d \\*', '\\*a\\* \\`b\\` \\~c\\~ \\ \\d \\\\\\*'],
    ['underscores', 'a_b __c__ d_', 'a_b \\_\\_c\\_\\_ d\\_'],
    ['underscores beside emoji', '😀_a_😀', '😀<span>\\_</span>a<span>\\_</span>😀'],
    [
      'underscores beside half a character',
      '\ud800_a_\ud83d',
      '\ud800<span>\\_</span>a<span>\\_</span>\ud83d',
    ],
  ])('%s, also in links', (_, text, expected) => {
    expect(printed('See ', text)).toBe(`See ${expected}`)
    expect(printed(link(text, 'http://x.org'))).toBe(`[${expected}](http://x.org)`)
  })

  test.each([
    ['a mention', '@user', '<span>@</span>user', '@user'],
    ['a mail address', 'a@b.org', 'a<span>@</span>b.org', 'a@b.org'],
    ['a link to a mail address', '<1@b.org>', '\\<1<span>@</span>b.org>', '\\<1@b.org>'],
    ['a site', 'www. www.x.org now.', 'www<span>.</span> www<span>.</span>x.org now.', 'www. www.x.org now.'],
    ['a footnote', '[^1] [ ]', '\\[^1\\] \\[ \\]', '\\[^1\\] \\[ \\]'],
    ['a link', '[a](b)', '\\[a\\](b)', '\\[a\\](b)'],
  ])('%s', (_, text, outside, within) => {
    expect(printed('See ', text)).toBe(`See ${outside}`)
    expect(printed(link(text, 'http://x.org'))).toBe(`[${within}](http://x.org)`)
  })
})

test.each([
  ['a b', 'a b'],
  [' a\t\u00a0', 'a'],
  ['a \r\n- b', 'a - b'],
  ['a\rb\u2028c\u2029d\u0085e\vf', 'a b c d e f'],
  ['a\u0000\u001b[31m\u0007', 'a [31m'],
  ['é 中\u3000文 \u202eא', 'é 中\u3000文 \u202eא'],
])('%j on one line is %j', (text, expected) => {
  expect(oneLine(text)).toBe(expected)
})

test.each([
  ['https://x.org', 'https://x.org'],
  ['http://x.org/a_b*c~d?e=f&g=1#h', 'http://x.org/a_b*c~d?e=f&g=1#h'],
  ['https://x.org/S0004-3702(98)00053-8', 'https://x.org/S0004-3702%2898%2900053-8'],
  [
    'https://x.org/a b<c>"d"\'e\'[f]{g}|h\\i`j^k$l',
    'https://x.org/a%20b%3Cc%3E%22d%22%27e%27%5Bf%5D%7Bg%7D%7Ch/i%60j%5Ek%24l',
  ],
  ['https://x.org/?a=1&copy;=2;3', 'https://x.org/?a=1&copy%3B=2;3'],
  ['https://x.org/é', 'https://x.org/%C3%A9'],
  ['  https://x.org\n', 'https://x.org/'],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//x.org', undefined],
  ['x.org', undefined],
  ['http://', undefined],
  ['', undefined],
])('%j is linked as %j', (url, expected) => {
  expect(href(url)).toBe(expected)
})
