import type { Exchange } from '../exchange.ts'

/** What takes time: requests, and waits in milliseconds. */
export interface Doings {
  exchange: Exchange
  wait(milliseconds: number): Promise<void>
}

/**
 * The same requests and waits, ended at once when `signal` says so: a request as its exchange ends it, a wait as if its time were
 * over. However many there are, the signal has one listener.
 */
export function interruptible({ exchange, wait }: Doings, signal: AbortSignal | undefined): Doings {
  if (signal === undefined) return { exchange, wait }
  const ends = new Set<() => void>()
  signal.addEventListener(
    'abort',
    () => {
      for (const end of ends) end()
    },
    { once: true },
  )
  return {
    async exchange(request) {
      const controller = new AbortController()
      const end = () => controller.abort()
      ends.add(end)
      if (signal.aborted) end()
      try {
        return await exchange({ ...request, signal: controller.signal })
      } finally {
        ends.delete(end)
      }
    },
    async wait(milliseconds) {
      if (signal.aborted) return
      let end = () => {}
      const interrupted = new Promise<void>((resolve) => {
        end = resolve
      })
      ends.add(end)
      await Promise.race([wait(milliseconds), interrupted]).finally(() => ends.delete(end))
    },
  }
}
