import { grouped } from '../grouped.ts'
import { hostOf } from './hosts.ts'
import type { Observation } from './observation.ts'
import { observe, type Web } from './observe.ts'

/** So many hosts are asked at once. */
const HOSTS_AT_ONCE = 24
/** After so many links in a row to which it has no time to answer, a host is left alone for this time. */
const MOST_SILENT = 3

/**
 * Observes links: the hosts side by side, the links of each in their order. `learn` is told what was seen. No link is begun when
 * `isOver`, and what was interrupted is not told.
 */
export async function askHosts(
  urls: readonly string[],
  web: Web,
  isOver: () => boolean,
  learn: (observation: Observation) => void,
): Promise<void> {
  const queues = [...grouped(urls, hostOf).values()]
  let next = 0
  const askSome = async () => {
    for (let queue = queues[next++]; queue !== undefined; queue = queues[next++])
      await askHost(queue, web, isOver, learn)
  }
  await Promise.all(Array.from({ length: Math.min(HOSTS_AT_ONCE, queues.length) }, askSome))
}

async function askHost(
  urls: readonly string[],
  web: Web,
  isOver: () => boolean,
  learn: (observation: Observation) => void,
): Promise<void> {
  let silent = 0
  for (const url of urls) {
    if (isOver() || silent === MOST_SILENT) return
    const observation = await observe(url, web)
    if (observation.failure === 'interrupted') return
    learn(observation)
    silent = isSilent(observation) ? silent + 1 : 0
  }
}

/** Whether it is the host, and not the page, that gave no good answer. */
function isSilent({ status, failure }: Observation): boolean {
  if (status !== undefined) return status === 429 || status === 503
  return failure === 'timeout' || failure === 'connection' || failure === 'lookup failed'
}
