import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { untilAborted, waitOnClock } from './wait.ts'

const never = new Promise<void>(() => {})

test('a wait on the clock ends with its time, and at once with the signal', async () => {
  await waitOnClock(1)
  const abort = new AbortController()
  const waiting = waitOnClock(60_000, abort.signal)
  abort.abort()
  await waiting
  await waitOnClock(60_000, abort.signal)
})

test('a wait that knows no signal ends with it too, and leaves nothing behind', async () => {
  const abort = new AbortController()
  await untilAborted(Promise.resolve(), abort.signal)
  await untilAborted(Promise.resolve(), undefined)
  expect(getEventListeners(abort.signal, 'abort')).toEqual([])
  const waiting = untilAborted(never, abort.signal)
  abort.abort()
  await waiting
  await untilAborted(never, abort.signal)
})

test('what goes wrong in a wait is not kept back', async () => {
  await expect(
    untilAborted(Promise.reject(new Error('broken')), new AbortController().signal),
  ).rejects.toThrow('broken')
})
