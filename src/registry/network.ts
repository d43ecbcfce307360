import { waitOnClock } from '../clock.ts'
import type { Io } from '../command.ts'
import type { Exchange } from '../exchange.ts'
import type { SourceName } from '../facts.ts'
import { createExchange } from '../http.ts'
import type { Source } from '../source.ts'
import { sources } from '../sources/index.ts'
import { userAgent } from '../user-agent.ts'
import { mailtoOf } from './environment.ts'
import { type PacedRegistry, registryFor } from './registry.ts'

/** A source and the way to it. */
export interface Line {
  name: SourceName
  source: Source
  registry: PacedRegistry
}

/** What a command that asks needs of the outside world. */
export interface Network {
  exchange: Exchange
  wait(milliseconds: number): Promise<void>
  /** Comes when the user interrupts the run. */
  signal: AbortSignal
  /** The line to a source; of each there is one, so that its pace holds for the whole run. */
  lineTo(name: SourceName): Promise<Line>
}

/**
 * The network as the environment has it: who we are, where registries are asked, whether lists may lead into an intranet.
 * An interruption ends waits, and what registries are asked.
 * @throws {UserError} when the environment says something impossible.
 */
export function networkOf(io: Io): Network {
  const { env, now } = io
  const interruption = new AbortController()
  const { signal } = interruption
  io.onInterrupt?.(() => interruption.abort())
  const allowPrivate = env.PAPERLIST_ALLOW_PRIVATE === '1'
  const exchange = io.exchange ?? createExchange({ allowPrivate, userAgent: userAgent(mailtoOf(env)) })
  const wait = io.wait ?? ((milliseconds: number) => waitOnClock(milliseconds, signal))
  const lines = new Map<SourceName, Promise<Line>>()
  async function open(name: SourceName): Promise<Line> {
    const { default: source } = await (sources[name] as NonNullable<(typeof sources)[string]>)()
    return { name, source, registry: registryFor(source, { exchange, wait, now, env, signal }) }
  }
  return {
    exchange,
    wait,
    signal,
    lineTo(name) {
      const line = lines.get(name) ?? open(name)
      lines.set(name, line)
      return line
    },
  }
}
