import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'Tags are those that the list declares, where it declares any',
  why: 'A tag that is spelt in two ways is two tags: readers who follow the one do not find the papers under the other.',
  severity: 'error',
  examples: [
    {
      bad: { tags: ['multilingual', 'survey'], papers: [{ tags: ['multi-lingual'] }] },
      message: 'Unexpected tag `multi-lingual`, did you mean `multilingual`?',
      good: { tags: ['multilingual', 'survey'], papers: [{ tags: ['multilingual'] }] },
    },
    {
      bad: { tags: ['survey'], papers: [{ tags: ['arithmetic'] }] },
      message:
        'Unexpected tag `arithmetic`, expected one that the list declares; add it to `tags` at the top or choose another',
      good: { tags: ['survey', 'arithmetic'], papers: [{ tags: ['arithmetic'] }] },
    },
  ],
  *check({ tags: declared, papers }) {
    if (declared === undefined) return
    const known = new Set(declared)
    for (let index = 0; index < papers.length; index++) {
      const { tags = [] } = papers[index] as Paper
      for (const [at, tag] of tags.entries()) {
        if (known.has(tag)) continue
        const path = ['papers', index, 'tags', at]
        const meant = nearest(tag, known)
        const remedy =
          didYouMean(tag, known) ||
          ', expected one that the list declares; add it to `tags` at the top or choose another'
        const message = `Unexpected tag ${quote(tag)}${remedy}`
        yield meant === undefined || tags.includes(meant)
          ? { path, message }
          : { path, message, suggestion: [{ path, value: meant }] }
      }
    }
  },
} satisfies Rule
