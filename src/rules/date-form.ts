import { formatDate, type PartialDate, parseDate } from '../date.ts'
import { readDates } from '../loose-date.ts'
import type { Rule } from '../rule.ts'
import { papersByDate } from '../shared-values.ts'
import { quote } from '../text/quote.ts'
import { parseVenue } from '../venue/venues.ts'

/** What stays behind when a date is copied out of Markdown. */
const STRAY = /^[\s`*_[({<"'“”‘’]+|[\s`*_\])}>"'“”‘’]+$/g
const FORM = /^\d{4}-\d\d(?:-\d\d)?$/
/** There were no journals before. */
const EARLIEST = 1665

export default {
  summary: 'Dates are written as `2024`, `2024-06` or `2024-06-24`, and the day exists',
  why: `Papers are sorted and grouped by date, and compared with what registries say. A date in another form is in
    none of these, and one like \`06/07/2024\` means different days to different readers.`,
  severity: 'error',
  examples: [
    {
      bad: [{ date: '2022.9' }],
      message: 'Unexpected date `2022.9`, expected `2022-09`',
      good: [{ date: '2022-09' }],
    },
    {
      bad: [{ date: 'Sep. 21, 2022' }],
      message: 'Unexpected date `Sep. 21, 2022`, expected `2022-09-21`',
      good: [{ date: '2022-09-21' }],
    },
    {
      bad: [{ date: '(21 Sep 2022)' }],
      message: 'Unexpected date `(21 Sep 2022)`, expected `2022-09-21`',
      good: [{ date: '2022-09-21' }],
    },
    {
      bad: [{ date: '06/10/2022' }],
      message: 'Unexpected date `06/10/2022`, expected `2022-10-06` or `2022-06-10`, whichever is meant',
      good: [{ date: '2022-10-06' }],
    },
    {
      bad: [{ date: '2022-09-31' }],
      message: 'Unexpected date `2022-09-31`, expected a day that exists',
      good: [{ date: '2022-09-30' }],
    },
    {
      bad: [{ date: 'DATE 2022' }],
      message: 'Unexpected date `DATE 2022`, expected when the paper appeared; a venue goes into `venue`',
      good: [{ date: '2022-03', url: 'https://example.org/toy', venue: 'DATE 2022' }],
    },
    {
      bad: [{ date: 'last autumn' }],
      message: 'Unexpected date `last autumn`, expected one such as `2024`, `2024-06` or `2024-06-24`',
      good: [{ date: '2022-09' }],
    },
  ],
  *check(list) {
    for (const [date, indices] of papersByDate(list)) {
      const parsed = parseDate(date)
      if (date === '' || (parsed && parsed.year >= EARLIEST)) continue
      const meant = parsed ? [] : readDates(date.replace(STRAY, '')).map(formatDate)
      const message = `Unexpected date ${quote(date)}, expected ${expected(date, parsed, meant)}`
      for (const index of indices) {
        const path = ['papers', index, 'date']
        yield meant.length === 1 ? { path, message, fix: [{ path, value: meant[0] }] } : { path, message }
      }
    }
  },
} satisfies Rule

function expected(date: string, parsed: PartialDate | undefined, meant: readonly string[]): string {
  if (parsed) return `a year from ${EARLIEST} on`
  if (meant.length > 0)
    return meant.map(quote).join(' or ') + (meant.length > 1 ? ', whichever is meant' : '')
  if (parseVenue(date).series) return 'when the paper appeared; a venue goes into `venue`'
  return FORM.test(date) ? 'a day that exists' : 'one such as `2024`, `2024-06` or `2024-06-24`'
}
