import { factsOf } from '../publication/facts-of.ts'
import { noticesAbout } from '../publication/notices.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'No paper is listed that was retracted',
  why: `A paper is retracted when its results cannot be relied on. Its page often says so only in small letters, and readers of
    the list do not see it at all. A correction is no retraction.`,
  severity: 'error',
  examples: [
    {
      bad: [{ doi: '10.1162/tacl_a_00001' }],
      message: 'Unexpected paper with a retraction of `2024-05-02`, expected one that stands',
      good: [{}],
      facts: factsOf({
        'doi:10.1162/tacl_a_00001': {
          crossref: [
            {
              title: 'Toy Models of Superposition',
              notices: [
                { kind: 'retraction', doi: '10.1162/tacl_x_00002', date: '2024-05-02', by: 'publisher' },
              ],
            },
          ],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (let index = 0; index < list.papers.length; index++) {
      const notices = noticesAbout(list, index, facts, ['retraction', 'withdrawal'])
      const [first] = notices
      if (first === undefined) continue
      const { kind, date } = first.notice
      const day = date === undefined ? '' : ` of ${quote(date)}`
      yield {
        path: ['papers', index],
        message: `Unexpected paper with a ${kind}${day}, expected one that stands`,
        evidence: notices.map(({ evidence }) => evidence),
      }
    }
  },
} satisfies Rule
