import type { PaperRecord, SourceName } from '../facts.ts'
import { fitsLock } from '../lock/lock.ts'
import type { Line } from '../registry/network.ts'
import { isUnanswered } from '../source.ts'

/** What came of asking one source. */
export interface Tally {
  asked: number
  answered: number
  /** Requests made, those that were repeated included. */
  requests: number
  /** Why some were not answered, as a clause. */
  problem?: string
}

const ANY_DAY = '2000-01-01'

export interface AskOptions {
  signal: AbortSignal
  learn(source: SourceName, key: string, records: readonly PaperRecord[]): void
  /** Called before each batch with how many requests are still to be made after it. */
  onProgress?(source: SourceName, done: number, total: number): void
}

/**
 * Asks a source for all keys, in as many batches as it needs, one after the other. What is not answered stays unknown;
 * a source that is down is left alone. Answers are told as they come, so that none is lost when the run is ended.
 */
export async function ask(
  { name, source, registry }: Line,
  keys: readonly string[],
  options: AskOptions,
): Promise<Tally> {
  const tally: Tally = { asked: keys.length, answered: 0, requests: 0 }
  const before = registry.requests
  const total = Math.min(Math.ceil(keys.length / source.batch), source.most)
  if (total * source.batch < keys.length)
    tally.problem = `it is asked for ${total * source.batch} a run, the others wait for the next`
  for (let done = 0; done < total && !options.signal.aborted && !registry.isDown; done++) {
    options.onProgress?.(name, done, total)
    try {
      const answers = await source.ask(keys.slice(done * source.batch, (done + 1) * source.batch), registry)
      for (const [key, records] of answers) {
        if (!fitsLock(key, { [name]: { since: ANY_DAY, day: ANY_DAY, records } })) {
          tally.problem = 'its answer is longer than any record'
          continue
        }
        options.learn(name, key, records)
        tally.answered++
      }
    } catch (error) {
      if (!isUnanswered(error)) throw error
      tally.problem = error.message
    }
  }
  options.onProgress?.(name, total, total)
  tally.requests = registry.requests - before
  return tally
}
