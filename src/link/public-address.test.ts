import { BlockList, isIPv4 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cases } from '../fixtures/hostile-text.ts'
import { isPublicAddress } from './public-address.ts'

const RANGES_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
const RANGES_6 = [
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
] as const

/** Node's own arithmetic over the same ranges. */
const refused4 = new BlockList()
const refused6 = new BlockList()
for (const [address, length] of RANGES_4) refused4.addSubnet(address, length, 'ipv4')
for (const [address, length] of RANGES_6) refused6.addSubnet(address, length, 'ipv6')
const isRefused = (address: string) =>
  isIPv4(address) ? refused4.check(address) : refused6.check(address, 'ipv6')

const dotted = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.')
const groups = (value: bigint) =>
  Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16)).join(':')
const number4 = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
const number6 = (address: string) => {
  const [start = '', end = ''] = address.split('::')
  const part = (text: string) => (text === '' ? [] : text.split(':'))
  const zeros = Array(8 - part(start).length - part(end).length).fill('0')
  return [...part(start), ...zeros, ...part(end)].reduce(
    (sum, group) => sum * 65536n + BigInt(`0x${group}`),
    0n,
  )
}

/** The last address before a range, its first, one within, its last, and the first after it. */
function edges4([address, length]: (typeof RANGES_4)[number]): [string, boolean][] {
  const first = number4(address)
  const size = 2 ** (32 - length)
  return [
    ...[first, first + Math.floor(size / 2), first + size - 1].map((value): [string, boolean] => [
      dotted(value),
      false,
    ]),
    ...[first - 1, first + size]
      .filter((value) => value >= 0 && value < 2 ** 32)
      .map((value): [string, boolean] => [dotted(value), !isRefused(dotted(value))]),
  ]
}

function edges6([address, length]: (typeof RANGES_6)[number]): [string, boolean][] {
  const first = number6(address)
  const size = 1n << BigInt(128 - length)
  return [
    ...[first, first + size / 2n, first + size - 1n].map((value): [string, boolean] => [
      groups(value),
      false,
    ]),
    ...[first - 1n, first + size]
      .filter((value) => value >= 0n && value < 1n << 128n)
      .map((value): [string, boolean] => [groups(value), !isRefused(groups(value))]),
  ]
}

test.each(RANGES_4.flatMap(edges4))('the edge %s of a range of IPv4 is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

test.each(RANGES_6.flatMap(edges6))('the edge %s of a range of IPv6 is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

describe('public', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '11.0.0.0',
    '128.84.21.199',
    '168.63.129.15',
    '168.63.129.17',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '223.255.255.255',
    '2001:200::',
    '2606:4700:4700::1111',
    '2a00:1450:4001:800::200e',
    '3ffe::1',
    '2620:4f:7fff:ffff::',
    '2620:4F:8001::',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('not public', () => {
  test.each([
    '::',
    '::1',
    '::7f00:1',
    '::127.0.0.1',
    '::8.8.8.8',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::8.8.8.8',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:1ff:ffff::',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:808:808::1',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '4000::1',
    '5f00::1',
    '1fff:ffff::',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('no address', () => {
  test.each([
    '',
    '.',
    ':',
    '1',
    '1.1.1',
    '1.1.1.1.',
    '01.1.1.1',
    '1.1.1.256',
    '0x8.8.8.8',
    '1.1.1.1.1',
    '134744072',
    'fe80::1%eth0',
    '2606:4700::1%lo',
    '[2606:4700::1]',
    '2606:4700:::1',
    '2606::4700::1',
    '2606:4700',
    'g::',
    '2606:4700::1/64',
    ' 8.8.8.8',
    '8.8.8.8 ',
    '８.8.8.8',
    'example.org',
    '2606:4700::@8.8.8.8',
  ])('`%s`', (text) => {
    expect(isPublicAddress(text)).toBe(false)
  })
})

test('it agrees with the arithmetic of Node over all addresses, and more so near the edges', () => {
  const near = fc.tuple(
    fc.constantFrom(...RANGES_6),
    fc.bigInt(-(1n << 20n), 1n << 20n),
    fc.integer({ min: 0, max: 96 }),
  )
  const address = fc.oneof(
    fc.ipV4(),
    fc
      .tuple(fc.constantFrom(...RANGES_4), fc.integer({ min: -70_000, max: 70_000 }))
      .map(([[range], offset]) => dotted(number4(range) + offset)),
    fc.ipV6(),
    near.map(([[range], offset, shift]) =>
      groups(BigInt.asUintN(128, number6(range) + (offset << BigInt(shift)))),
    ),
    fc.bigInt(2n ** 125n, 2n ** 126n - 1n).map(groups),
  )
  fc.assert(
    fc.property(address, (text) => {
      expect(isPublicAddress(text)).toBe(!isRefused(text))
    }),
    cases(2000),
  )
})
