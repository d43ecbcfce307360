/** What is wrong with a text that should be the address of a web page. */

import { fold } from '../text/fold.ts'
import { quote } from '../text/quote.ts'
import { isKnownHost } from './known-host.ts'
import { parsedUrl } from './url.ts'

/** Nearly all addresses, in which nothing can be wrong but that there are two. */
const PLAIN = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,4})?(?:[/?#][\w./?#:~!$&'*+,;=@%-]*)?$/i
/** Scheme, user and host. */
const START = /^https?:\/\/(?:([^/?#\\]*)@)?([^/?#\\:]*)/i
/** What stands around links in Markdown, HTML and BibTeX, and never in them. */
const MARKUP = /\]\(|[<>"`\\]/
const SECOND_ADDRESS = /(?:%20|%5cn|[,;(|])https?:\/\//i

/** Letters of other scripts, and those of Latin that they look like. */
const FOREIGN = 'асԁеһіјкӏморԛгѕтѵԝхуανοριυκχ'
const LATIN = 'acdehijklmopqrstvwxyavopiukx'

/** Why `text` is not the address of a web page that one can link to, as the message of a problem; undefined when it is. */
export function urlProblem(text: string): string | undefined {
  if (PLAIN.test(text) && !SECOND_ADDRESS.test(text)) return undefined
  const link = `link ${quote(text)}`
  if (/[\s\p{Cc}]/u.test(text))
    return `Unexpected white space or control character in the ${link}, expected none`
  const [start, user, host = ''] = START.exec(text) ?? []
  if (start === undefined) return `Unexpected ${link}, expected an address that begins with \`https://\``
  if (user !== undefined) return `Unexpected user name in the ${link}, expected the host right after \`//\``
  if (!host.includes('.')) return `Unexpected ${link}, expected a host such as \`arxiv.org\` after \`//\``
  const hostname = parsedUrl(text)?.hostname
  if (hostname === undefined) return `Unexpected ${link}, expected an address that browsers can open`
  if (imitates(host.toLowerCase(), hostname))
    return `Unexpected host ${quote(host)}, which browsers read as ${quote(hostname)}, expected only Latin letters, digits, dots and hyphens`
  const debris = MARKUP.exec(text)?.[0] ?? SECOND_ADDRESS.exec(text)?.[0] ?? looseBracket(text)
  return debris && `Unexpected ${quote(debris)} in the ${link}, expected the address alone`
}

/** Whether the host looks like another: browsers read other letters than those that stand there, or readers do. */
function imitates(host: string, asBrowsersReadIt: string): boolean {
  if (/^[!-~]*$/.test(host)) return false
  if (!asBrowsersReadIt.includes('xn--')) return true
  const asReadersReadIt = host.replace(/[^!-~]/g, (letter) => LATIN.charAt(FOREIGN.indexOf(letter)) || letter)
  return /^[!-~]*$/.test(asReadersReadIt) || isKnownHost(fold(asReadersReadIt))
}

/** A closing bracket at the end that no other opens. */
function looseBracket(text: string): string | undefined {
  const close = /[)\]}](?=[.,;]*$)/.exec(text)?.[0]
  if (close === undefined) return undefined
  const open = { ')': '(', ']': '[', '}': '{' }[close] as string
  return text.split(close).length > text.split(open).length ? close : undefined
}
