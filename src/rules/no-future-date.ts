import { dayOf, parseDate } from '../date.ts'
import type { Rule } from '../rule.ts'
import { papersByDate } from '../shared-values.ts'
import { quote } from '../text/quote.ts'

const A_DAY = 24 * 60 * 60 * 1000

export default {
  summary: 'No paper is dated in the future',
  why: `A paper with a date to come is a slip of the keyboard, most often in the year. In a list with the newest first it
    stays at the top for months.`,
  severity: 'error',
  examples: [
    {
      bad: [{ date: '2027-09' }],
      message: 'Unexpected date `2027-09`, expected one that is not after today, `2026-11-22`',
      good: [{ date: '2022-09' }],
      facts: { today: '2026-11-22' },
    },
  ],
  *check(list, { today }) {
    // Dates compare as text; where it is already tomorrow, papers are, too.
    const tomorrow = dayOf(Date.parse(today) + A_DAY)
    for (const [date, indices] of papersByDate(list)) {
      if (date <= tomorrow || parseDate(date) === undefined) continue
      const message = `Unexpected date ${quote(date)}, expected one that is not after today, ${quote(today)}`
      for (const index of indices) yield { path: ['papers', index, 'date'], message }
    }
  },
} satisfies Rule
