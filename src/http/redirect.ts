import type { Reply } from '../exchange.ts'

/** Statuses with which a server sends us elsewhere (RFC 9110, section 15.4); 300 leaves the choice to people. */
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
/** No longer address is followed. */
const LONGEST = 2000

/** Where an answer of the server at `url` sends us, without a fragment; undefined when it does not, or nowhere that can be read. */
export function redirectTarget({ status, headers }: Reply, url: string): string | undefined {
  const { location } = headers
  if (!REDIRECTS.includes(status) || location === undefined) return undefined
  try {
    const target = new URL(location, url)
    target.hash = ''
    return target.href.length > LONGEST ? undefined : target.href
  } catch {
    return undefined
  }
}
