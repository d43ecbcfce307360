import { expect, test } from 'vitest'
import { valueAt } from './value-at.ts'

const value = { papers: [{ title: 'A', note: null }], text: 'abc' }

test.each<[readonly (string | number)[], unknown]>([
  [[], value],
  [['papers', 0, 'title'], 'A'],
  [['papers', 0, 'note'], null],
  [['papers', 1, 'title'], undefined],
  [['papers', 0, 'note', 'x'], undefined],
  [['text', 'length'], undefined],
  [['constructor'], undefined],
  [['papers', 'map'], undefined],
])('%j leads to %j', (path, expected) => {
  expect(valueAt(value, ...path)).toEqual(expected)
})
