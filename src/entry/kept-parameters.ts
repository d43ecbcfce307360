import { urlParts } from '../link/url.ts'

/** Parameters are kept on purpose, or nobody minds, when so many links to a host have them, and more than half. */
const ENOUGH = 10

/** The parameters that most links to a host have, as `x.com s`. */
export function keptParametersIn(urls: readonly string[]): Set<string> {
  const hosts = new Map<string, number>()
  const parameters = new Map<string, number>()
  for (const url of urls) {
    const host = urlParts(url)?.host
    if (host === undefined) continue
    hosts.set(host, (hosts.get(host) ?? 0) + 1)
    for (const key of keysOf(url)) parameters.set(key, (parameters.get(key) ?? 0) + 1)
  }
  const kept = [...parameters].filter(([key, count]) => {
    const all = hosts.get(key.slice(0, key.indexOf(' '))) ?? 0
    return count >= ENOUGH && count > all / 2
  })
  return new Set(kept.map(([key]) => key))
}

/** The host of an address with each of its parameters. */
export function keysOf(url: string): string[] {
  const host = urlParts(url)?.host ?? ''
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
  const names = query.split('&').map((parameter) => parameter.split('=', 1)[0] as string)
  return [...new Set(names)].filter((name) => name !== '').map((name) => `${host} ${name}`)
}
