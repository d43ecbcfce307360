import { lookup } from 'node:dns/promises'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectSecure } from 'node:tls'
import type { buildConnector } from 'undici'
import { ExchangeError } from '../exchange.ts'
import { isPublicAddress } from '../link/public-address.ts'

/** How long one of several addresses of a host may take before the next is tried, in milliseconds. */
const PATIENCE = 1000

export interface HostAddress {
  address: string
  family: number
}

/** All addresses of a host. Rejects as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<readonly HostAddress[]>

/** What the system says, as every other program on this machine would hear it. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true, verbatim: true })

export interface GuardOptions {
  /** Whether the host may be a private one: its address comes from us or from the user's environment. */
  mayBePrivate: boolean
  resolve: Resolve
  /** Ends the connection, at whatever point it is. */
  stop: AbortSignal
  /** Begins to connect to any of the addresses. Absent: over the network. */
  open?: typeof openSocket
}

/**
 * Connects for undici, only to addresses that have been looked at: a host with any private address is refused, no second
 * lookup can give another one, and what was connected to is looked at again. Certificates are always verified.
 */
export function guardedConnect({
  mayBePrivate,
  resolve,
  stop,
  open = openSocket,
}: GuardOptions): buildConnector.connector {
  const isAllowed = (address: string | undefined) => mayBePrivate || isPublicAddress(address ?? '')

  return ({ hostname, protocol, port }, callback) => {
    const isSecure = protocol === 'https:'
    const failed = (error: Error) => callback(error, null)
    const begin = (addresses: readonly HostAddress[]) => {
      if (!addresses.every(({ address }) => isAllowed(address))) throw refused()
      stop.throwIfAborted()
      const socket = open(addresses, hostname, isSecure, Number(port) || (isSecure ? 443 : 80))
      const end = () => socket.destroy(stop.reason)
      stop.addEventListener('abort', end)
      socket
        .on('error', () => {}) // so that none is without a listener, whenever it comes
        .once('error', failed)
        .once('close', () => stop.removeEventListener('abort', end))
        .once('connect', () => {
          if (!isAllowed(socket.remoteAddress)) socket.destroy(refused())
        })
        .once(isSecure ? 'secureConnect' : 'connect', () => {
          if (socket.destroyed) return
          socket.off('error', failed)
          callback(null, socket)
        })
    }
    addressesOf(hostname, resolve).then(begin).catch(failed)
  }
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly HostAddress[]> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  const addresses = await resolve(host).catch((error: unknown) => {
    const isUnknown = error instanceof Error && 'code' in error && error.code === 'ENOTFOUND'
    throw isUnknown
      ? new ExchangeError('no such host', 'there is no such host')
      : new ExchangeError('lookup failed', 'its host could not be looked up')
  })
  if (addresses.length === 0) throw new ExchangeError('lookup failed', 'its host could not be looked up')
  return addresses
}

function openSocket(
  addresses: readonly HostAddress[],
  host: string,
  isSecure: boolean,
  port: number,
): Socket {
  const options = {
    host,
    port,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: PATIENCE,
    noDelay: true,
    lookup: (_host: string, _options: unknown, callback: (error: null, addresses: HostAddress[]) => void) =>
      callback(null, [...addresses]),
  }
  if (!isSecure) return connectPlain(options)
  const servername = isIP(host) === 0 ? { servername: host.replace(/\.+$/, '') } : {}
  return connectSecure({ ...options, ...servername, ALPNProtocols: ['http/1.1'], rejectUnauthorized: true })
}

function refused(): ExchangeError {
  return new ExchangeError('refused', 'its host is not on the public Internet')
}
