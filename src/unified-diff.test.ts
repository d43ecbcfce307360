import { expect, test } from 'vitest'
import { unifiedDiff } from './unified-diff.ts'

test.each([
  ['lines that go and come', 'a\nb\n', 'a\nc\n', {}, '-b\n+c\n'],
  ['what cannot be seen', 'a\n', '\u001B[31ma\u202E\n', {}, '+\\u{1B}[31ma\\u{202E}\n'],
  [
    'a command to a GitHub runner',
    'a\n',
    '##[add-mask]the\n',
    { GITHUB_ACTIONS: 'true' },
    '+# #[add-mask]the\n',
  ],
  ['the same elsewhere', 'a\n', '##[add-mask]the\n', {}, '+##[add-mask]the\n'],
])('%s', (_, present, expected, env, shown) => {
  expect(unifiedDiff('README.md', present, expected, { env })).toContain(shown)
})

test('texts that have nothing in common are not compared to the end', () => {
  const lines = (word: string) => Array.from({ length: 6000 }, (_, index) => `${word} ${index}`).join('\n')
  expect(unifiedDiff('README.md', lines('a'), lines('b'), { env: {} })).toBe(
    'README.md differs in more than 5000 lines\n',
  )
})
