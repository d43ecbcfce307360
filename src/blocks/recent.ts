import type { Block } from '../block.ts'
import { orderOf } from '../order.ts'
import type { Paper } from '../paper.ts'
import { entries } from '../readme/entries.ts'

export default {
  summary: 'The newest papers, a line each',
  attributes: {
    limit: { summary: 'How many papers at most, such as `5`, which is the default', pattern: /^[1-9]\d*$/ },
  },
  render({ papers }, { limit = '5' }) {
    const newest = orderOf(papers, 'newest').slice(0, Number(limit))
    return newest.length === 0 ? [] : entries.compact(newest.map((index) => papers[index] as Paper))
  },
} satisfies Block
