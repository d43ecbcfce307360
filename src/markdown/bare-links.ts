/** Addresses in plain text that are links (GFM 0.29, "Autolinks (extension)"). */

/** A link in a text: its characters from `from` up to `to`. */
export interface BareLink {
  from: number
  to: number
  url: string
}

const SCHEME = /^https?:\/\//i
const BARE_URL = /(?<![\da-z])(?:https?:\/\/|www(?=\.))[\w-]{0,100}\.[\w\-.]{0,200}[^\t\n\r ]{0,2000}/gi
const BEFORE = /[\s\p{P}\p{S}]/u
const DOMAIN = /^[\w\-.]+/
const TRAIL = /[!"&'),.:;<>?\]}]/

/**
 * The addresses in `text`, which has no other markup. micromark finds those outside of brackets itself; within
 * brackets it cannot know yet whether they become a link, so that they are looked for when that is known.
 */
export function bareLinksIn(text: string): BareLink[] {
  const found: BareLink[] = []
  BARE_URL.lastIndex = 0
  for (let match = BARE_URL.exec(text); match; match = BARE_URL.exec(text)) {
    const from = match.index
    const scheme = SCHEME.exec(match[0])?.[0] ?? ''
    const rest = match[0].slice(scheme.length)
    if ((from === 0 || BEFORE.test(text.charAt(from - 1))) && hasDomain(rest)) {
      const url = scheme + withoutTrail(rest)
      found.push({ from, to: from + url.length, url: scheme === '' ? `http://${url}` : url })
    } else BARE_URL.lastIndex = from + 1
  }
  return found
}

/** A domain has two parts or more; in the last two are letters or digits, and no underscores. */
function hasDomain(rest: string): boolean {
  if (/^[-_]/.test(rest)) return false
  const parts = (DOMAIN.exec(rest)?.[0] ?? '').split('.')
  return (
    parts.length >= 2 &&
    parts.slice(-2).every((part) => part === '' || (/[\da-z]/i.test(part) && !part.includes('_')))
  )
}

/** Punctuation at the end is not of the address, except brackets that are opened in it. */
function withoutTrail(url: string): string {
  let end = url.length
  while (end > 0 && TRAIL.test(url.charAt(end - 1))) end--
  let open = count(url.slice(0, end), '(') - count(url.slice(0, end), ')')
  for (let close = url.indexOf(')', end); close >= 0 && open > 0; close = url.indexOf(')', end)) {
    end = close + 1
    open--
  }
  return url.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
