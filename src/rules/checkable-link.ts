import type { LinkFact } from '../facts.ts'
import { linksOf, pathOfLink } from '../link/links.ts'
import { urlRefusal } from '../link/refusal.ts'
import { urlProblem } from '../link/url-problem.ts'
import type { Rule } from '../rule.ts'
import { quote, visible } from '../text/quote.ts'

export default {
  summary: 'Every link can be checked from the public web',
  why: `\`paperlist verify\` asks only for pages of the public web: http or https on the usual ports, without a user name, on hosts that
    everybody can reach. A link to anything else works for its author at most, so readers get nothing from it, and nobody will notice
    when it breaks.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ links: { demo: 'http://neurons.example:8080/' } }],
      message:
        'Unexpected link `http://neurons.example:8080/`, expected one that can be checked: it has a port other than 80 and 443',
      good: [{ links: { demo: 'https://neurons.example/' } }],
    },
    {
      bad: [{ url: 'http://192.168.1.20/paper.pdf' }],
      message:
        'Unexpected link `http://192.168.1.20/paper.pdf`, expected one that can be checked: its host is not on the public Internet',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
      facts: {
        links: {
          'http://192.168.1.20/paper.pdf': {
            state: 'refused',
            checked: '2026-11-19T05:21Z',
            reason: 'its host is not on the public Internet',
          },
        },
      },
    },
  ],
  *check(list, facts) {
    for (const link of linksOf(list)) {
      const { url } = link
      const reason = refusalOf(url, facts.links[url])
      if (reason === undefined) continue
      yield {
        path: pathOfLink(link),
        message: `Unexpected link ${quote(url)}, expected one that can be checked: ${visible(reason)}`,
      }
    }
  },
} satisfies Rule

/** A host with a top-level domain and no port, as nearly all have. */
const USUAL = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*\.(?!(?:local|internal)(?:[/?#]|$))[a-z]{2,}(?:[/?#]|$)/i

/** Why we do not ask for a link: what `verify` found, or before it was asked, what the address itself tells. */
function refusalOf(url: string, fact: LinkFact | undefined): string | undefined {
  if (fact) return fact.state === 'refused' ? (fact.reason ?? 'it is not on the public web') : undefined
  return USUAL.test(url) || urlProblem(url) !== undefined ? undefined : urlRefusal(url)
}
