import { arxivUrlProblem } from '../identifier/arxiv.ts'
import { arxivLink, doiLink, linksOf, pathOfLink } from '../link/links.ts'
import { urlProblem } from '../link/url-problem.ts'
import type { Problem, Rule } from '../rule.ts'

/** A host and a path, without the scheme. */
const WITHOUT_SCHEME = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\//i

export default {
  summary: 'Every link is the address of a web page',
  why: `What is not an address leads nowhere, and what only looks like one leads where nobody wanted to go: \`https://arxiv.org@evil.example\`
    is a page of evil.example, and with one Cyrillic letter \`arxiv.org\` is another host. A bracket too many comes from Markdown.`,
  severity: 'error',
  examples: [
    {
      bad: [{ url: 'transformer-circuits.pub/2022/toy_model/index.html' }],
      message:
        'Unexpected link `transformer-circuits.pub/2022/toy_model/index.html`, expected an address that begins with `https://`',
      good: [{ url: 'https://transformer-circuits.pub/2022/toy_model/index.html' }],
    },
    {
      bad: [{ url: 'https://transformer-circuits.pub/2022/toy_model/index.html)' }],
      message:
        'Unexpected `)` in the link `https://transformer-circuits.pub/2022/toy_model/index.html)`, expected the address alone',
      good: [{ url: 'https://transformer-circuits.pub/2022/toy_model/index.html' }],
    },
    {
      bad: [{ links: { code: 'https://github.com@evil.example/toy-models' } }],
      message:
        'Unexpected user name in the link `https://github.com@evil.example/toy-models`, expected the host right after `//`',
      good: [{ links: { code: 'https://github.com/neurons/toy-models' } }],
    },
    {
      bad: [{ url: 'https://\u0430rxiv.org/abs/2209.10652' }],
      message:
        'Unexpected host `\u0430rxiv.org`, which browsers read as `xn--rxiv-43d.org`, expected only Latin letters, digits, dots and hyphens',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
    },
  ],
  *check(list) {
    for (const link of linksOf(list)) {
      if (link.url === '') continue
      const message = urlProblem(link.url)
      if (!message || doiLink(link) || arxivLink(link) || arxivUrlProblem(link.url)) continue
      const path = pathOfLink(link)
      yield { path, message, ...remedyOf(link.url, path) }
    }
  },
} satisfies Rule

function remedyOf(url: string, path: Problem['path']): Pick<Problem, 'fix' | 'suggestion'> {
  const isValid = (candidate: string) => candidate !== url && urlProblem(candidate) === undefined
  if (isValid(url.trim())) return { fix: [{ path, value: url.trim() }] }
  const candidates = [WITHOUT_SCHEME.test(url) ? `https://${url}` : url, url.replace(/[)\]}.,;]+$/, '')]
  const value = candidates.find(isValid)
  return value === undefined ? {} : { suggestion: [{ path, value }] }
}
