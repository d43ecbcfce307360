import { expect, test } from 'vitest'
import type { PaperRecord } from '../facts.ts'
import type { Line } from '../registry/network.ts'
import { type Source, Unanswered } from '../source.ts'
import { ask } from './ask.ts'

const KEYS = Array.from({ length: 7 }, (_, index) => `arxiv:${index}`)

/** A source of three keys a request, of which the deeds are what it does to each request in turn. */
function lineOf(
  deeds: readonly ('answer' | 'busy' | 'break' | 'half' | 'excess')[],
  most = 10,
): Line & { asked: string[][] } {
  const asked: string[][] = []
  let requests = 0
  const source: Source = {
    title: 'A',
    address: '',
    variable: '',
    pace: 0,
    batch: 3,
    most,
    answers: () => true,
    async ask(keys) {
      const deed = deeds[requests++] ?? 'answer'
      asked.push([...keys])
      if (deed === 'busy') throw new Unanswered('it answered 429')
      if (deed === 'break') throw new TypeError('a mistake of ours')
      const records = deed === 'excess' ? [{ key: 'x'.repeat(3000) }] : []
      return new Map(
        keys.slice(0, deed === 'half' ? 1 : 3).map((key): [string, PaperRecord[]] => [key, records]),
      )
    },
  }
  const registry = {
    address: '',
    send: () => Promise.reject(new Error()),
    get requests() {
      return requests
    },
    get isDown() {
      return deeds.slice(0, requests).filter((deed) => deed === 'busy').length >= 2
    },
  }
  return { name: 'arxiv', source, registry, asked }
}

async function run(line: Line, signal = new AbortController().signal) {
  const learnt: string[] = []
  const tally = await ask(line, KEYS, { signal, learn: (_, key) => learnt.push(key) })
  return { tally, learnt }
}

test('asks in batches, and tells each answer', async () => {
  const line = lineOf([])
  const { tally, learnt } = await run(line)
  expect(line.asked.map(({ length }) => length)).toEqual([3, 3, 1])
  expect(learnt).toEqual(KEYS)
  expect(tally).toEqual({ asked: 7, answered: 7, requests: 3 })
})

test('what one request does not answer stays unknown, and the next is made', async () => {
  const { tally, learnt } = await run(lineOf(['busy', 'half']))
  expect(learnt).toEqual(['arxiv:3', 'arxiv:6'])
  expect(tally).toEqual({ asked: 7, answered: 2, requests: 3, problem: 'it answered 429' })
})

test('what no lock can hold was not answered', async () => {
  const { tally, learnt } = await run(lineOf(['excess']))
  expect(learnt).toEqual(KEYS.slice(3))
  expect(tally).toMatchObject({ answered: 4, problem: 'its answer is longer than any record' })
})

test('a source that is down is left alone', async () => {
  expect((await run(lineOf(['busy', 'busy']))).tally).toMatchObject({ answered: 0, requests: 2 })
})

test('no more is asked than a run may', async () => {
  const { tally } = await run(lineOf([], 1))
  expect(tally).toEqual({
    asked: 7,
    answered: 3,
    requests: 1,
    problem: 'it is asked for 3 a run, the others wait for the next',
  })
})

test('an interruption ends it before the next request', async () => {
  const stop = new AbortController()
  stop.abort()
  expect((await run(lineOf([]), stop.signal)).tally).toMatchObject({ answered: 0, requests: 0 })
})

test('a mistake of ours is no outage', async () => {
  await expect(run(lineOf(['break']))).rejects.toThrow('a mistake of ours')
})
