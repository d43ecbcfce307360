import { factsOf } from '../publication/facts-of.ts'
import { noticesAbout } from '../publication/notices.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'No paper is listed about which its publisher has expressed concern',
  why: `An expression of concern says that a paper is being looked into. It may be cleared or retracted later; until then readers
    should know. A correction is no concern.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ doi: '10.1162/tacl_a_00001' }],
      message:
        'Unexpected expression of concern of `2024-05-02` about this paper, expected none; look what it says',
      good: [{}],
      facts: factsOf({
        'doi:10.1162/tacl_a_00001': {
          crossref: [
            {
              title: 'Toy Models of Superposition',
              notices: [
                { kind: 'concern', doi: '10.1162/tacl_x_00002', date: '2024-05-02', by: 'publisher' },
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
      const notices = noticesAbout(list, index, facts, ['concern'])
      const [first] = notices
      if (first === undefined || noticesAbout(list, index, facts, ['retraction', 'withdrawal']).length > 0)
        continue
      const day = first.notice.date === undefined ? '' : ` of ${quote(first.notice.date)}`
      yield {
        path: ['papers', index],
        message: `Unexpected expression of concern${day} about this paper, expected none; look what it says`,
        evidence: notices.map(({ evidence }) => evidence),
      }
    }
  },
} satisfies Rule
