import type { Answer, Facts } from '../facts.ts'
import {
  describeIdentifier,
  type FoundIdentifier,
  identifiersOf,
  keyOf,
  pathOf,
} from '../identifier/identifiers.ts'
import { answersAbout } from '../publication/about.ts'
import { factsOf } from '../publication/facts-of.ts'
import { otherIdentifier } from '../publication/other-identifier.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { askedOn, shortText } from '../publication/statement.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

const REGISTRIES = { arxiv: 'arXiv', doi: 'doi.org' } as const

export default {
  summary: 'Each arXiv id and DOI is one that its registry knows',
  why: `An id with a wrong digit leads nowhere, or will lead to another paper. Only arXiv itself and the registry of DOIs can
    say that there is none; that another service does not know it means nothing, and one that knows it shows that there is
    a paper.`,
  severity: 'error',
  examples: [
    {
      bad: [{ url: 'https://arxiv.org/abs/2209.99652' }],
      message:
        'Unexpected arXiv id `2209.99652`, expected one that exists: on 2026-11-20 arXiv knew of no such paper',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
      facts: factsOf({ 'arxiv:2209.99652': { arxiv: [] } }),
    },
    {
      bad: [{ doi: '10.1162/tacl_a_99519' }],
      message:
        'Unexpected DOI `10.1162/tacl_a_99519`, expected one that exists: on 2026-11-20 doi.org knew of no such paper',
      good: [{}],
      facts: factsOf({ 'doi:10.1162/tacl_a_99519': { doi: [] } }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (const [index, identifiers] of identifiersOf(list).entries()) {
      for (const identifier of identifiers) {
        const answer = answerOfRegistry(identifier, facts)
        if (answer === undefined) continue
        const registry = REGISTRIES[identifier.scheme as keyof typeof REGISTRIES]
        const other = otherIdentifier(identifier, answersAbout(list, index, facts))
        const hint = other ? `; this title has ${quote(other.id)}` : ''
        yield {
          path: pathOf(identifier),
          message: `Unexpected ${describeIdentifier(identifier)}, expected one that exists: on ${shortText(answer.day)} ${registry} knew of no such paper${hint}`,
          ...(other && { suggestion: [other.edit] }),
          evidence: [`${registry}: no such paper (${askedOn(answer)})`, ...(other ? [other.evidence] : [])],
        }
      }
    }
  },
} satisfies Rule

/** What the registry that gives such identifiers out said; undefined where it was not asked, or where another one knows the identifier. */
function answerOfRegistry(identifier: FoundIdentifier, { papers }: Facts): Answer | undefined {
  const answers = papers[keyOf(identifier)]
  if (Object.values(answers ?? {}).some(({ records }) => records.length > 0)) return undefined
  if (identifier.scheme === 'arxiv') return answers?.arxiv
  return identifier.scheme === 'doi' ? answers?.doi : undefined
}
