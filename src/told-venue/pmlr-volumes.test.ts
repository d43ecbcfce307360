import { expect, test } from 'vitest'
import { venueOfPmlrVolume } from './pmlr-volumes.ts'
import { venueNamed } from './told-venue.ts'

const told = Array.from({ length: 400 }, (_, volume) => venueOfPmlrVolume(volume)).flatMap(
  (venue) => venue ?? [],
)

test('each volume is of another conference or year', () => {
  expect(told.length).toBeGreaterThan(120)
  expect(new Set(told).size).toBe(told.length)
})

test.each(told)('%s is how a reader writes it', (venue) => {
  expect(venueNamed(venue)).toEqual({ venue, kind: 'main', year: Number(venue.slice(-4)) })
})
