import { canonicalUrl } from '../link/canonical-url.ts'
import { arxivLink, linksOf, pathOfLink } from '../link/links.ts'
import type { Problem, Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

/** Only a host with a name, and on the usual port, can be expected to answer by https too. */
const HTTP_HOST_WITH_NAME = /^http:\/\/(?![\d.]+(?:[/?#]|$))[^/?#:@[]+(?:[/?#]|$)/i

export default {
  summary: 'Links are https, to the host that now has the page, and without tracking parameters',
  why: `Addresses copied from a browser or a mail carry who shared them and which campaign it was, and old ones lead through
    redirects that end some day. In one form they can be compared, and no reader is tracked.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ links: { blog: 'https://openai.com/index/gpt-4?utm_source=newsletter&page=2' } }],
      message:
        'Unexpected tracking parameter `utm_source` in the link, expected `https://openai.com/index/gpt-4?page=2`',
      good: [{ links: { blog: 'https://openai.com/index/gpt-4?page=2' } }],
    },
    {
      bad: [{ links: { code: 'http://github.com/neurons/toy-models#' } }],
      message:
        'Unexpected `http:` and empty `#` in the link, expected `https://github.com/neurons/toy-models`',
      good: [{ links: { code: 'https://github.com/neurons/toy-models' } }],
    },
    {
      bad: [{ url: 'https://www.aclweb.org/anthology/P18-1198.pdf' }],
      message:
        'Unexpected old host `aclweb.org` in the link, expected `https://aclanthology.org/P18-1198.pdf`',
      good: [{ url: 'https://aclanthology.org/P18-1198.pdf' }],
    },
    {
      bad: [{ links: { project: 'http://neurons.example/toy-models' } }],
      message:
        'Unexpected `http:` in the link, expected `https://neurons.example/toy-models` if the host answers there',
      good: [{ links: { project: 'https://neurons.example/toy-models' } }],
    },
  ],
  *check(list) {
    for (const link of linksOf(list)) {
      const problem = problemOf(link.url, pathOfLink(link))
      if (problem && arxivLink(link) === undefined) yield problem
    }
  },
} satisfies Rule

function problemOf(url: string, path: Problem['path']): Problem | undefined {
  const canonical = canonicalUrl(url)
  if (canonical) {
    const unexpected = canonical.unexpected.join(' and ')
    return {
      path,
      message: `Unexpected ${unexpected} in the link, expected ${quote(canonical.url)}`,
      fix: [{ path, value: canonical.url }],
    }
  }
  if (!HTTP_HOST_WITH_NAME.test(url)) return undefined
  const expected = url.replace(/^http:/i, 'https:')
  return {
    path,
    message: `Unexpected \`http:\` in the link, expected ${quote(expected)} if the host answers there`,
    suggestion: [{ path, value: expected }],
  }
}
