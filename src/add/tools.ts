import { clockOf, today } from '../clock.ts'
import type { Io } from '../command.ts'
import { interruptible } from '../http/interruptible.ts'
import type { Asking } from './homes.ts'
import type { PageTools } from './sighting.ts'

/** What is asked with: of each registry one line, until the user interrupts. */
export async function toolsFor(io: Io): Promise<Asking & PageTools> {
  const { networkOf } = await import('../registry/network.ts')
  const network = networkOf(io)
  return {
    network,
    exchange: interruptible(network, network.signal).exchange,
    today: today(io),
    now: clockOf(io),
    signal: network.signal,
    onProgress: (name, done, total) => io.progress?.(done < total ? `asking ${name}` : ''),
  }
}
