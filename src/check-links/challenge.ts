import type { Reply } from '../exchange.ts'

/** Headers by which Cloudflare and AWS mark pages that only people get past, and what the titles of such pages say. */
const HEADERS = ['cf-mitigated', 'x-amzn-waf-action']
const TITLE =
  /<title[^>]{0,80}>\s{0,20}(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|security check|ddos-guard|verify(?:ing)? (?:that )?you are)/i

/** Whether an answer asks for a proof that one is a human. */
export function isChallenge({ headers, text }: Reply): boolean {
  return HEADERS.some((name) => headers[name] !== undefined) || TITLE.test(text)
}
