/** Web addresses, taken apart as text: nothing of them is written anew, so nothing changes that was not meant to. */

/** The parts of an address that tell what it leads to. */
export interface UrlParts {
  /** In lower case, without `www.`; a user or a port is still in it. */
  host: string
  /** Without the slashes at its start. */
  path: string
  /** What stands after `?`; empty when there is none. */
  query: string
  /** What stands after `#`; empty when there is none. */
  fragment: string
}

const PARTS = /^https?:\/\/(?:www\.)?([^/?#]*)\/*([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is

/** The parts of an http or https address; undefined for any other text. */
export function urlParts(text: string): UrlParts | undefined {
  const match = PARTS.exec(text)
  if (!match) return undefined
  const [, host = '', path = '', query = '', fragment = ''] = match
  return { host: host.toLowerCase(), path, query, fragment }
}

/** `text` with its percent-encoding undone; as it is when that is malformed. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The address as browsers read it; undefined when they cannot. Not by `URL.canParse`, which on Node 20 says no to hosts such as
 * `müller.example` once V8 has optimized what calls it.
 */
export function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
