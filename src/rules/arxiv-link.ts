import { arxivLink, linksOf, pathOfLink } from '../link/links.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'Links to arXiv lead to the abstract page, without a version',
  why: `The abstract page is small and shows all versions, the comments and the licence; a PDF shows none of them, and a
    version goes stale. A link in \`links\` that is named \`pdf\` may lead to the PDF, and one with a name of its own, such
    as \`html\` or \`first version\`, to whatever it names.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ url: 'https://arxiv.org/pdf/2209.10652v1.pdf' }],
      message:
        'Unexpected link `https://arxiv.org/pdf/2209.10652v1.pdf`, expected `https://arxiv.org/abs/2209.10652`',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
    },
    {
      bad: [{ url: 'https://huggingface.co/papers/2209.10652' }],
      message:
        'Unexpected link `https://huggingface.co/papers/2209.10652`, expected `https://arxiv.org/abs/2209.10652`',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
    },
    {
      bad: [{ links: { pdf: 'http://export.arxiv.org/pdf/2209.10652.pdf' } }],
      message:
        'Unexpected link `http://export.arxiv.org/pdf/2209.10652.pdf`, expected `https://arxiv.org/pdf/2209.10652`',
      good: [{ links: { pdf: 'https://arxiv.org/pdf/2209.10652' } }],
    },
  ],
  *check(list) {
    for (const link of linksOf(list)) {
      const expected = arxivLink(link)
      if (expected === undefined || expected === link.url) continue
      const path = pathOfLink(link)
      yield {
        path,
        message: `Unexpected link ${quote(link.url)}, expected ${quote(expected)}`,
        fix: [{ path, value: expected }],
      }
    }
  },
} satisfies Rule
