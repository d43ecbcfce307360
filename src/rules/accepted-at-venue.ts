import type { Paper } from '../paper.ts'
import { answersAbout } from '../publication/about.ts'
import { type Claim, claimsAbout } from '../publication/claims.ts'
import { factsOf } from '../publication/facts-of.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { reviewedVenue } from '../publication/record-venue.ts'
import { evidenceOf, type Statement } from '../publication/statement.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'

const DECISIONS: Readonly<Record<string, string>> = {
  rejected: 'was rejected there',
  withdrawn: 'was withdrawn from it',
}
const CONFERENCE: ReadonlySet<string> = new Set(['main', 'track'])

export default {
  summary: 'No paper is listed at a conference that did not accept it',
  why: `Papers are listed with the venue that they were submitted to. If it rejects them, or their authors withdraw them, the
    list claims something that never happened. OpenReview keeps the decisions.`,
  severity: 'error',
  examples: [
    {
      bad: [{}, {}, { venue: 'ICLR 2025', openreview: 'og9V7NgOrQ' }],
      message: 'Unexpected venue `ICLR 2025`, expected one that accepted the paper: it was rejected there',
      good: [{}, {}, { venue: 'arXiv', openreview: 'og9V7NgOrQ' }],
      facts: factsOf({
        'openreview:og9V7NgOrQ': {
          openreview: [
            {
              title: 'Confidence Regulation Neurons in Language Models',
              venue: 'Submitted to ICLR 2025',
              decision: 'rejected',
            },
          ],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (let index = 0; index < list.papers.length; index++) {
      const paper = list.papers[index] as Paper
      const listed = parseVenue(paper.venue ?? '')
      if (listed.series === undefined || listed.year === undefined || !CONFERENCE.has(listed.kind)) continue
      const known = answersAbout(list, index, facts)
      const decided = known.believed.find((statement) => isDecisionOf(statement, listed))
      if (decided === undefined || claimsAbout(paper, known).some((claim) => isFor(claim, listed))) continue
      const decision = DECISIONS[decided.record.decision ?? ''] ?? ''
      yield {
        path: ['papers', index, 'venue'],
        message: `Unexpected venue ${quote(paper.venue ?? '')}, expected one that accepted the paper: it ${decision}`,
        evidence: [evidenceOf(decided, `${decided.record.venue ?? ''}, ${decided.record.decision ?? ''}`)],
      }
    }
  },
} satisfies Rule

/** Whether the paper was rejected at, or withdrawn from, that venue of that year. */
function isDecisionOf({ source, record }: Statement, { series, year }: Venue): boolean {
  if (source !== 'openreview' || !Object.hasOwn(DECISIONS, record.decision ?? '')) return false
  const venue = reviewedVenue(record.venue ?? '')
  return venue.series === series && venue.kind !== 'workshop' && (venue.year ?? record.year) === year
}

/** Whether anything says that the paper was published there. */
function isFor({ series, year }: Claim, listed: Venue): boolean {
  return series === listed.series && (year === undefined || year === listed.year)
}
