import { describe, expect, test } from 'vitest'
import { parseJson } from './parse.ts'

const problems = (text: string) => {
  const result = parseJson(text)
  return 'problems' in result
    ? result.problems.map(({ start, message }) => `${start} ${message}`)
    : `value ${JSON.stringify(result.value)}`
}

describe('a text that is not JSON is told with every place', () => {
  test.each([
    ['a comma is missing', '{"a": 1 "b": 2}', ['8 Unexpected `"b"`, expected a comma before it']],
    [
      'a comma too many',
      '{"a": 1,}',
      ['8 Unexpected `}`, expected no comma before it, or something after that comma'],
    ],
    [
      'a comma too many in an array',
      '[1,]',
      ['3 Unexpected `]`, expected no comma before it, or something after that comma'],
    ],
    ['a comment', '{"a": 1} // why', ['9 Unexpected `// why`, expected no comment: JSON has none']],
    ['single quotes', "{'a': 1}", ["1 Unexpected `'a'`, expected text in double quotes"]],
    [
      'a string that does not end',
      '{"a": "b\n}',
      ['6 Unexpected `"b`, expected a double quote that ends the string on the same line'],
    ],
    [
      'a bad escape',
      '["\\x"]',
      [
        '1 Unexpected `"\\x"`, expected one of `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u` (a backslash itself is written `\\\\`)',
      ],
    ],
    [
      'a tab in a string',
      '["a\tb"]',
      ['1 Unexpected `"a\\u{9}b"`, expected no control character in a string'],
    ],
    ['the end is missing', '{"a": [1', ['8 Unexpected end of the file, expected a closing bracket `]`']],
    ['nothing', '', ['0 Unexpected end of the file, expected a value']],
    ['two values', '{} {}', ['3 Unexpected `{`, expected the end of the file']],
    [
      'two mistakes',
      '{"a": 1 "b": 2,\n"c" 3}',
      ['8 Unexpected `"b"`, expected a comma before it', '20 Unexpected `3`, expected a colon after the key'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })
})

describe('what JSON.parse lets pass is refused', () => {
  test.each([
    [
      'a key twice',
      '{"a": 1, "a": 2}',
      ['9 Unexpected second `a` in one object, expected each key once: the first is in line 1'],
    ],
    [
      'a key twice, once escaped',
      '{"a": 1,\n"\\u0061": 2}',
      ['9 Unexpected second `a` in one object, expected each key once: the first is in line 1'],
    ],
    [
      'half of a surrogate pair',
      '["\\ud83d"]',
      ['2 Unexpected half of a surrogate pair `\\ud83d`, expected the character itself or both halves'],
    ],
    [
      '33 levels',
      `${'['.repeat(33)}${']'.repeat(33)}`,
      ['32 Unexpected value nested 33 deep, expected at most 32 levels'],
    ],
    [
      'a million levels',
      '['.repeat(1_000_000),
      ['32 Unexpected value nested 33 deep, expected at most 32 levels'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })
})

test.each([
  ['a whole surrogate pair', '["\\ud83d\\ude00"]', ['😀']],
  ['an escaped backslash before u', '["\\\\ud83d"]', ['\\ud83d']],
  ['one key in two objects', '[{"a": 1}, {"a": 2}]', [{ a: 1 }, { a: 2 }]],
  ['32 levels', `${'['.repeat(32)}${']'.repeat(32)}`, JSON.parse(`${'['.repeat(32)}${']'.repeat(32)}`)],
])('%s is read', (_, text, value) => {
  expect(parseJson(text)).toMatchObject({ value })
})
