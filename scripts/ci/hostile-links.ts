/**
 * Links to servers that are broken or hostile, each checked in three runs days apart: none of them may be called gone, end late, or
 * make the check fail. The time of a link is cut to a twentieth, and every other scenario is asked by GET only.
 * `tsx scripts/ci/hostile-links.ts [SCENARIOS]`
 */
import { evidenceOf } from '../../src/check-links/evidence.ts'
import { createHosts } from '../../src/check-links/hosts.ts'
import { judge } from '../../src/check-links/judge.ts'
import { observe } from '../../src/check-links/observe.ts'
import type { Exchange } from '../../src/exchange.ts'
import type { LinkFact } from '../../src/facts.ts'
import { BEHAVIOURS, startHostileServer } from '../../src/fixtures/hostile-server.ts'
import { createExchange } from '../../src/http.ts'

const scenarios = Number(process.argv[2] ?? 1_000)
/** So many scenarios run at once, and so many times faster. */
const ABREAST = 20
const HASTE = 20
/** Milliseconds that a look at a link may take, on a machine that has other things to do. */
const LONGEST = 20_000 / HASTE + 1_000
const RUNS = [0, 72, 168].map((hours) => Date.UTC(2027, 0, 4, 5, 17) + hours * 60 * 60 * 1_000)

const server = await startHostileServer()
const real = createExchange({ allowPrivate: true, userAgent: 'paperlist' })
const exchange: Exchange = (request) => real({ ...request, deadline: request.deadline / HASTE })
const withoutHead: Exchange = async (request) =>
  request.method === 'HEAD' ? { status: 405, headers: {}, text: '', truncated: false } : exchange(request)
const mistakes: string[] = []
const states = new Map<string, Map<string, number>>()
let slowest = 0

async function run(behaviour: string, seed: number): Promise<void> {
  const url = server.url(behaviour, seed)
  const way = Math.floor(seed / BEHAVIOURS.length) % 2 === 0 ? exchange : withoutHead
  let fact: LinkFact | undefined
  for (const now of RUNS) {
    const start = performance.now()
    const time = { now: () => (performance.now() - start) * HASTE, wait: async () => {} }
    fact = judge(
      fact,
      evidenceOf(await observe(url, { ...time, exchange: way, hosts: createHosts(time) })),
      now,
    )
    slowest = Math.max(slowest, performance.now() - start)
  }
  const said = `${fact?.state} (${fact?.reason ?? 'answers'})`
  if (fact?.state === 'gone') mistakes.push(`${behaviour}, seed ${seed}: ${said}`)
  const counts = states.get(behaviour) ?? new Map<string, number>()
  states.set(behaviour, counts.set(said, (counts.get(said) ?? 0) + 1))
}

let next = 0
await Promise.all(
  Array.from({ length: ABREAST }, async () => {
    for (let seed = next++; seed < scenarios; seed = next++)
      await run(BEHAVIOURS[seed % BEHAVIOURS.length] as string, seed)
  }),
)
await server.close()

for (const [behaviour, counts] of states)
  console.log(`${behaviour.padEnd(32)} ${[...counts].map(([said, count]) => `${count} ${said}`).join(', ')}`)
console.log(`\n${scenarios} scenarios in three runs, the slowest look in ${Math.round(slowest)} ms`)
if (slowest > LONGEST) mistakes.push(`a look took ${Math.round(slowest)} ms, expected at most ${LONGEST}`)
for (const mistake of mistakes) console.error(mistake)
if (mistakes.length > 0) process.exitCode = 1
