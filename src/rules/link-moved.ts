import { canonicalUrl } from '../link/canonical-url.ts'
import { linksThatAre } from '../link/link-facts.ts'
import { urlRefusal } from '../link/refusal.ts'
import { parsedUrl } from '../link/url.ts'
import { urlProblem } from '../link/url-problem.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'Links lead to where pages are, not to where they were',
  why: `A server says by 301 or 308 that a page has moved for good. The old address works until somebody takes the redirect down, and
    then nobody knows where the page went. \`paperlist verify\` reports only pages that are there, and no move that ends on a home
    page or a login.`,
  severity: 'info',
  examples: [
    {
      bad: [{ links: { code: 'https://github.com/neurons/toy-models' } }],
      message:
        'Unexpected link `https://github.com/neurons/toy-models`, expected `https://github.com/superposition/toy-models`, where the page has moved',
      good: [{ links: { code: 'https://github.com/superposition/toy-models' } }],
      facts: {
        links: {
          'https://github.com/neurons/toy-models': {
            state: 'moved',
            checked: '2026-11-19T05:21Z',
            to: 'https://github.com/superposition/toy-models',
            lastAlive: '2026-11-19',
          },
        },
      },
    },
    {
      bad: [{ url: 'http://neurons.example/toy-models#abstract' }],
      message:
        'Unexpected link `http://neurons.example/toy-models#abstract`, expected `https://neurons.example/toy-models#abstract`, where the page has moved',
      good: [{ url: 'https://neurons.example/toy-models#abstract' }],
      facts: {
        links: {
          'http://neurons.example/toy-models#abstract': {
            state: 'moved',
            checked: '2026-11-19T05:21Z',
            to: 'https://neurons.example/toy-models',
            lastAlive: '2026-11-19',
          },
        },
      },
    },
  ],
  *check(list, facts) {
    for (const { path, url, fact } of linksThatAre('moved', list, facts)) {
      const expected = newAddress(url, fact.to ?? '')
      if (expected === undefined || expected === url) continue
      yield {
        path,
        message: `Unexpected link ${quote(url)}, expected ${quote(expected)}, where the page has moved`,
        suggestion: [{ path, value: expected }],
        evidence: [`its server redirected there on ${fact.checked.slice(0, 10)}`],
      }
    }
  },
} satisfies Rule

/** No address in a list is longer. */
const LONGEST = 2000

/**
 * The new address as it should stand in a list, if it can; the part of the page that was meant is that of the old (RFC 9110, 10.2.2).
 * `to` is in the form in which browsers ask for it, as `verify` writes it; anything else is none.
 */
function newAddress(url: string, to: string): string | undefined {
  if (parsedUrl(to)?.href !== to) return undefined
  const fragment = /#.*$/s.exec(url)?.[0] ?? ''
  const address = to.includes('#') ? to : to + fragment
  const expected = canonicalUrl(address)?.url ?? address
  if (urlRefusal(expected) !== undefined && urlRefusal(url) === undefined) return undefined // out of the public web
  return expected.length <= LONGEST && urlProblem(expected) === undefined ? expected : undefined
}
