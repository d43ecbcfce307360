import { identifiersOf, keyOf, pathOf } from '../identifier/identifiers.ts'
import { factsOf } from '../publication/facts-of.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { evidenceOf, shortText, statementsAbout } from '../publication/statement.ts'
import { withdrawalOf } from '../publication/withdrawal.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'No paper is listed that its authors have withdrawn from arXiv',
  why: `A withdrawn paper still has a page that answers, only without the paper: its authors found a mistake, or another paper takes its
    place. It counts when arXiv's own record confirms it, or the authors say nothing else of the paper.`,
  severity: 'error',
  examples: [
    {
      bad: [{ url: 'https://arxiv.org/abs/2308.08167' }],
      message:
        'Unexpected paper that was withdrawn from arXiv, expected one that stands: `Withdrawn; superseded by arXiv:2209.10652`; arXiv:2209.10652 takes its place',
      good: [{}],
      facts: factsOf({
        'arxiv:2308.08167': {
          arxiv: [
            {
              title: 'Toy Models of Superposition',
              withdrawn: {
                reason: 'Withdrawn; superseded by arXiv:2209.10652',
                confirmed: true,
                supersededBy: 'arxiv:2209.10652',
              },
            },
          ],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (const identifiers of identifiersOf(list)) {
      for (const identifier of identifiers) {
        if (identifier.scheme !== 'arxiv') continue
        const statement = statementsAbout(keyOf(identifier), facts).find(({ source }) => source === 'arxiv')
        const withdrawn = statement && withdrawalOf(statement.record)
        if (statement === undefined || withdrawn === undefined) continue
        const { reason, supersededBy } = withdrawn
        const instead = supersededBy
          ? `; ${shortText(supersededBy.replace(/^arxiv:/, 'arXiv:'))} takes its place`
          : ''
        yield {
          path: pathOf(identifier),
          message: `Unexpected paper that was withdrawn from arXiv, expected one that stands: ${quote(reason)}${instead}`,
          evidence: [evidenceOf(statement, reason)],
        }
      }
    }
  },
} satisfies Rule
