import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit, Path } from '../document.ts'
import { editJson } from './edit.ts'
import { placesIn } from './places.ts'

const edit = (text: string, ...edits: Edit[]) => editJson(text, placesIn(text), edits)

test.each<[string, string, Edit[], string]>([
  [
    'a value is replaced and nothing else',
    '{ "a":1,\t"b" : [1,\n2] }',
    [{ path: ['b', 1], value: 'x' }],
    '{ "a":1,\t"b" : [1,\n"x"] }',
  ],
  [
    'two values at once',
    '[1, 2, 3]',
    [
      { path: [2], value: 'c' },
      { path: [0], value: 'a' },
    ],
    '["a", 2, "c"]',
  ],
  [
    'elements change places, white space stays',
    '[1,  2,\n3]',
    [{ path: [], order: [2, 0, 1] }],
    '[3,  1,\n2]',
  ],
  ['a member goes', '{\n  "a": 1,\n  "b": 2\n}', [{ path: ['a'], remove: true }], '{\n  "b": 2\n}'],
  ['the last member goes', '{"a": 1}', [{ path: ['a'], remove: true }], '{}'],
  [
    'two elements go',
    '[1, 2, 3]',
    [
      { path: [0], remove: true },
      { path: [1], remove: true },
    ],
    '[\n  3\n]',
  ],
  [
    'a new member goes where the schema has it',
    '{\n  "title": "x",\n  "papers": []\n}',
    [{ path: ['order'], value: 'newest' }],
    '{\n  "title": "x",\n  "order": "newest",\n  "papers": []\n}',
  ],
  ['an unknown new member goes last', '{"a": 1}', [{ path: ['b'], value: [] }], '{\n  "a": 1,\n  "b": []\n}'],
  ['an element is added', '[1]', [{ path: [1], value: 2 }], '[\n  1,\n  2\n]'],
  [
    'a nested value is indented by its depth',
    '{"a": {"b": 0}}',
    [{ path: ['a', 'b'], value: { c: 1 } }],
    '{"a": {"b": {\n      "c": 1\n    }}}',
  ],
])('%s', (_, text, edits, expected) => {
  expect(edit(text, ...edits)).toBe(expected)
})

/** Every path of a value. */
function paths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, below]) =>
      paths(below, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value)
}

test('any value of any JSON is found where JSON.parse has it, and replaced alone', () => {
  const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  const spaces = fc.constantFrom('', ' ', '\t', 3)
  fc.assert(
    fc.property(json, spaces, fc.nat(), (value, space, pick) => {
      const text = JSON.stringify(value, null, space)
      const all = paths(value)
      const path = all[pick % all.length] as Path
      const { place, steps } = placesIn(text).find(path)
      expect(steps).toBe(path.length)
      expect(JSON.parse(text.slice(place.start, place.end))).toEqual(valueAt(value, path))
      const changed = JSON.parse(edit(text, { path, value: 'changed' })) as unknown
      expect(valueAt(changed, path)).toBe('changed')
      expect(edit(text)).toBe(text)
    }),
  )
})
