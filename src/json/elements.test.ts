import { expect, test } from 'vitest'
import { elementsIn, elementsOf } from './elements.ts'

test.each([
  ['[1, "a,]", {"b": [2, 3]}]', ['1', '"a,]"', '{"b": [2, 3]}']],
  ['[{"a": 1} {"b": 2}]', ['{"a": 1}', '{"b": 2}']],
  ['[{"a": [}, {"b": 2}]', ['{"a": [}', '{"b": 2}']],
  ['[{"a": 1}}, {"b": 2}]', ['{"a": 1}}', '{"b": 2}']],
  ['[{"a": "x\n}, {"b": 2}]', ['{"a": "x\n}', '{"b": 2}']],
  ['[1,, 2,]', ['1', '2']],
  ['[1] 2', ['1', '2']],
  ['{"a": [1, 2]}', ['{"a": [1, 2]}']],
  ['not, json', ['not, json']],
  [' [ ] ', []],
])('the elements of %s are %j', (text, expected) => {
  expect(elementsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test.each([
  ['  {\n    "a": {\n  },\n  {\n    "b": 1\n  }', 2, ['{\n    "a": {\n  }', '{\n    "b": 1\n  }']],
  ['x {"a": {\n{}', 2, ['{"a": {\n{}']],
  ['  [\n  {}', 2, ['[\n  {}']],
])('a brace below the first begins another element: %j', (text, start, expected) => {
  const parts = elementsIn(text, { start, end: text.length })
  expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})
