import { expect, test } from 'vitest'
import { redirectTarget } from './redirect.ts'

const from = (status: number, location?: string) =>
  redirectTarget(
    { status, headers: location === undefined ? {} : { location }, text: '', truncated: false },
    'https://a.org/b/c?d',
  )

test.each([
  [301, 'https://e.org/f', 'https://e.org/f'],
  [302, '/g', 'https://a.org/g'],
  [303, 'h', 'https://a.org/b/h'],
  [307, '//i.org', 'https://i.org/'],
  [308, '#j', 'https://a.org/b/c?d'],
  [301, 'k#l', 'https://a.org/b/k'],
])('%s to %s is one to %s', (status, location, target) => {
  expect(from(status, location)).toBe(target)
})

test.each([
  ['another status', 200, '/m'],
  ['a choice', 300, '/n'],
  ['no address', 301, undefined],
  ['one that cannot be read', 301, 'https://['],
  ['one that is too long', 301, `/${'o'.repeat(2000)}`],
])('%s leads nowhere', (_, status, location) => {
  expect(from(status, location)).toBeUndefined()
})
