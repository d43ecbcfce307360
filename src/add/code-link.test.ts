import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeLinkIn } from './code-link.ts'

test.each([
  ['Code is available at https://github.com/a/b.', 'https://github.com/a/b'],
  ['Our code: https://github.com/a/b', 'https://github.com/a/b'],
  ['ACL 2024. Code and data at github.com/a/b.git', 'https://github.com/a/b'],
  ['We release our code and models (http://www.github.com/a/b).', 'https://www.github.com/a/b'],
  ['The implementation can be found at https://gitlab.com/group/b/', 'https://gitlab.com/group/b'],
  ['The source code is on https://huggingface.co/spaces/a/b', 'https://huggingface.co/spaces/a/b'],
  ['Project page https://a.github.io; code at https://github.com/a/b', 'https://github.com/a/b'],
  [
    'We build on https://github.com/x/y. Code is available at https://github.com/a/b',
    'https://github.com/a/b',
  ],
  ['12 pages, 3 figures', undefined],
  ['Our code is built on https://github.com/x/y', undefined],
  ['Code adapted from https://github.com/x/y is used', undefined],
  ['See https://github.com/x/y for the benchmark of others', undefined],
  ['The authors of the code thank https://github.com/x/y', undefined],
  ['Data is available at https://huggingface.co/datasets/a/b', undefined],
  ['Code will be released. The corpus is https://github.com/x/corpus', undefined],
  ['Code: https://github.com/a', undefined],
  ['Code: https://github.com.evil.org/a/b', undefined],
  ['Code: https://evil.org/github.com', undefined],
])('%j has %j', (text, expected) => {
  expect(codeLinkIn([undefined, text])).toBe(expected)
})

test('the comment comes before the abstract', () => {
  expect(codeLinkIn(['Code: https://github.com/a/new', 'Code: https://github.com/a/old'])).toBe(
    'https://github.com/a/new',
  )
})

test('hostile text takes no time and gives addresses of repositories only', () => {
  const parts = fc.constantFrom(
    'code ',
    'at ',
    'github.com/',
    'https://',
    'a/',
    '.',
    ' ',
    '-',
    '/',
    '\u202E',
    '(',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 3000 }), (words) => {
      expect(codeLinkIn([words.join('')]) ?? 'https://github.com/a/a').toMatch(
        /^https:\/\/(?:www\.)?(?:github|gitlab|huggingface)\.(?:com|co)\/[\w.-]+\/[\w./-]+$/i,
      )
    }),
    { numRuns: 50 },
  )
})
