import type { Exchange } from '../exchange.ts'

interface Doings {
  exchange: Exchange
  wait(milliseconds: number): Promise<void>
}

/** The same requests and waits, ended at once when `signal` says so. However many there are, the signal has one listener. */
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
    wait(milliseconds) {
      if (signal.aborted) return Promise.resolve()
      return new Promise((done) => {
        const end = () => {
          ends.delete(end)
          done()
        }
        ends.add(end)
        void wait(milliseconds).then(end)
      })
    },
  }
}
