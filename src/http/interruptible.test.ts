import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import type { Exchange, Request } from '../exchange.ts'
import { interruptible } from './interruptible.ts'

const REQUEST: Request = { url: 'https://a.example/', deadline: 1000, bytes: 0 }
const REPLY = { status: 200, headers: {}, text: '', truncated: false }
const never = () => new Promise<never>(() => {})

test('a wait that knows no signal ends with it, and leaves nothing behind', async () => {
  const abort = new AbortController()
  const { wait } = interruptible({ exchange: never, wait: never }, abort.signal)
  const waiting = wait(1000)
  abort.abort()
  await waiting
  await wait(1000)
  expect(getEventListeners(abort.signal, 'abort')).toEqual([])
})

test('what goes wrong in a wait is not kept back', async () => {
  const wait = () => Promise.reject(new Error('broken'))
  const doings = interruptible({ exchange: never, wait }, new AbortController().signal)
  await expect(doings.wait(1000)).rejects.toThrow('broken')
})

test('requests are told of the interruption, whenever it comes, by one listener', async () => {
  const signals: (AbortSignal | undefined)[] = []
  const exchange: Exchange = ({ signal }) => {
    signals.push(signal)
    return signals.length === 1 ? Promise.resolve(REPLY) : never()
  }
  const abort = new AbortController()
  const doings = interruptible({ exchange, wait: never }, abort.signal)
  expect(await doings.exchange(REQUEST)).toBe(REPLY)
  void doings.exchange(REQUEST)
  void doings.exchange(REQUEST)
  expect(getEventListeners(abort.signal, 'abort')).toHaveLength(1)
  abort.abort()
  void doings.exchange(REQUEST)
  expect(signals.map((signal) => signal?.aborted)).toEqual([false, true, true, true])
})

test('without a signal they are what they were', () => {
  const doings = { exchange: never, wait: never }
  expect(interruptible(doings, undefined)).toEqual(doings)
})
