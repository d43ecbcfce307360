import { expect, test } from 'vitest'
import { jsonText } from './printable.ts'

test('two spaces and a final newline', () => {
  expect(jsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n')
})

test.each([
  ['C1 controls', '\u009B2J', '"\\u009b2J"'],
  ['delete', '\u007F', '"\\u007f"'],
  ['bidirectional controls', '\u202E', '"\\u202e"'],
  ['line separators', '\u2028', '"\\u2028"'],
  ['what lies beyond 16 bits', '\u{E0041}', '"\\udb40\\udc41"'],
  ['lone surrogates', '\uD800', '"\\ud800"'],
  ['commands to a runner', '###[group]', '"#\\u0023#[group]"'],
  ['and nothing else', '神经 🧠 # #[', '"神经 🧠 # #["'],
])('escapes %s', (_, value, expected) => {
  const text = jsonText(value)
  expect(text).toBe(`${expected}\n`)
  expect(JSON.parse(text)).toBe(value)
})
