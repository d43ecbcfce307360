import { contradictionsOf } from '../identifier/contradictions.ts'
import { describeIdentifier, type FoundIdentifier, pathOf } from '../identifier/identifiers.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'All identifiers of an entry are of one paper',
  why: `When the link of the title and the one named \`arxiv\` lead to different papers, one of them was copied from the
    entry above: the one that stands under another title, too. A preprint and its publication are one paper: an arXiv id and a
    DOI may stand side by side.`,
  severity: 'error',
  examples: [
    {
      bad: [
        { url: 'https://arxiv.org/abs/2209.10652', links: { paper: 'https://arxiv.org/abs/2104.08696' } },
      ],
      message:
        'Unexpected arXiv id `2104.08696` in `links.paper`, expected `2209.10652` as in `url`; one of them is of another paper',
      good: [
        { url: 'https://arxiv.org/abs/2209.10652', links: { paper: 'https://arxiv.org/abs/2209.10652' } },
      ],
    },
    {
      bad: [
        {},
        {
          url: 'https://arxiv.org/abs/2209.10652',
          links: { paper: 'https://arxiv.org/abs/2104.08696' },
        },
      ],
      message:
        'Unexpected arXiv id `2209.10652` in `url`, expected `2104.08696` as in `links.paper`; `Toy Models of Superposition` has `2209.10652`, too',
      good: [{}, { links: { paper: 'https://arxiv.org/abs/2104.08696' } }],
    },
    {
      bad: [{ url: 'https://aclanthology.org/2022.acl-long.581/', doi: '10.18653/v1/2022.acl-long.580' }],
      message:
        'Unexpected ACL Anthology id `2022.acl-long.580` in `doi`, expected `2022.acl-long.581` as in `url`; one of them is of another paper',
      good: [{ url: 'https://aclanthology.org/2022.acl-long.581/', doi: '10.18653/v1/2022.acl-long.581' }],
    },
  ],
  *check(list) {
    for (const { expected, unexpected, elsewhere } of contradictionsOf(list)) {
      const reason = elsewhere
        ? `${quote(list.papers[elsewhere.paper]?.title ?? '')} has ${quote(unexpected.id)}, too`
        : 'one of them is of another paper'
      yield {
        path: pathOf(unexpected),
        message: `Unexpected ${describeIdentifier(unexpected)} in ${fieldOf(unexpected)}, expected ${quote(expected.id)} as in ${fieldOf(expected)}; ${reason}`,
        related: [pathOf(expected), ...(elsewhere ? [pathOf(elsewhere)] : [])],
      }
    }
  },
} satisfies Rule

/** `links.paper` */
function fieldOf(identifier: FoundIdentifier): string {
  return quote(pathOf(identifier).slice(2).join('.'))
}
