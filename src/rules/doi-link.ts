import { doiLink, linksOf, pathOfLink } from '../link/links.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'No link is a bare DOI',
  why: `A DOI is a name and not an address, so a browser cannot open it. doi.org leads from the one to the other, wherever
    the publisher moves the paper.`,
  severity: 'error',
  examples: [
    {
      bad: [{ url: '10.1162/tacl_a_00519' }],
      message:
        'Unexpected DOI `10.1162/tacl_a_00519` as a link, expected `https://doi.org/10.1162/tacl_a_00519`',
      good: [{ url: 'https://doi.org/10.1162/tacl_a_00519' }],
    },
    {
      bad: [{ links: { doi: 'doi:10.1162/tacl_a_00519' } }],
      message:
        'Unexpected DOI `doi:10.1162/tacl_a_00519` as a link, expected `https://doi.org/10.1162/tacl_a_00519`',
      good: [{ links: { doi: 'https://doi.org/10.1162/tacl_a_00519' } }],
    },
  ],
  *check(list) {
    for (const link of linksOf(list)) {
      const expected = doiLink(link)
      if (expected === undefined) continue
      const path = pathOfLink(link)
      yield {
        path,
        message: `Unexpected DOI ${quote(link.url)} as a link, expected ${quote(expected)}`,
        fix: [{ path, value: expected }],
      }
    }
  },
} satisfies Rule
