import { describeIdentifier, identifiersOf, pathOf } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { answersAbout } from '../publication/about.ts'
import { factsOf } from '../publication/facts-of.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { evidenceOf } from '../publication/statement.ts'
import { wrongIdentifier } from '../publication/wrong-identifier.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'Each arXiv id, DOI and ACL Anthology id is that of the paper that is listed',
  why: `A link that was copied from another entry works: it only leads to another paper. What the id really is of, its registry
    says. A paper that was renamed is still the same; this rule speaks only where no title under which the paper is known
    resembles the listed one, and either the listed authors wrote none of it or the listed title is known under another id.`,
  severity: 'error',
  examples: [
    {
      bad: [
        {
          authors: ['Nelson Elhage', 'Christopher Olah'],
          url: 'https://arxiv.org/abs/2104.08696',
          date: '2021-04',
        },
      ],
      message:
        'Unexpected arXiv id `2104.08696`, expected that of `Toy Models of Superposition`: it is the id of `Knowledge Neurons in Pretrained Transformers`',
      good: [{ authors: ['Nelson Elhage', 'Christopher Olah'], date: '2022-09' }],
      facts: factsOf({
        'arxiv:2104.08696': {
          arxiv: [
            {
              title: 'Knowledge Neurons in Pretrained Transformers',
              authors: ['Damai Dai', 'Li Dong'],
              date: '2021-04-18',
            },
          ],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (const [index, identifiers] of identifiersOf(list).entries()) {
      const known = answersAbout(list, index, facts)
      if (known.doubted.length === 0) continue
      for (const identifier of identifiers) {
        const wrong = wrongIdentifier(identifier, list.papers[index] as Paper, known, facts)
        if (wrong === undefined) continue
        const { statement, other } = wrong
        const hint = other ? `; the listed title has ${quote(other.id)}` : ''
        const title = statement.record.title ?? ''
        yield {
          path: pathOf(identifier),
          message: `Unexpected ${describeIdentifier(identifier)}, expected that of ${quote(list.papers[index]?.title ?? '')}: it is the id of ${quote(title)}${hint}`,
          ...(other && { suggestion: [other.edit] }),
          evidence: [evidenceOf(statement, title), ...(other ? [other.evidence] : [])],
        }
      }
    }
  },
} satisfies Rule
