/**
 * Simulated years of link checks, side by side with other schedules and with what link checkers do: how many links are called gone that
 * are not, and how many of those that are gone are found within 14 days. Then the memory that 100,000 links take. Fails when a
 * link is called gone falsely, fewer than 95 % are found in time, or the memory grows by more than 150 MB.
 * `tsx scripts/ci/link-year.ts [YEARS] [SECONDS]`: so many years at most, and so many seconds for them.
 */
import { checkLinks } from '../../src/check-links/check-links.ts'
import { virtualClock } from '../../src/fixtures/virtual-clock.ts'
import { SCHEDULES, simulatedYear, type Year, yearOfRetries } from './simulated-year.ts'

const years = Number(process.argv[2] ?? 1_000)
const seconds = Number(process.argv[3] ?? 120)

const WAYS = [
  { name: 'ours, Monday and Thursday', share: 0.7, simulate: twiceAWeek },
  { name: 'ours, daily', share: 0.1, simulate: (seed: number) => simulatedYear(seed, SCHEDULES.daily) },
  { name: 'ours, weekly', share: 0.1, simulate: (seed: number) => simulatedYear(seed, SCHEDULES.weekly) },
  { name: 'one run, three retries, weekly', share: 0.1, simulate: retries },
]

function twiceAWeek(seed: number): Promise<Year> {
  return simulatedYear(seed, SCHEDULES['Monday and Thursday'])
}

function retries(seed: number): Promise<Year> {
  return yearOfRetries(seed, SCHEDULES.weekly)
}

/** The sums over as many years as there is time for, and how many they are. */
async function sums(
  simulate: (seed: number) => Promise<Year>,
  milliseconds: number,
): Promise<Year & { years: number }> {
  const end = performance.now() + milliseconds
  const sum = { ...(await simulate(1)), years: 1 }
  while (sum.years < years && performance.now() < end) {
    const year = await simulate(sum.years + 1)
    for (const key of Object.keys(year) as (keyof Year)[]) sum[key] += year[key]
    sum.years++
  }
  return sum
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

let hasFailed = false
const rows = [['', 'years', 'links', 'falsely gone', 'died', 'found in 14 days', 'found', 'requests a year']]
for (const { name, share, simulate } of WAYS) {
  const sum = await sums(simulate, share * seconds * 1_000)
  const { links, falselyGone, died, found, foundInTime, requests } = sum
  rows.push([
    name,
    ...[sum.years, links, falselyGone, died].map(String),
    percent(foundInTime, died),
    percent(found, died),
    String(Math.round(requests / sum.years)),
  ])
  if (simulate === twiceAWeek && (falselyGone > 0 || foundInTime < 0.95 * died)) hasFailed = true
}
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
for (const row of rows)
  console.log(
    row.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  '),
  )

const growth = await memoryOf(100_000)
console.log(`100,000 links on 20,000 hosts: the memory grows by ${growth} MB`)
if (growth > 150) hasFailed = true
if (hasFailed) process.exitCode = 1

/** How many megabytes the process grows at most while so many links are asked, one in ten of which does not answer well. */
async function memoryOf(links: number): Promise<number> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  let requests = 0
  const clock = virtualClock(0)
  const urls = Array.from(
    { length: links },
    (_, link) => `https://host-${link % (links / 5)}.example/papers/${link}`,
  )
  const { facts } = await clock.run(() =>
    checkLinks(
      urls,
      {},
      {
        ...clock,
        canaries: [],
        budget: Number.POSITIVE_INFINITY,
        async exchange({ url }) {
          if (++requests % 1_000 === 0) most = Math.max(most, process.memoryUsage.rss())
          const status = url.endsWith('7') ? 404 : 200
          return { status, headers: { server: 'test' }, text: 'x'.repeat(100), truncated: false }
        },
      },
    ),
  )
  if (facts.size !== links) throw new Error(`${facts.size} links were checked, expected ${links}`)
  return Math.round((Math.max(most, process.memoryUsage.rss()) - before) / 1e6)
}
