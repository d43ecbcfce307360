/** Which IP addresses are of servers on the public Internet. Everybody else's are not to be asked because a list says so. */

import { parsedUrl } from './url.ts'

/**
 * Where IPv4 has no public servers (IANA, IPv4 Special-Purpose Address Registry, and multicast), and one address that is
 * public by its number but leads to the host itself on Azure, where GitHub's runners are.
 */
const NOT_PUBLIC_4 =
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12
  192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
  198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`
    .split(/\s+/)
    .map(prefixOf)

/** All of IPv6 that was ever given to networks (IANA, IPv6 Global Unicast Address Assignments) ... */
const PUBLIC_6 = prefixOf('2000::/3')
/** ... and the parts of it that have other uses: Teredo, benchmarks, documentation, 6to4, AS112. */
const NOT_PUBLIC_6 = '2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20'.split(' ').map(prefixOf)

/**
 * Whether `address`, an IPv4 address of four decimal numbers or an IPv6 address without brackets, is a public one. False for
 * all other text, and for IPv6 addresses that stand for IPv4 ones, whatever those are.
 */
export function isPublicAddress(address: string): boolean {
  const bits = bitsOf(address)
  const startsAddress = (prefix: string) => bits?.startsWith(prefix)
  if (bits?.length === 32) return !NOT_PUBLIC_4.some(startsAddress)
  return bits?.length === 128 && bits.startsWith(PUBLIC_6) && !NOT_PUBLIC_6.some(startsAddress)
}

/** The bits of an address as text, 32 or 128 of them. */
function bitsOf(address: string): string | undefined {
  if (!/^[\da-f:.]{2,45}$/i.test(address)) return undefined
  if (!address.includes(':')) {
    const isPlain =
      /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) && parsedUrl(`http://${address}`)?.hostname === address
    return isPlain ? bits(address.split('.'), 10, 8) : undefined
  }
  const short = parsedUrl(`http://[${address}]`)?.hostname.slice(1, -1)
  if (short === undefined) return undefined
  const [first = [], last = []] = short
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array<string>(8 - first.length - last.length).fill('0')
  return bits([...first, ...zeros, ...last], 16, 16)
}

function bits(numbers: readonly string[], base: number, width: number): string {
  return numbers.map((number) => Number.parseInt(number, base).toString(2).padStart(width, '0')).join('')
}

/** The bits that all addresses of a range begin with: `10.0.0.0/8`. */
function prefixOf(range: string): string {
  const [address = '', length] = range.split('/')
  return (bitsOf(address) as string).slice(0, Number(length))
}
