import { expect, test } from 'vitest'
import { dateText, isDateForm } from './date-form.ts'

test.each([
  [undefined, '2024.6', '2024.6', '2024'],
  ['YYYY.M', '2024.6', '2024.6', '2024'],
  ['YYYY-MM-DD', '2024-06-03', '2024-06', '2024'],
  ['YYYY/MM', '2024/06', '2024/06', '2024'],
  ['YYYY.MM', '2024.06', '2024.06', '2024'],
  ['D Mon YYYY', '3 Jun 2024', 'Jun 2024', '2024'],
  ['DD/MM/YYYY', '03/06/2024', '06/2024', '2024'],
  ['Month D, YYYY', 'June 3, 2024', 'June 2024', '2024'],
  ['Mon., YYYY', 'Jun., 2024', 'Jun., 2024', '2024'],
  ['Mon. YYYY', 'Jun. 2024', 'Jun. 2024', '2024'],
  ['YYYY (Mon)', '2024 (Jun)', '2024 (Jun)', '2024'],
  ["'YY", "'24", "'24", "'24"],
  ['YYYYMMDD', '20240603', '202406', '2024'],
  ['YYYY年M月D日', '2024年6月3日', '2024年6', '2024'],
  ['D Month', '3 June', 'June', ''],
])('%s', (form, day, month, year) => {
  expect([dateText('2024-06-03', form), dateText('2024-06', form), dateText('2024', form)]).toEqual([
    day,
    month,
    year,
  ])
})

test('what is not a date is shown as it is', () => {
  expect(dateText('June', 'YYYY')).toBe('June')
  expect(dateText('', 'YYYY')).toBe('')
})

test.each([
  ['YYYY', true],
  ['D Mon. YYYY', true],
  ['yyyy-mm', false],
  ['YYYY-mm', false],
  ['', false],
  ['-', false],
])('%j is a form: %j', (form, expected) => {
  expect(isDateForm(form)).toBe(expected)
})
