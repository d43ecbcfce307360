import { expect, test } from 'vitest'
import { fitting } from './fitting.ts'

test.each([
  [6, ['ab', 'cd'], 0],
  [5, ['ab'], 1],
  [2, [], 2],
])('in %i characters there is room for %j', (room, entries, left) => {
  expect(fitting(['ab', 'cd'], room)).toEqual({ entries, left })
})

test('what comes after the first that does not fit is left out, even if it is short', () => {
  expect(fitting(['long entry', 'a'], 5)).toEqual({ entries: [], left: 2 })
})
