import { setTimeout as after } from 'node:timers/promises'

/** Lets so many milliseconds pass on the clock on the wall; at once when the signal comes, so that nothing keeps the process. */
export async function waitOnClock(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, signal && { signal }).catch((error: unknown) => {
    if (!signal?.aborted) throw error
  })
}

/** Waits for `wait`, or until the signal comes, whichever is first. */
export async function untilAborted(wait: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return wait
  if (signal.aborted) return
  let stop = () => {}
  const aborted = new Promise<void>((resolve) => {
    stop = () => resolve()
  })
  signal.addEventListener('abort', stop)
  await Promise.race([wait, aborted]).finally(() => signal.removeEventListener('abort', stop))
}
