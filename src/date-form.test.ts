import { expect, test } from 'vitest'
import { dateFormOf, dateFormsOf, dateText, isDateForm, writeDate } from './date-form.ts'

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

test.each<[string, string[]]>([
  ['2024', ['YYYY']],
  ['2024.5', ['YYYY.M']],
  ['2024-05', ['YYYY-MM']],
  ['2024.10', ['YYYY.MM', 'YYYY.M']],
  ['202405', ['YYYYMM']],
  ['20240506', ['YYYYMMDD']],
  ['2024/05/06', ['YYYY/MM/DD']],
  [
    '10.10.2024',
    ['MM.DD.YYYY', 'MM.D.YYYY', 'M.DD.YYYY', 'M.D.YYYY', 'DD.MM.YYYY', 'DD.M.YYYY', 'D.MM.YYYY', 'D.M.YYYY'],
  ],
  ['3 June 2024', ['D Month YYYY']],
  ['Jun., 2024', ['Mon., YYYY']],
  ['May 2024', ['Mon YYYY', 'Month YYYY']],
  ['June 24, 2024', ['Month DD, YYYY', 'Month D, YYYY']],
  ['2024年6月3日', ['YYYY年M月D日']],
  ['Sept 2024', []],
  ['06/07/2024', []],
  ['spring 2024', []],
  ['2024-13', []],
])('%s is written as %j', (text, forms) => {
  expect(dateFormsOf(text).toSorted()).toEqual(forms.toSorted())
  expect(dateFormOf(text)).toBe(forms[0])
})

test.each([
  ['YYYY.M', '2023.11'],
  ['Mon., YYYY', 'Nov., 2023'],
  ['DD/MM/YY', undefined],
])('a month as %s is %s', (form, text) => {
  expect(writeDate({ year: 2023, month: 11 }, form)).toBe(text)
})
