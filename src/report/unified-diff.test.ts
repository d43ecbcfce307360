import { expect, test } from 'vitest'
import { unifiedDiff } from './unified-diff.ts'

test.each([
  ['lines that go and come', 'a\nb\n', 'a\nc\n', false, '-b\n+c\n'],
  ['what cannot be seen', 'a\n', '\u001B[31ma\u202E\n', false, '+\\u{1B}[31ma\\u{202E}\n'],
  ['a command to a GitHub runner', 'a\n', '##[add-mask]the\n', true, '+# #[add-mask]the\n'],
  ['the same elsewhere', 'a\n', '##[add-mask]the\n', false, '+##[add-mask]the\n'],
  ['a command in a line that stays', '::error::x\na\n', '::error::x\nb\n', true, ' : :error::x\n-a\n'],
])('%s', (_, present, expected, isForRunner, shown) => {
  expect(unifiedDiff('README.md', present, expected, isForRunner)).toContain(shown)
})

test('texts that have nothing in common are not compared to the end', () => {
  const lines = (word: string) => Array.from({ length: 1200 }, (_, index) => `${word} ${index}`).join('\n')
  expect(unifiedDiff('README.md', lines('a'), lines('b'), false)).toBe(
    'README.md differs in more than 1000 lines\n',
  )
})
