import { expiryOf, isInForce } from '../ignore.ts'
import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'

export default {
  summary: 'Every `ignore` is still in force',
  why: 'An `ignore` with a last day was meant to be looked at again after it; its finding is reported once more.',
  severity: 'warning',
  examples: [
    {
      bad: [{ ignore: [{ rule: 'no-future-date', reason: 'announced by the venue', until: '2026-06-30' }] }],
      message:
        'Unexpected `ignore` that ended on `2026-06-30`, expected a later day or none; look at the paper again',
      good: [{}],
    },
  ],
  *check({ papers }, { today }) {
    for (let index = 0; index < papers.length; index++) {
      const { ignore = [] } = papers[index] as Paper
      for (const [at, entry] of ignore.entries()) {
        if (isInForce(entry, today)) continue
        const path = ['papers', index, 'ignore', at]
        yield {
          path,
          message: expiryOf(entry),
          suggestion: [{ path: ignore.length === 1 ? path.slice(0, 3) : path, remove: true }],
        }
      }
    }
  },
} satisfies Rule
