import { describe, expect, test } from 'vitest'
import { GUARD_HOSTS, GUARD_PAYLOADS } from '../fixtures/guard-payloads.ts'
import { urlRefusal } from './refusal.ts'

const PRIVATE = 'its host is not on the public Internet'
const LOCAL = 'its host is a name of a local network'
const SCHEME = 'it does not begin with http:// or https://'
const USER = 'it has a user name or a password'
const PORT = 'it has a port other than 80 and 443'

test.each([
  'https://example.org',
  'http://example.org:80/',
  'https://example.org:443/a?b#c',
  'http://example.org:443/',
  'https://example.org./',
  'https://EXAMPLE.org/',
  'https://müller.example/',
  'http://1.1.1.1/',
  'http://[2606:4700:4700::1111]/',
  'https://example.org/@user',
  'https://example.org/http://127.0.0.1/',
  'https://localhost.example.org/',
  'https://internal.example.org/',
  'https://127.0.0.1.example.org/',
  'https://mylocal.org/',
  'https://notinternal.com/',
])('%s is asked', (url) => {
  expect(urlRefusal(url)).toBeUndefined()
})

test.each([
  ['', 'it is not an address that can be read'],
  ['example.org', 'it is not an address that can be read'],
  ['http://', 'it is not an address that can be read'],
  ['http://exa mple.org/', 'it is not an address that can be read'],
  ['http://1.1.1.256/', 'it is not an address that can be read'],
  [`http://${'a.'.repeat(127)}org/`, 'its host is longer than any name'],
  [`http://${'.'.repeat(200_000)}org/`, 'its host is longer than any name'],
  ['ftp://example.org/', SCHEME],
  ['file:///etc/passwd', SCHEME],
  ['data:text/plain,a', SCHEME],
  ['javascript:alert(1)', SCHEME],
  ['gopher://example.org:80/', SCHEME],
  ['blob:https://example.org/1', SCHEME],
  ['https://user@example.org/', USER],
  ['https://user:password@example.org/', USER],
  ['https://:password@example.org/', USER],
  ['https://example.org@127.0.0.1/', USER],
  ['https://example.org:8443/', PORT],
  ['http://example.org:22/', PORT],
  ['http://example.org:0/', PORT],
  ['http://example.org:65535/', PORT],
  ['http://localhost/', LOCAL],
  ['http://LOCALHOST./', LOCAL],
  ['http://a.localhost/', LOCAL],
  ['http://printer.local/', LOCAL],
  ['http://local/', LOCAL],
  ['http://metadata.google.internal/', LOCAL],
  ['http://metadata.google.internal./', LOCAL],
  ['http://intranet/', LOCAL],
  ['http://intranet./', LOCAL],
  ['http://ｌｏｃａｌｈｏｓｔ/', LOCAL],
  ['http://lo%63alhost/', LOCAL],
  ['http://168.63.129.16/', PRIVATE],
  ['http://169.254.169.254/latest/meta-data/', PRIVATE],
  ['http://[fd00:ec2::254]/', PRIVATE],
])('%s is not asked: %s', (url, reason) => {
  expect(urlRefusal(url)).toBe(reason)
})

describe('addresses from us or the environment', () => {
  test.each([
    'http://127.0.0.1:8080/',
    'http://localhost:1/',
    'http://intranet/',
    'http://[::1]:9/',
    'https://example.org:8443/',
  ])('%s is asked', (url) => {
    expect(urlRefusal(url, true)).toBeUndefined()
  })

  test.each([
    ['file:///etc/passwd', SCHEME],
    ['ftp://example.org/', SCHEME],
    ['https://user@example.org/', USER],
    ['nonsense', 'it is not an address that can be read'],
  ])('%s is not asked: %s', (url, reason) => {
    expect(urlRefusal(url, true)).toBe(reason)
  })
})

test('no payload is asked', () => {
  expect(GUARD_PAYLOADS.filter((url) => urlRefusal(url) === undefined)).toEqual([])
})

test('payloads are told by their host, whatever its spelling', () => {
  const odd = GUARD_HOSTS.filter((host) => ![PRIVATE, LOCAL].includes(urlRefusal(`http://${host}/`) ?? ''))
  expect(odd).toEqual([])
})
