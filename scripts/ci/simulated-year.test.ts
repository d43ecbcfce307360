import { expect, test } from 'vitest'
import { SMALL } from '../../src/fixtures/link-world.ts'
import { SCHEDULES, simulatedYear, type Year, yearOfRetries } from './simulated-year.ts'

const YEARS = Number(process.env.PAPERLIST_CASES ?? 8)

async function sums(simulate: (seed: number) => Promise<Year>): Promise<Year> {
  const years: Year[] = []
  for (let seed = 1; seed <= YEARS; seed++) years.push(await simulate(seed))
  return years.reduce((sum, year) => {
    for (const key of Object.keys(year) as (keyof Year)[]) sum[key] += year[key]
    return sum
  })
}

test('in small years no link is called gone that is not, and those that died are found', async () => {
  const ours = await sums((seed) => simulatedYear(seed, SCHEDULES['Monday and Thursday'], SMALL))
  const { falselyGone, falselyMoved, died, found, foundInTime } = ours
  expect({ falselyGone, falselyMoved, found }).toEqual({ falselyGone: 0, falselyMoved: 0, found: died })
  expect(died).toBeGreaterThan(10)
  expect(foundInTime).toBeGreaterThanOrEqual(0.9 * died) // link-year.ts measures it more exactly
})

test('the web of the simulation fools who decides in one run', async () => {
  const { falselyGone, died, found } = await sums((seed) => yearOfRetries(seed, SCHEDULES.weekly, SMALL))
  expect(falselyGone).toBeGreaterThan(10 * died)
  expect(found).toBe(died)
})

test('the same seed gives the same year', async () => {
  const year = () => simulatedYear(7, SCHEDULES.weekly, SMALL)
  expect(await year()).toEqual(await year())
})
