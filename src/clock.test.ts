import { expect, test } from 'vitest'
import { today, waitOnClock } from './clock.ts'

const now = () => Date.UTC(2026, 10, 22, 23, 59)

test.each([
  [undefined, '2026-11-22'],
  ['', '2026-11-22'],
  ['0', '1970-01-01'],
  ['1700000000', '2023-11-14'],
])('SOURCE_DATE_EPOCH %s is %s', (epoch, expected) => {
  expect(today({ env: { SOURCE_DATE_EPOCH: epoch }, now })).toBe(expected)
})

test.each(['tomorrow', '-1', '1e9', '123456789012'])(
  'SOURCE_DATE_EPOCH %s is a mistake of the call',
  (epoch) => {
    expect(() => today({ env: { SOURCE_DATE_EPOCH: epoch }, now })).toThrow('expected seconds since 1970')
  },
)

test('a wait on the clock ends with its time, and at once with the signal', async () => {
  await waitOnClock(1)
  const abort = new AbortController()
  const waiting = waitOnClock(60_000, abort.signal)
  abort.abort()
  await waiting
  await waitOnClock(60_000, abort.signal)
})
