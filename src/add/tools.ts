/** What add asks with: registries at their pace, and the exchange, until the user interrupts. */

import { clockOf, dayOf } from '../clock.ts'
import type { Io } from '../command.ts'
import type { Exchange } from '../exchange.ts'
import { registryFor } from '../registry/registry.ts'
import { waitOnClock } from '../registry/wait.ts'
import type { Registry, Source } from '../source.ts'
import { sources } from '../sources/index.ts'
import type { Asking } from './learnt.ts'
import type { PageTools } from './sighting.ts'

/** Registries by their sources, each one for the whole call. Progress goes to who watches. */
export function toolsFor(io: Io, exchange: Exchange): Asking & PageTools {
  const stopping = new AbortController()
  io.onInterrupt?.(() => stopping.abort())
  const { signal } = stopping
  const now = clockOf(io)
  const wait = io.wait ?? waitOnClock
  const registries = new Map<Source, Registry>()
  return {
    sources,
    now,
    today: dayOf(now()),
    exchange: (request) => exchange({ ...request, signal }),
    registryFor(source) {
      const registry =
        registries.get(source) ?? registryFor(source, { exchange, wait, now, env: io.env, signal })
      registries.set(source, registry)
      io.progress?.(`Asking ${source.title}`)
      return registry
    },
  }
}
