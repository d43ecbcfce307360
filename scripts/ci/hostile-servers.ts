/**
 * Asks servers that are broken or hostile, in seeded scenarios, and fails when one of them does not end in time, ends otherwise
 * than with an answer or a reason, or takes too much memory.
 *
 *   npx tsx scripts/ci/hostile-servers.ts [SCENARIOS] [DEADLINE in milliseconds]
 */
import { isExchangeError } from '../../src/exchange.ts'
import { BEHAVIOURS, startHostileServer } from '../../src/fixtures/hostile-server.ts'
import { createExchange } from '../../src/http.ts'

const scenarios = Number(process.argv[2] ?? 1000)
const deadline = Number(process.argv[3] ?? 1000)
/** So many scenarios run at once. */
const ABREAST = 20
/** Milliseconds after its deadline in which a scenario must have ended. */
const LATE = 500
/** So many megabytes may the process grow; the servers are in it, too. */
const GROWTH = 150
const BYTES = 64 * 1024

const server = await startHostileServer()
const exchange = createExchange({ allowPrivate: true, userAgent: 'paperlist' })
const mistakes: string[] = []
const outcomes = new Map<string, Map<string, number>>()
let slowest = 0
let peak = 0

process.on('uncaughtException', (error) => mistakes.push(`uncaught: ${error.stack}`))
process.on('unhandledRejection', (error) => mistakes.push(`unhandled: ${error}`))

async function run(behaviour: string, seed: number): Promise<void> {
  const start = performance.now()
  const outcome = await exchange({ url: server.url(behaviour, seed), deadline, bytes: BYTES }).then(
    ({ status, text }) => (text.length > BYTES ? 'too long' : String(status)),
    (error: unknown) => (isExchangeError(error) ? error.kind : `thrown: ${error}`),
  )
  const took = performance.now() - start
  slowest = Math.max(slowest, took)
  peak = Math.max(peak, process.memoryUsage.rss())
  if (took > deadline + LATE) mistakes.push(`${behaviour}, seed ${seed}: took ${Math.round(took)} ms`)
  if (/^t(?:oo|hrown)/.test(outcome)) mistakes.push(`${behaviour}, seed ${seed}: ${outcome}`)
  const counts = outcomes.get(behaviour) ?? new Map<string, number>()
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  outcomes.set(behaviour, counts)
}

await run('redirects to itself', 0) // so that what is loaded once is not counted as growth
outcomes.clear()
const before = process.memoryUsage.rss()
const begun = performance.now()
let next = 0
await Promise.all(
  Array.from({ length: ABREAST }, async () => {
    while (next < scenarios) {
      const seed = next++
      await run(BEHAVIOURS[seed % BEHAVIOURS.length] as string, seed)
    }
  }),
)
const seconds = (performance.now() - begun) / 1000
const grown = Math.round((peak - before) / 1e6)
if (grown > GROWTH) mistakes.push(`memory grew by ${grown} MB`)
await server.close()

for (const [behaviour, counts] of outcomes) {
  const found = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([outcome, count]) => `${count} ${outcome}`)
  console.log(`${behaviour.padEnd(32)} ${found.join(', ')}`)
}
console.log(
  `\n${scenarios} scenarios in ${seconds.toFixed(1)} s, the slowest in ${Math.round(slowest)} ms (deadline ${deadline} ms), memory grew by ${grown} MB`,
)
for (const mistake of mistakes) console.error(mistake)
if (mistakes.length > 0) process.exitCode = 1
