import { isPreprintDoi } from '../identifier/doi.ts'
import { describeIdentifier, type FoundIdentifier, identifiersOf, pathOf } from '../identifier/identifiers.ts'
import type { Problem, Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'All identifiers of an entry are of one paper',
  why: `When the link of the title and the one named \`arxiv\` lead to different papers, one of them was copied from the
    entry above. A preprint and its publication are one paper: an arXiv id and a DOI may stand side by side.`,
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
      bad: [{ url: 'https://aclanthology.org/2022.acl-long.581/', doi: '10.18653/v1/2022.acl-long.580' }],
      message:
        'Unexpected ACL Anthology id `2022.acl-long.580` in `doi`, expected `2022.acl-long.581` as in `url`; one of them is of another paper',
      good: [{ url: 'https://aclanthology.org/2022.acl-long.581/', doi: '10.18653/v1/2022.acl-long.581' }],
    },
  ],
  *check(list) {
    for (const identifiers of identifiersOf(list)) {
      if (identifiers.length > 1) yield* problemsOf(identifiers)
    }
  },
} satisfies Rule

function* problemsOf(identifiers: readonly FoundIdentifier[]): Generator<Problem> {
  const firsts = new Map<string, FoundIdentifier>()
  for (const identifier of identifiers) {
    if (!isOfOnePaper(identifier)) continue
    const first = firsts.get(identifier.scheme)
    if (first === undefined) firsts.set(identifier.scheme, identifier)
    else if (first.id !== identifier.id)
      yield {
        path: pathOf(identifier),
        message: `Unexpected ${describeIdentifier(identifier)} in ${fieldOf(identifier)}, expected ${quote(first.id)} as in ${fieldOf(first)}; one of them is of another paper`,
        related: [pathOf(first)],
      }
  }
}

/** Papers have one identifier of each kind, but those that were submitted or archived several times. */
function isOfOnePaper({ scheme, id }: FoundIdentifier): boolean {
  return scheme !== 'openreview' && !(scheme === 'doi' && isPreprintDoi(id))
}

/** `links.paper` */
function fieldOf(identifier: FoundIdentifier): string {
  return quote(pathOf(identifier).slice(2).join('.'))
}
