import { getEventListeners, once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Request } from './exchange.ts'
import { createExchange } from './http.ts'

let server: Server
let address: string
/** What the server does in this test, and what it was asked. */
let answer: (request: IncomingMessage, response: ServerResponse) => void
let asked: (Pick<IncomingMessage, 'method' | 'url' | 'headers'> & {
  body: string
  port: number | undefined
})[]

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { method, url, headers, socket } = request
    const port = socket.remotePort
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push({ method, url, headers, body, port })
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

beforeEach(() => {
  asked = []
  answer = (_, response) => response.end('hello')
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const exchange = createExchange({ allowPrivate: false, userAgent: 'paperlist/0 (+https://example.org)' })
const ask = (request: Partial<Request> & { path?: string } = {}) =>
  exchange({ url: address + (request.path ?? '/'), trusted: true, deadline: 10_000, bytes: 1000, ...request })

test('an answer has its status, its headers by names in lower case, and its text', async () => {
  answer = (_, response) =>
    response
      .writeHead(404, { 'Content-Type': 'text/plain', 'X-Both': ['a', 'b'], __proto__: 'c' })
      .end('no such paper: Größe')
  const { status, headers, text, truncated } = await ask()
  expect({ status, text, truncated }).toEqual({ status: 404, text: 'no such paper: Größe', truncated: false })
  expect(headers).toMatchObject({ 'content-type': 'text/plain', 'x-both': 'a, b' })
  expect(Object.getPrototypeOf(headers)).toBe(Object.prototype)
})

test('a request says who we are and what we read, and takes no more than one answer from a connection', async () => {
  await ask({ path: '/a/b?c=d:e,f#g' })
  await ask()
  expect(asked[0]).toMatchObject({ method: 'GET', url: '/a/b?c=d:e,f', body: '' })
  expect(asked[0]?.headers).toEqual({
    accept: '*/*',
    'accept-encoding': 'gzip, deflate',
    connection: 'close',
    host: address.slice('http://'.length),
    'user-agent': 'paperlist/0 (+https://example.org)',
  })
  expect(asked[0]?.port).not.toBe(asked[1]?.port)
})

test('a request may bring headers and a body of its own', async () => {
  await ask({
    method: 'POST',
    headers: { Accept: 'application/json', 'User-Agent': 'me', 'accept-encoding': 'zstd' },
    body: '{"ids":["ARXIV:2406.16254"]}',
  })
  expect(asked[0]).toMatchObject({ method: 'POST', body: '{"ids":["ARXIV:2406.16254"]}' })
  expect(asked[0]?.headers).toMatchObject({
    accept: 'application/json',
    'accept-encoding': 'gzip, deflate',
    'user-agent': 'me',
    'content-length': '28',
  })
})

test('a redirect is an answer like others, and cookies are not kept', async () => {
  answer = (_, response) => response.writeHead(302, { location: '/elsewhere', 'set-cookie': 'a=b' }).end()
  expect(await ask()).toMatchObject({ status: 302, headers: { location: '/elsewhere' }, text: '' })
  await ask()
  expect(asked.map(({ url, headers }) => [url, headers.cookie])).toEqual([
    ['/', undefined],
    ['/', undefined],
  ])
})

test('proxies of the environment are not used', async () => {
  const saved = process.env.http_proxy
  process.env.http_proxy = 'http://127.0.0.1:1'
  try {
    expect(await ask()).toMatchObject({ status: 200 })
  } finally {
    if (saved === undefined) delete process.env.http_proxy
    else process.env.http_proxy = saved
  }
})

const TEXT = 'Neurons of large language models. '.repeat(10)
test.each([
  ['gzip', gzipSync(TEXT)],
  ['x-gzip', gzipSync(TEXT)],
  ['GZIP', gzipSync(TEXT)],
  ['deflate', deflateSync(TEXT)],
  ['deflate', deflateRawSync(TEXT)],
  ['identity', Buffer.from(TEXT)],
])('a body in %s is read', async (encoding, body) => {
  answer = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body)
  expect(await ask()).toMatchObject({ text: TEXT, truncated: false })
})

test.each([
  ['two encodings', 'gzip, gzip', gzipSync(gzipSync(TEXT)), 'its encoding cannot be read'],
  ['an encoding that we do not know', 'zstd', Buffer.from(TEXT), 'its encoding cannot be read'],
  ['another than it says', 'gzip', Buffer.from(TEXT), 'its answer cannot be decompressed'],
  ['half of it', 'gzip', gzipSync(TEXT).subarray(0, 30), 'its answer cannot be decompressed'],
  ['half of it', 'deflate', deflateSync(TEXT).subarray(0, 30), 'its answer cannot be decompressed'],
  ['an encoding that costs much memory', 'br', brotliCompressSync(TEXT), 'its encoding cannot be read'],
])('a body in %s (%s) is unreadable', async (_, encoding, body, message) => {
  answer = (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body)
  await expect(ask()).rejects.toMatchObject({ name: 'ExchangeError', kind: 'unreadable', message })
})

test.each([
  ['the answer to HEAD', 'HEAD', 200],
  ['204', 'GET', 204],
  ['an empty body', 'GET', 404],
] as const)('%s has no encoding to be undone', async (_, method, status) => {
  answer = (_request, response) => response.writeHead(status, { 'content-encoding': 'gzip, br' }).end()
  expect(await ask({ method })).toMatchObject({ status, text: '', truncated: false })
})

test.each([
  ['plain', undefined, (text: string) => Buffer.from(text)],
  ['compressed', 'gzip', (text: string) => gzipSync(text)],
])('of a long body, %s, only the beginning is read', async (_, encoding, encode) => {
  answer = (_request, response) => {
    response.writeHead(200, encoding === undefined ? {} : { 'content-encoding': encoding })
    response.write(encode('a'.repeat(999_999))) // and the end never comes
  }
  expect(await ask({ bytes: 5 })).toMatchObject({ text: 'aaaaa', truncated: true })
})

test.each([
  [3, 'ab', true],
  [4, 'abü', true],
  [5, 'abüc', false],
  [6, 'abüc', false],
  [0, '', false],
])('of five bytes, %i are %s', async (bytes, text, truncated) => {
  answer = (_, response) => response.end('abüc')
  expect(await ask({ bytes })).toMatchObject({ text, truncated })
})

test.each([
  ['never comes', () => {}],
  ['has headers only', (response: ServerResponse) => response.flushHeaders()],
  ['never ends', (response: ServerResponse) => response.write('hello')],
])('an answer that %s is given up at the deadline', async (_, behave) => {
  answer = (_request, response) => behave(response)
  const gone = new Promise((done) => server.once('connection', (socket) => socket.once('close', done)))
  await expect(ask({ deadline: 50 })).rejects.toMatchObject({
    kind: 'timeout',
    message: 'no whole answer within 0.05 s',
  })
  await gone
})

test('an answer that is not read to its end is not waited for', async () => {
  answer = (_, response) => response.write('hello')
  const gone = new Promise((done) => server.once('connection', (socket) => socket.once('close', done)))
  expect(await ask({ bytes: 0 })).toMatchObject({ status: 200, text: '' })
  await gone
})

test('a lookup that never ends is given up at the deadline', async () => {
  const waiting = createExchange({ allowPrivate: true, userAgent: 'a', resolve: () => new Promise(() => {}) })
  await expect(waiting({ url: 'https://example.org/', deadline: 20, bytes: 1 })).rejects.toMatchObject({
    kind: 'timeout',
  })
})

test('many requests may wait for one signal', async () => {
  const warnings: Error[] = []
  const listen = (warning: Error) => warnings.push(warning)
  process.on('warning', listen)
  const { signal } = new AbortController()
  await Promise.all(Array.from({ length: 20 }, () => ask({ signal })))
  await new Promise((done) => setImmediate(done))
  process.off('warning', listen)
  expect(warnings).toEqual([])
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('an interruption ends a request, and begins none', async () => {
  const interruption = new AbortController()
  answer = () => interruption.abort()
  const interrupted = { kind: 'interrupted', message: 'the run was interrupted' }
  await expect(ask({ signal: interruption.signal })).rejects.toMatchObject(interrupted)
  await expect(ask({ signal: interruption.signal })).rejects.toMatchObject(interrupted)
  expect(asked).toHaveLength(1)
})

test.each([
  ['a list may not lead to this machine', {}, 'it has a port other than 80 and 443'],
  ['nor to its address', { url: 'http://2130706433/' }, 'its host is not on the public Internet'],
  ['nor to a name of it', { url: 'http://localhost/' }, 'its host is a name of a local network'],
  ['nor to a file', { url: 'file:///etc/passwd' }, 'it does not begin with http:// or https://'],
  [
    'nobody may lead to a file',
    { url: 'file:///etc/passwd', trusted: true },
    'it does not begin with http:// or https://',
  ],
  ['no user is named', { url: 'http://a:b@example.org/', trusted: true }, 'it has a user name or a password'],
])('%s', async (_, request, message) => {
  await expect(ask({ trusted: false, ...request })).rejects.toMatchObject({ kind: 'refused', message })
  expect(asked).toEqual([])
})

test('a name that leads to this machine is found out', async () => {
  const rebound = createExchange({
    allowPrivate: false,
    userAgent: 'a',
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  })
  await expect(rebound({ url: 'http://example.org/', deadline: 5000, bytes: 1 })).rejects.toMatchObject({
    kind: 'refused',
    message: 'its host is not on the public Internet',
  })
})

test('a list of an intranet may lead to this machine', async () => {
  const inside = createExchange({ allowPrivate: true, userAgent: 'a' })
  expect(await inside({ url: address, deadline: 5000, bytes: 9 })).toMatchObject({ text: 'hello' })
})
