import { expect, test } from 'vitest'
import { dayIn } from './day.ts'

test.each([
  ['2016-05-26T17:59:46Z', '2016-05-26'],
  ['2007-04-04T23:55:31-04:00', '2007-04-05'],
  ['2007-04-04T01:55:31+02:00', '2007-04-03'],
  ['2025-04-09T22:52:25.000Z', '2025-04-09'],
  ['2016-05-26', '2016-05-26'],
  ['2016-05', undefined],
  ['2016-02-30', undefined],
  ['2016-13-26T17:59:46Z', undefined],
  ['2016-05-26T17:59:46', undefined],
  ['Thu, 26 May 2016', undefined],
  ['+275760-09-13T00:00:00Z', undefined],
  ['', undefined],
  [20160526, undefined],
])('%j: %s', (value, day) => {
  expect(dayIn(value)).toBe(day)
})
