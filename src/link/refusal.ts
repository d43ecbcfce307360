import { isPublicAddress } from './public-address.ts'
import { parsedUrl } from './url.ts'

/** No name in the DNS is longer (RFC 1035, 2.3.4), and with a dot at its end. */
const LONGEST_HOST = 254
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal)$/

/**
 * Why we do not ask for `url`, as a clause about it that holds nothing of it; undefined when we do. Without any lookup: a name
 * that leads to a private address is found out only when it is asked for. With `mayBePrivate` the address is not from a list
 * but from us or the user's environment, and may be any host and port.
 */
export function urlRefusal(url: string, mayBePrivate = false): string | undefined {
  const parsed = parsedUrl(url)
  if (parsed === undefined) return 'it is not an address that can be read'
  const { protocol, username, password, port, hostname } = parsed
  if (protocol !== 'http:' && protocol !== 'https:') return 'it does not begin with http:// or https://'
  if (username !== '' || password !== '') return 'it has a user name or a password'
  if (mayBePrivate) return undefined
  if (port !== '' && port !== '80' && port !== '443') return 'it has a port other than 80 and 443'
  return hostRefusal(hostname)
}

/** The same for the host of an address, as `URL` writes it: IPv4 as four decimal numbers, IPv6 in brackets, names in ASCII. */
function hostRefusal(host: string): string | undefined {
  if (host.startsWith('[') || /^[\d.]+$/.test(host))
    return isPublicAddress(host.replace(/^\[|\]$/g, ''))
      ? undefined
      : 'its host is not on the public Internet'
  if (host.length > LONGEST_HOST) return 'its host is longer than any name'
  const name = host.replace(/\.+$/, '')
  return LOCAL_NAME.test(name) || !name.includes('.') ? 'its host is a name of a local network' : undefined
}
