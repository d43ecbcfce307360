/** One address for one page: without what time and sharing have added, and every other character as it is. */

import { aclId, aclUrl } from '../identifier/acl.ts'
import { quote } from '../text/quote.ts'
import { isKnownHost } from './known-host.ts'
import { urlParts } from './url.ts'

/** An address as it should be, and what was there instead, in phrases for a message. */
export interface CanonicalUrl {
  url: string
  unexpected: string[]
}

const OLD_HOST =
  /^https?:\/\/(?:www\.)?((?:browse|download)\.arxiv\.org|dx\.doi\.org|(?:anthology\.)?aclweb\.org|aclanthology\.info)\//i
const NEW_HOSTS: ReadonlyMap<string, string> = new Map([
  ['browse.arxiv.org', 'arxiv.org'],
  ['download.arxiv.org', 'arxiv.org'],
  ['dx.doi.org', 'doi.org'],
])

/** Parameters that say how a reader got there and not what is shown. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gad_source|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|ref_src|trk|spm|casa_token)$/i
const TRACKING_BY_HOST: ReadonlyMap<string, RegExp> = new Map([
  ['openreview.net', /^referrer$/],
  ['twitter.com', /^[st]$/],
  ['x.com', /^[st]$/],
  ['youtu.be', /^(?:si|feature)$/],
  ['youtube.com', /^(?:si|feature|ab_channel)$/],
])

/** What is better about an address, and what was there instead; undefined when it is good in this regard. */
type Step = (url: string) => { url: string; unexpected: string } | undefined

const atNewHost: Step = (url) => {
  const host = OLD_HOST.exec(url)?.[1]?.toLowerCase()
  if (host === undefined) return undefined
  const unexpected = `old host ${quote(host)}`
  const newHost = NEW_HOSTS.get(host)
  if (newHost !== undefined) return { url: url.replace(OLD_HOST, `https://${newHost}/`), unexpected }
  const id = aclId(url)
  if (id === undefined) return undefined
  return { url: /\.pdf\b/i.test(url) ? `https://aclanthology.org/${id}.pdf` : aclUrl(id), unexpected }
}

const byHttps: Step = (url) => {
  if (!/^http:/i.test(url) || !isKnownHost(urlParts(url)?.host ?? '')) return undefined
  return { url: url.replace(/^http:/i, 'https:'), unexpected: '`http:`' }
}

const withoutTracking: Step = (url) => {
  const [, page, query, fragment] = /^([^?#]*)\?([^#]+)(.*)$/s.exec(url) ?? []
  if (query === undefined) return undefined
  const byHost = TRACKING_BY_HOST.get(urlParts(url)?.host ?? '')
  const nameOf = (parameter: string) => parameter.split('=', 1)[0] as string
  const isTracking = (parameter: string) =>
    TRACKING.test(nameOf(parameter)) || byHost?.test(nameOf(parameter))
  const parameters = query.split('&')
  const first = parameters.find(isTracking)
  if (first === undefined) return undefined
  const kept = parameters.filter((parameter) => !isTracking(parameter)).join('&')
  return {
    url: page + (kept && `?${kept}`) + fragment,
    unexpected: `tracking parameter ${quote(nameOf(first))}`,
  }
}

const withoutEmptyQuery: Step = (url) => {
  const expected = url.replace(/^([^?#]*)\?(?=#|$)/, '$1')
  return expected === url ? undefined : { url: expected, unexpected: 'empty `?`' }
}

const withoutEmptyFragment: Step = (url) =>
  /^[^#]+#$/.test(url) ? { url: url.slice(0, -1), unexpected: 'empty `#`' } : undefined

/**
 * The canonical form of an address: on the host that the page has moved to, by https where the host is known to serve
 * it, without tracking parameters and without an empty `?` or `#`. Undefined when it has that form.
 */
export function canonicalUrl(url: string): CanonicalUrl | undefined {
  if (!/^http:|[?#]/i.test(url) && !OLD_HOST.test(url)) return undefined
  let address = url
  const unexpected: string[] = []
  for (const step of [atNewHost, byHttps, withoutTracking, withoutEmptyQuery, withoutEmptyFragment]) {
    const better = step(address)
    if (better === undefined) continue
    address = better.url
    unexpected.push(better.unexpected)
  }
  return unexpected.length === 0 ? undefined : { url: address, unexpected }
}
