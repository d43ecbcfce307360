import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './date-form.ts'

test.each([
  ['1847', undefined],
  ['0202-04', 'a year from 1665 on'],
  ['2024-13', 'a day that exists'],
  ['2024-00-01', 'a day that exists'],
  ['24.6', 'one such as `2024`, `2024-06` or `2024-06-24`'],
  [' 2024-06', '`2024-06`'],
  ['30 Oct 2023``', '`2023-10-30`'],
  ['[2024-06]', '`2024-06`'],
  ['20240624', '`2024-06-24`'],
])('%j: %s', (date, expected) => {
  const messages = [...rule.check(listOf([{ date }]))].map(({ message }) => message)
  expect(messages).toEqual(expected ? [`Unexpected date \`${date}\`, expected ${expected}`] : [])
})
