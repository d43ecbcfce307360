import type { Rule } from '../rule.ts'

/** Found by `lint.ts`, which alone knows what every `ignore` covered. */
export default {
  summary: 'Every `ignore` covers a finding',
  why: 'An `ignore` that covers nothing is left from a mistake that was mended. It would hide the next one.',
  severity: 'warning',
  examples: [
    {
      bad: [{ ignore: [{ rule: 'title-full-stop', reason: 'the title is a sentence' }] }],
      message: 'Unexpected `ignore` of `title-full-stop`, expected a finding of that rule here; remove it',
      good: [{}],
    },
  ],
} satisfies Rule
