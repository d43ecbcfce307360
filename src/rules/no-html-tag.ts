import type { Rule } from '../rule.ts'
import { withoutTags } from '../text/html-tags.ts'
import { quote } from '../text/quote.ts'
import { unusualTexts } from '../text/texts.ts'

/** What is left and is HTML beyond doubt: an element with its end, a lone end of one that only changes the look, a comment. */
const TAG = /<(sub|sup)>[^<>]*<\/\1>|<\/(?:b|em|font|i|p|span|strong|sub|sup|tt|u)>|<!--/i

export default {
  summary: 'Text has no tags of HTML',
  why: `Text is printed as it stands: readers would see the tags, and exports and comparisons would carry them along.
    Words in angle brackets that are no tags, such as \`<unk>\`, are fine.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ title: 'Splitting H<sub>2</sub>O' }],
      message: 'Unexpected HTML in `Splitting H<sub>2</sub>O`, expected `Splitting H₂O`',
      good: [{ title: 'Splitting H₂O' }],
    },
    {
      bad: [{ title: 'Learning x<sup>y</sup> by Heart' }],
      message: 'Unexpected `<sup>y</sup>` in `Learning x<sup>y</sup> by Heart`, expected plain text',
      good: [{ title: 'Learning x^y by Heart' }],
    },
  ],
  *check(list) {
    for (const { value, path } of unusualTexts(list)) {
      if (!value.includes('<')) continue
      const expected = withoutTags(value)
      const rest = TAG.exec(expected)?.[0]
      if (rest !== undefined) {
        yield { path, message: `Unexpected ${quote(rest)} in ${quote(value)}, expected plain text` }
      } else if (expected !== value) {
        const message = `Unexpected HTML in ${quote(value)}, expected ${quote(expected)}`
        yield { path, message, fix: [{ path, value: expected }] }
      }
    }
  },
} satisfies Rule
