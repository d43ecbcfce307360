import { clockOf, today } from '../clock.ts'
import type { Io } from '../command.ts'
import type { Asking } from './homes.ts'
import type { PageTools } from './sighting.ts'

/** What is asked with: of each registry one line, until the user interrupts. */
export async function toolsFor(io: Io): Promise<Asking & PageTools> {
  const { networkOf } = await import('../registry/network.ts')
  const stop = new AbortController()
  io.onInterrupt?.(() => stop.abort())
  const network = networkOf(io, stop.signal)
  return {
    network,
    exchange: network.exchange,
    today: today(io),
    now: clockOf(io),
    signal: stop.signal,
    onProgress: (name, done, total) => io.progress?.(done < total ? `asking ${name}` : ''),
  }
}
