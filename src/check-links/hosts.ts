/** How we treat hosts: one request at a time, a second between two, and no more than two waits that they ask for. */

import { parsedUrl } from '../link/url.ts'

export interface Hosts {
  /** Resolves when the host may be asked, to a function that has to be called when it has answered. */
  turn(host: string): Promise<() => void>
  /** Whether another wait that this host asks for is granted; each call that says so counts. */
  grantsWait(host: string): boolean
}

/** What time is: milliseconds since 1970, and a way to let some pass. */
export interface Time {
  now(): number
  wait(milliseconds: number): Promise<void>
}

interface Host {
  /** Resolves when all who have come so far are done. */
  free: Promise<void>
  /** When the last answer had come. */
  answered: number
  waits: number
}

const BETWEEN = 1_000
const MOST_WAITS = 2

/** The hosts of one run, none of them asked yet. */
export function createHosts({ now, wait }: Time): Hosts {
  const hosts = new Map<string, Host>()
  const knownHost = (name: string): Host => {
    let host = hosts.get(name)
    if (host === undefined) {
      host = { free: Promise.resolve(), answered: Number.NEGATIVE_INFINITY, waits: 0 }
      hosts.set(name, host)
    }
    return host
  }
  return {
    async turn(name) {
      const host = knownHost(name)
      const before = host.free
      let release = () => {}
      host.free = new Promise((done) => {
        release = done
      })
      await before
      const early = host.answered + BETWEEN - now()
      if (early > 0) await wait(early)
      return () => {
        host.answered = now()
        release()
      }
    },
    grantsWait(name) {
      const host = knownHost(name)
      if (host.waits >= MOST_WAITS) return false
      host.waits++
      return true
    },
  }
}

/** The host of an address, with its port; empty where there is none. */
export function hostOf(url: string): string {
  return parsedUrl(url)?.host ?? ''
}
