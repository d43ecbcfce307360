import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './white-space.ts'

test.each([
  [' Toy', 'space at the beginning of', 'Toy'],
  ['Toy ', 'space at the end of', 'Toy'],
  ['Toy\t1', 'tab in', 'Toy 1'],
  ['Toy\r\n1', 'line break in', 'Toy 1'],
  ['Toy\u20281', 'line break in', 'Toy 1'],
  ['Toy\u00A01', 'no-break space in', 'Toy 1'],
  ['Toy\u20091', 'kind of space in', 'Toy 1'],
  ['Toy\u3000 1', 'kind of space in', 'Toy 1'],
  ['Toy   1', 'spaces in a row in', 'Toy 1'],
])('%j has a %s it', (title, what, expected) => {
  const [problem, ...others] = [...rule.check(listOf([{ title }]))]
  expect(others).toEqual([])
  expect(problem?.message).toContain(`Unexpected ${what} `)
  expect(problem?.fix).toEqual([{ path: ['papers', 0, 'title'], value: expected }])
})

test('there is no fix where nothing would be left', () => {
  const [problem] = [...rule.check(listOf([{ note: ' ' }]))]
  expect(problem?.message).toBe('Unexpected space at the beginning of ` `, expected ``')
  expect(problem?.fix).toBeUndefined()
})

test.each(['Toy Models', 'α β', 'مدل\u200Cها', '\uFEFFToy'])('%j is let stand', (title) => {
  expect([...rule.check(listOf([{ title }]))]).toEqual([])
})
