import { linksThatAre } from '../link/link-facts.ts'
import type { Rule } from '../rule.ts'
import { quote, visible } from '../text/quote.ts'

export default {
  summary: 'No link leads to a page that is gone',
  why: `Readers come to a list for what it links to. A page counts as gone only when \`paperlist verify\` has found it missing in three
    runs over at least five days (404, 410, or no such host), and never answering between them. Servers that are in trouble or
    refuse programs say nothing about a page.`,
  severity: 'error',
  examples: [
    {
      bad: [{ links: { demo: 'https://neurons.example/explorer' } }],
      message:
        'Unexpected link `https://neurons.example/explorer` to a page that is gone (404), expected one that answers; link to another copy, or remove the link',
      good: [{ links: { demo: 'https://explorer.example/neurons' } }],
      facts: {
        links: {
          'https://neurons.example/explorer': {
            state: 'gone',
            checked: '2026-11-19T05:21Z',
            reason: '404',
            failures: ['2026-11-12T05:18Z', '2026-11-16T05:19Z', '2026-11-19T05:21Z'],
            lastAlive: '2026-11-09',
          },
          'https://explorer.example/neurons': { state: 'alive', checked: '2026-11-19T05:21Z' },
        },
      },
    },
    {
      bad: [{ url: 'https://neurons.example/paper.pdf' }],
      message:
        'Unexpected link `https://neurons.example/paper.pdf` to a page that is gone (no such host), expected one that answers; link to another copy, or remove the link',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
      facts: {
        links: {
          'https://neurons.example/paper.pdf': {
            state: 'gone',
            checked: '2026-11-19T05:21Z',
            reason: 'no such host',
            failures: ['2026-11-12T05:18Z', '2026-11-16T05:19Z', '2026-11-19T05:21Z'],
          },
        },
      },
    },
  ],
  *check(list, facts) {
    for (const { path, url, fact } of linksThatAre('gone', list, facts)) {
      const { reason = 'missing', failures = [], lastAlive } = fact
      const days = failures.map((time) => time.slice(0, 10)).join(', ')
      yield {
        path,
        message: `Unexpected link ${quote(url)} to a page that is gone (${visible(reason)}), expected one that answers; link to another copy, or remove the link`,
        evidence: [
          `${reason} on ${days}`,
          lastAlive === undefined
            ? 'it has never answered since it is checked'
            : `it last answered on ${lastAlive}`,
          `archived copies, if there are any: https://web.archive.org/web/*/${url}`,
        ],
      }
    }
  },
} satisfies Rule
