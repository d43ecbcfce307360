import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, Socket } from 'node:net'
import { Client } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isExchangeError } from '../exchange.ts'
import { GUARD_HOSTS } from '../fixtures/guard-payloads.ts'
import { randomFrom } from '../fixtures/hostile-server.ts'
import { guardedConnect, type HostAddress, type Resolve } from './guard.ts'

/** A server on this machine at all its addresses, on a port that the guard does not look at; nobody may reach it. */
let canary: Server[]
let port: number
let visits = 0

beforeAll(async () => {
  const server = () =>
    createServer((socket) => {
      visits++
      socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
    })
  const first = server().listen(0, '127.0.0.1')
  await once(first, 'listening')
  port = (first.address() as AddressInfo).port
  const second = server().listen(port, '::1')
  await once(second, 'listening').catch(() => {}) // not every machine has IPv6
  canary = [first, second]
})

afterAll(() => {
  for (const server of canary) server.close()
})

const host = (address: string, family = address.includes(':') ? 6 : 4): HostAddress => ({ address, family })
const resolveTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => host(address))
const toHere = resolveTo('127.0.0.1', '::1')

/** Asks with undici for the root of a host at the port of the canary: the status, or the kind of the failure. */
async function ask(name: string, mayBePrivate: boolean, resolve = toHere): Promise<number | string> {
  const stop = new AbortController().signal
  const client = new Client(`http://${name}:${port}`, {
    connect: guardedConnect({ mayBePrivate, resolve, stop }),
  })
  try {
    const { statusCode, body } = await client.request({ path: '/', method: 'GET' })
    await body.dump()
    return statusCode
  } catch (error) {
    return isExchangeError(error) ? error.kind : String(error)
  } finally {
    client.destroy()
  }
}

test('the canary can be reached', async () => {
  visits = 0
  const names = ['127.0.0.1', 'localhost', '2130706433', 'example.org']
  expect(await Promise.all(names.map((name) => ask(name, true)))).toEqual([200, 200, 200, 200])
  expect(visits).toBe(4)
})

test('no payload connects, whatever its spelling', async () => {
  visits = 0
  const answers = await Promise.all(GUARD_HOSTS.map((name) => ask(name, false)))
  expect(GUARD_HOSTS.filter((_, at) => answers[at] !== 'refused')).toEqual([])
  expect(visits).toBe(0)
})

test.each([
  ['ENOTFOUND', 'no such host'],
  ['EAI_AGAIN', 'lookup failed'],
  ['ESERVFAIL', 'lookup failed'],
])('a lookup that ends with %s is: %s', async (code, kind) => {
  const fail = () => Promise.reject(Object.assign(new Error('lookup'), { code }))
  expect(await ask('example.org', false, fail)).toBe(kind)
})

test('a host without addresses could not be looked up', async () => {
  expect(await ask('example.org', false, resolveTo())).toBe('lookup failed')
})

type Options = Parameters<typeof guardedConnect>[0]

/** Connects in another way than over the network: the error or the socket that comes of it. */
function connectWith(options: Partial<Options>): Promise<Error | Socket> {
  const stop = new AbortController().signal
  const connector = guardedConnect({ mayBePrivate: false, resolve: resolveTo('1.1.1.1'), stop, ...options })
  return new Promise((done) => {
    connector({ hostname: 'example.org', protocol: 'http:', port: '' }, (...[error, socket]) =>
      done(error ?? (socket as Socket)),
    )
  })
}

/** Stands for a connection that should not be begun. */
const begin = () => {
  throw new Error('begun')
}

test.each([
  ['a private address', ['10.0.0.1']],
  ['a private one among public ones', ['1.1.1.1', '2606:4700::1', '127.0.0.1']],
  ['a private one inside of IPv6', ['::ffff:127.0.0.1']],
  ['a link-local one with its zone', ['fe80::1%lo']],
  ['what is no address', ['localhost']],
])('a host that has %s is refused', async (_, addresses) => {
  expect(await connectWith({ resolve: resolveTo(...addresses), open: begin })).toMatchObject({
    kind: 'refused',
  })
})

test('a host that changes its address at every lookup is connected to only where it was looked at', async () => {
  const random = randomFrom(1)
  const opened = new Set<string>()
  const resolve: Resolve = async () => [host(random() < 0.5 ? '1.1.1.1' : '127.0.0.1')]
  const open: Options['open'] = (addresses) => {
    for (const { address } of addresses) opened.add(address)
    throw new Error('far enough')
  }
  for (let flip = 0; flip < 10_000; flip++) await connectWith({ resolve, open })
  expect([...opened]).toEqual(['1.1.1.1'])
})

test('what was connected to is looked at again', async () => {
  const outcome = await connectWith({ open: () => connect(port, '127.0.0.1') })
  expect(outcome).toMatchObject({ name: 'ExchangeError', kind: 'refused' })
})

test('a stop ends a connection that is being made', async () => {
  const stop = new AbortController()
  const socket = connect(port, '127.0.0.1')
  const open = () => {
    queueMicrotask(() => stop.abort(new Error('stopped')))
    return socket
  }
  expect(await connectWith({ stop: stop.signal, open })).toMatchObject({ message: 'stopped' })
  expect(socket.destroyed).toBe(true)
})

test('after a stop no connection is begun', async () => {
  const stop = AbortSignal.abort(new Error('stopped'))
  expect(await connectWith({ stop, open: begin })).toMatchObject({ message: 'stopped' })
})

test('a connection that nobody is at the end of is refused', async () => {
  const nobody = new Socket()
  const open = () => {
    queueMicrotask(() => nobody.emit('connect'))
    return nobody
  }
  expect(await connectWith({ open })).toMatchObject({ kind: 'refused' })
})

test.each([
  ['http:', '', false, 80],
  ['https:', '', true, 443],
  ['http:', '8080', false, 8080],
])('the port of %s with %j', async (protocol, given, isSecure, expected) => {
  const opened = new Promise((done) => {
    const open: Options['open'] = (...call) => {
      done(call)
      throw new Error('far enough')
    }
    const stop = new AbortController().signal
    const connector = guardedConnect({ mayBePrivate: true, resolve: toHere, stop, open })
    connector({ hostname: '127.0.0.1', protocol, port: given }, () => {})
  })
  expect(await opened).toEqual([[host('127.0.0.1')], '127.0.0.1', isSecure, expected])
})
