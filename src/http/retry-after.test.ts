import { expect, test } from 'vitest'
import { retryAfter } from './retry-after.ts'

const NOW = Date.UTC(2026, 10, 25, 12)

test.each([
  ['30', 30_000],
  ['1', 1000],
  ['60', 60_000],
  ['61', 60_000],
  ['007', 7000],
  ['3600', 60_000],
  ['99999999999', 60_000],
  ['9'.repeat(10_000), 60_000],
  ['Wed, 25 Nov 2026 12:00:20 GMT', 20_000],
  ['Wed, 25 Nov 2026 12:00:01 GMT', 1000],
  ['Thu, 26 Nov 2026 12:00:00 GMT', 60_000],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 60_000],
])('Retry-After `%s` asks for %i ms', (header, milliseconds) => {
  expect(retryAfter(header, NOW)).toBe(milliseconds)
})

test('less than a second is a second', () => {
  expect(retryAfter('Wed, 25 Nov 2026 12:00:01 GMT', NOW + 900)).toBe(1000)
})

test.each([
  undefined,
  '',
  '0',
  '-1',
  '-99999999999',
  '+5',
  ' 5',
  '1.5',
  '1e3',
  '0x10',
  '٣',
  'soon',
  'Infinity',
  '5, 5',
  'Wed, 25 Nov 2026 12:00:00 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Wed, 99 Nov 2026 12:00:20 GMT',
  'Wed, 25 Xxx 2026 12:00:20 GMT',
  '2026-11-25T12:00:20Z',
  'Wed, 25 Nov 2026 12:00:20 GMT (evil)',
])('Retry-After `%s` asks for nothing', (header) => {
  expect(retryAfter(header, NOW)).toBeUndefined()
})
