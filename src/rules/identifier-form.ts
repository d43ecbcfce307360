import { arxivProblem } from '../identifier/arxiv.ts'
import { hasIdentifierFields, readIdentifier, SCHEMES, type Scheme } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

const EXPECTED: Readonly<Record<Scheme, string>> = {
  arxiv: 'an arXiv id such as `2406.16254`',
  acl: 'an id of the ACL Anthology such as `2024.acl-long.309`',
  openreview: 'an id of OpenReview such as `cnKhHxN3xj`',
  doi: 'a DOI such as `10.1162/tacl_a_00519`',
}

export default {
  summary: 'Identifiers are bare: no address, no prefix, no version',
  why: `The fields \`arxiv\`, \`doi\`, \`acl\` and \`openreview\` are what registries are asked for and what entries are compared
    by. With an address around them they are neither found nor equal.`,
  severity: 'error',
  examples: [
    {
      bad: [{ arxiv: 'arXiv:2209.10652v1' }],
      message: 'Unexpected `arXiv:2209.10652v1` in `arxiv`, expected `2209.10652`',
      good: [{ arxiv: '2209.10652' }],
    },
    {
      bad: [{ doi: 'https://doi.org/10.1162/tacl_a_00519' }],
      message: 'Unexpected `https://doi.org/10.1162/tacl_a_00519` in `doi`, expected `10.1162/tacl_a_00519`',
      good: [{ doi: '10.1162/tacl_a_00519' }],
    },
    {
      bad: [{ doi: '10.1162' }],
      message: 'Unexpected `10.1162` in `doi`, expected a DOI such as `10.1162/tacl_a_00519`',
      good: [{ doi: '10.1162/tacl_a_00519' }],
    },
    {
      bad: [{ acl: 'https://aclanthology.org/2022.tacl-1.74.pdf' }],
      message: 'Unexpected `https://aclanthology.org/2022.tacl-1.74.pdf` in `acl`, expected `2022.tacl-1.74`',
      good: [{ acl: '2022.tacl-1.74' }],
    },
    {
      bad: [{ openreview: 'https://openreview.net/pdf?id=cnKhHxN3xj' }],
      message: 'Unexpected `https://openreview.net/pdf?id=cnKhHxN3xj` in `openreview`, expected `cnKhHxN3xj`',
      good: [{ openreview: 'cnKhHxN3xj' }],
    },
  ],
  *check({ papers }) {
    for (let index = 0; index < papers.length; index++) {
      const paper = papers[index] as Paper
      if (!hasIdentifierFields(paper)) continue
      for (const scheme of SCHEMES) {
        const text = paper[scheme]
        if (text === undefined) continue
        const expected = readIdentifier(scheme, text)
        if (expected === text || (scheme === 'arxiv' && !expected && arxivProblem(text))) continue
        const path = ['papers', index, scheme]
        const unexpected = `Unexpected ${quote(text)} in \`${scheme}\``
        if (expected !== undefined) {
          yield {
            path,
            message: `${unexpected}, expected ${quote(expected)}`,
            fix: [{ path, value: expected }],
          }
        } else {
          yield { path, message: `${unexpected}, expected ${EXPECTED[scheme]}` }
        }
      }
    }
  },
} satisfies Rule
